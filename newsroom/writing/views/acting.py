"""What a writer does with a post: hand it in, take it back, look at it, begin it again."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_POST, require_safe
from wagtail.models import Comment

from newsroom.posts import mistakes
from newsroom.posts.models import PostPage
from newsroom.posts.permissions import is_author
from newsroom.posts.proposing import open_proposal, withdraw_proposal
from newsroom.posts.publishing import bin_draft, restore_from_bin
from newsroom.posts.refusals import Refused
from newsroom.posts.submitting import NotReady, withdraw
from newsroom.writing import comments
from newsroom.writing.doors import act, own_post, screen, sent_by
from newsroom.writing.handing_in import copy_of, hand_in_seen
from newsroom.writing.keeping import manuscript_of


@act
def hand_in(request, pk):
    """Submit the text this screen last saved; say what is missing, and where."""
    post = own_post(request.user, pk)
    try:
        hand_in_seen(post, request.user, str(sent_by(request).get("mark", "")))
    except NotReady as not_ready:
        missing = [{"place": m.place, "message": m.message} for m in not_ready.missing]
        return {"submitted": False, "message": str(not_ready), "missing": missing}
    return {"submitted": True, "message": "제출했어요. 편집실이 살펴보고 알려 드릴게요."}


@require_POST
@screen
def take_back(request, pk):
    """Take a submission back and go on writing."""
    try:
        withdraw(own_post(request.user, pk), request.user)
    except Refused as refused:
        messages.error(request, str(refused))
        return redirect("writing:history", pk)
    messages.success(request, "제출을 취소했어요. 고친 뒤 다시 제출해 주세요.")
    return redirect("writing:write", pk)


@require_safe
@screen
def preview(request, pk):
    """Show the post as readers will see it."""
    text = manuscript_of(own_post(request.user, pk), request.user)
    return text.make_preview_request(request, text.default_preview_mode)


@require_POST
@screen
def write_again(request, pk):
    """Begin a new post with the words and photos of one that was not taken."""
    post = own_post(request.user, pk)
    if post.owner_id != request.user.pk:
        raise PermissionDenied
    if not post.standing.is_declined:
        messages.error(request, "이 글은 그대로 고칠 수 있어요. 새로 쓰지 않아도 돼요.")
        return redirect("writing:history", pk)
    try:
        return redirect("writing:write", copy_of(post, request.user).pk)
    except Refused as refused:
        messages.error(request, str(refused))
        return redirect("writing:history", pk)


@require_POST
@screen
def throw_away(request, pk):
    """Put a draft nobody else has seen into the bin."""
    try:
        bin_draft(own_post(request.user, pk), request.user)
        messages.success(request, "휴지통에 넣었어요. 30일 안에는 다시 꺼낼 수 있어요.")
    except Refused as refused:
        messages.error(request, str(refused))
    return redirect("writing:history", pk)


@require_POST
@screen
def take_out_of_bin(request, pk):
    """Take a draft back out of the bin, where thirty days are kept."""
    post = own_post(request.user, pk, also_binned=True)
    try:
        restore_from_bin(post, request.user)
        messages.success(request, "휴지통에서 꺼냈어요. 이어서 쓸 수 있어요.")
    except Refused as refused:
        messages.error(request, str(refused))
    return redirect("writing:history", pk)


@require_POST
@screen
def report_mistake(request, pk):
    """Tell the editors at once that a live post of one's own says something wrong."""
    post = own_post(request.user, pk)
    try:
        mistakes.report_mistake(post, request.user, request.POST.get("what", ""))
        said = "편집실에 바로 알렸어요. 급한 순서대로 살펴볼게요."
        messages.success(request, said, extra_tags=f"mistake-{pk}")
    except Refused as refused:
        messages.error(request, str(refused))
    return redirect("writing:history", pk)


@require_POST
@screen
def withdraw_change(request, pk):
    """Take a proposal back; the live text never changed."""
    proposal = open_proposal(own_post(request.user, pk))
    try:
        if proposal is None:
            raise Refused("거둘 제안이 없어요.")
        withdraw_proposal(proposal, request.user)
        messages.success(request, "수정 제안을 거뒀어요.")
    except Refused as refused:
        messages.error(request, str(refused))
    return redirect("writing:history", pk)


@act
def settle_comment(request, pk):
    """Tick a comment off as fixed, or take the tick back."""
    is_settled = bool(sent_by(request).get("settled"))
    comments.settle(_own_comment(request.user, pk), request.user, is_settled=is_settled)
    return {"settled": is_settled}


@act
def reply_comment(request, pk):
    """Answer a comment."""
    text = str(sent_by(request).get("text", ""))
    reply = comments.reply(_own_comment(request.user, pk), request.user, text)
    return {"reply": reply.pk, "text": reply.text}


def _own_comment(user, pk):
    """Return a comment on a post the user writes; any other does not exist for them."""
    comment = get_object_or_404(Comment.objects.select_related("page"), pk=pk)
    post = get_object_or_404(PostPage.objects.kept(), pk=comment.page_id)
    if not is_author(user, post):
        raise PermissionDenied
    return comment
