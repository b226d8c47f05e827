"""Where a writer sees what the editors changed and says whether the post may go out so."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from newsroom.posts.consenting import IS_HELD, after_yes, answer, is_void, question_about
from newsroom.posts.differing import difference
from newsroom.posts.refusals import Refused
from newsroom.writing.doors import own_post, screen


@require_http_methods(["GET", "HEAD", "POST"])
@screen
def consent(request, pk):
    """Show the question with the difference; take the answer. Only the owner is asked."""
    post = own_post(request.user, pk)
    if post.owner_id != request.user.pk:
        raise PermissionDenied
    question = question_about(post)
    words, wrong = "", ""
    if request.method == "POST":
        words = request.POST.get("words", "")
        try:
            return _answered(request, question, words)
        except Refused as refused:
            wrong = str(refused)
    context = {
        "post": post,
        "question": question,
        "is_open": bool(question) and not question.answered_at and not is_void(question),
        "follows": after_yes(question) if question else "",
        "difference": difference(question.base, question.revision) if question else None,
        "words": words,
        "wrong": wrong,
    }
    return render(request, "writing/consent.html", context, status=422 if wrong else 200)


def _answered(request, question, words):
    if question is None or str(question.pk) != request.POST.get("question"):
        raise Refused("그사이 편집실이 다시 물었어요. 바뀐 점을 다시 보고 답해 주세요.")
    agrees, follows = request.POST.get("agrees") == "yes", after_yes(question)
    given = answer(question.pk, request.user, agrees=agrees, words=words)
    if given.trouble:
        said = "동의해 주셔서 고마워요. 편집실이 한 가지를 더 살펴본 뒤 올릴게요."
    elif agrees and follows == IS_HELD:
        said = "동의해 주셔서 고마워요. 예약해 두었고, 편집실이 예약 멈춤을 풀면 올라가요."
    elif agrees:
        said = "동의해 주셔서 고마워요. 승인된 대로 글이 올라가요."
    else:
        said = "남긴 말을 편집실에 전했어요."
    messages.success(request, said, extra_tags=f"consent-{question.page_id}")
    return redirect("writing:history", question.page_id)
