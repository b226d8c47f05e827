"""The screen an editor decides on."""

from django.shortcuts import redirect
from django.urls import reverse
from wagtail import hooks
from wagtail.admin import messages

from newsroom.desk.asking import told_after_yes
from newsroom.desk.claiming import stands_against
from newsroom.desk.deciding import publish_approved
from newsroom.desk.forms import (
    ApprovalForm,
    AskWriterForm,
    DeclineForm,
    LaterForm,
    NowForm,
    OverrideForm,
    ReturnForm,
)
from newsroom.desk.looking import look, since_last_look
from newsroom.desk.views.claiming import claim_context
from newsroom.desk.views.commenting import comments_context
from newsroom.desk.views.reading import PostScreen
from newsroom.images.models import Photo
from newsroom.posts.checklist import missing_from
from newsroom.posts.consenting import is_void, question_about
from newsroom.posts.models import Decision
from newsroom.posts.permissions import (
    may_correct,
    may_decide,
    may_edit,
    may_override,
    may_publish,
    may_see_reviews,
    may_unpublish,
)
from newsroom.posts.publishing import unsettled_photos
from newsroom.posts.refusals import Refused
from newsroom.posts.revising import fingerprint
from newsroom.posts.story import photos_in
from newsroom.posts.watching import names_found

# How many earlier returns of the same writer are told.
EARLIER = 5
# Rooms the desk does not know offer their own buttons here, given the post and the user.
HOOK = "construct_review_acts"

# What an editor may do: its name, the action it posts to, its form, its words and their style.
DECISIONS = [
    ("approve", "approve", NowForm, "승인하고 바로 게시", ""),
    ("schedule", "approve", LaterForm, "승인하고 예약", "button-secondary"),
    ("ask", "ask", AskWriterForm, "기자 확인 후 게시", "button-secondary"),
    ("reject", "reject", ReturnForm, "보완 요청하기", "button-secondary"),
    ("decline", "decline", DeclineForm, "채택하지 않기", "button-secondary no"),
]
OVERRIDES = [("override", "override", OverrideForm, "예외 승인", "button-secondary")]
PUBLISHING = [
    ("publish", "publish", NowForm, "바로 게시", ""),
    ("schedule", "publish", LaterForm, "예약 게시", "button-secondary"),
]


def earlier_returns(post):
    """Return why this writer's last few other posts came back, the newest first."""
    kinds = [Decision.Kind.CHANGES_REQUESTED, Decision.Kind.DECLINED]
    decisions = Decision.objects.filter(kind__in=kinds, page__owner=post.owner_id)
    return decisions.exclude(page=post.pk).select_related("page")[:EARLIER]


class ReviewView(PostScreen):
    """What an editor needs to decide: the text, the checklist, the photos, the earlier reasons."""

    page_title = "검토"
    template_name = "desk/review.html"
    kept_action = kept_data = None

    def is_allowed(self):
        return may_see_reviews(self.request.user)

    def get_context_data(self, **kwargs):
        post, user = self.post_page, self.request.user
        newest = post.get_latest_revision_as_object()
        self.names = names_found(newest)
        claimed = claim_context(post, user)
        self.claim = claimed["claim"]
        since = since_last_look(post, user)
        look(post, user)
        return super().get_context_data(
            missing=missing_from(newest),
            photos=Photo.objects.with_renditions().filter(pk__in=photos_in(newest)),
            unsettled=unsettled_photos(newest),
            names=self.names,
            since=since,
            compare_url=self.compare_url(since),
            consent=self.consent(),
            earlier=earlier_returns(post),
            forms=[self.form(*choice) for choice in self.choices()],
            may_edit=may_edit(user, post),
            may_unpublish=may_unpublish(user, post),
            may_correct=may_correct(user, post),
            others=[button for offer in hooks.get_hooks(HOOK) for button in offer(post, user)],
            **claimed,
            **comments_context(post, user, newest),
            **kwargs,
        )

    def compare_url(self, since):
        if since is None:
            return ""
        ids = [self.post_page.pk, since.revision.pk, self.post_page.latest_revision_id]
        return reverse("wagtailadmin_pages:revisions_compare", args=ids)

    def consent(self):
        """Return what the writer was asked about this post, with whether it still stands."""
        if consent := question_about(self.post_page):
            consent.is_void = is_void(consent)
            consent.follows = told_after_yes(consent)
        return consent

    def again(self, action, data, refusal):
        """Show the screen again with what was typed, upon the text as it is now."""
        messages.error(self.request, refusal)
        is_later = action == "approve" and data.get("later")
        self.kept_action, self.kept_data = "schedule" if is_later else action, data.copy()
        response = self.render_to_response(self.get_context_data())
        response.status_code = 422
        return response

    def awaits_publishing(self):
        post = self.post_page
        return post.standing.was_approved and not (post.live or post.workflow_in_progress)

    def seen(self):
        newest = self.post_page.latest_revision
        claim = self.claim and self.claim.pk
        return {"revision": newest.pk, "fingerprint": fingerprint(newest), "claim": claim}

    def choices(self):
        """Return what this person may do about the post now."""
        post, user = self.post_page, self.request.user
        if post.workflow_in_progress:
            return DECISIONS if may_decide(user, post) else self.overrides()
        return PUBLISHING if may_publish(user, post) and self.awaits_publishing() else []

    def overrides(self):
        return OVERRIDES if may_override(self.request.user, self.post_page) else []

    def form(self, name, action, form, words, style):
        """Return a choice as its form, its address, the words on its button and their style."""
        data = self.data_again() if self.kept_action == name else None
        form = form(data, initial=self.seen(), auto_id=f"{name}_%s")
        form.mind(self.claim if stands_against(self.claim, self.request.user) else None)
        if not self.names:
            form.fields.pop("names_answer", None)
        return form, self.address(action), words, style

    def data_again(self):
        """Return what was typed, upon what is seen now: a new claim asks for a new tick."""
        data, seen = self.kept_data, self.seen()
        if data.get("claim") != str(seen["claim"]):
            data.pop("despite_claim", None)
        for hidden, value in seen.items():
            data[hidden] = "" if value is None else value
        return data

    def address(self, action):
        if action in ("publish", "ask"):
            return reverse(f"desk:{action}", args=[self.post_page.pk])
        task_state = self.post_page.current_workflow_task_state
        args = [self.post_page.pk, action, task_state.pk]
        return reverse("wagtailadmin_pages:workflow_action", args=args)


class PublishView(ReviewView):
    """Publish or schedule again a post that was approved and is not live."""

    http_method_names = ["post"]

    def post(self, request, *args, **kwargs):
        form = ApprovalForm(request.POST)
        action = "schedule" if request.POST.get("later") else "publish"
        if not form.is_valid():
            return self.again(action, request.POST, next(iter(form.errors.values()))[0])
        data = form.cleaned_data
        seen = (data["revision"], data["fingerprint"])
        going = {name: data[name] for name in ("go_live_at", "names_answer")}
        try:
            publish_approved(self.post_page, request.user, seen, **going)
        except Refused as refused:
            return self.again(action, request.POST, str(refused))
        messages.success(request, "예약했어요." if data["go_live_at"] else "글이 올라갔어요.")
        return redirect("desk:review", self.post_page.pk)
