from django.shortcuts import redirect, render
from django.urls import reverse
from wagtail.admin import messages

from newsroom.desk.claiming import claim_on, release, take
from newsroom.desk.permissions import may_claim
from newsroom.desk.views.reading import PostScreen
from newsroom.posts.permissions import may_decide
from newsroom.posts.refusals import Refused

DONE = {"take": "내가 검토해요.", "release": "담당을 풀었어요. 이제 누구나 맡을 수 있어요."}


class ClaimView(PostScreen):
    """Take, take over or release a review; a script gets the claim anew, a form the screen."""

    http_method_names = ["post"]

    def is_allowed(self):
        return may_decide(self.request.user, self.post_page)

    def post(self, request, *args, **kwargs):
        said, wrong = "", ""
        try:
            said = self.act(request.POST)
        except Refused as refused:
            wrong = str(refused)
        if request.headers.get("x-requested-with") == "fetch":
            context = claim_context(self.post_page, request.user)
            context["wrong"] = wrong
            status = 409 if wrong else 200
            return render(request, "desk/review/claim.html", context, status=status)
        (messages.error if wrong else messages.success)(request, wrong or said)
        return redirect("desk:review", self.post_page.pk)

    def act(self, data):
        """Carry out what the button says; return what to tell about it."""
        post, user, over = self.post_page, self.request.user, data.get("over", "")
        match act := data.get("act"):
            case "take":
                take(post, user, over=int(over) if over.isdecimal() else None)
            case "release":
                release(post, user)
            case _:
                raise Refused("화면을 새로 열어 다시 해 주세요.")
        return DONE[act]


def claim_context(post, user):
    """Return whose claim is on the review, and whether this person may do something about it."""
    task_state = post.current_workflow_task_state
    claim = claim_on(task_state=task_state) if task_state else None
    return {
        "claim": claim,
        "is_mine": bool(claim) and claim.editor_id == user.pk,
        "may_claim": may_claim(user, post),
        "claim_address": reverse("desk:claim", args=[post.pk]),
    }
