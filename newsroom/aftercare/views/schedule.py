"""One scheduled post: another time, now, not at all, or out of a halt."""

from django.shortcuts import redirect
from django.utils import timezone
from wagtail.admin import messages

from newsroom.aftercare.forms import AnotherTimeForm, AsSeenForm, AtOnceForm
from newsroom.aftercare.views.screen import AboutPost
from newsroom.desk.deciding import publish_approved
from newsroom.posts.halting import is_held, release
from newsroom.posts.models import Halt
from newsroom.posts.permissions import is_author, may_publish
from newsroom.posts.scheduling import cancel_schedule

# What may be done: its form, the words on its button, their style, and what is said then.
ACTS = {
    "release": (AsSeenForm, "이 글만 풀기", "", "예약을 풀었어요. 예약한 시각에 올라가요."),
    "release_at": (
        AnotherTimeForm,
        "다른 시각으로 풀기",
        "button-secondary",
        "예약을 풀었어요. 고른 시각에 올라가요.",
    ),
    "move": (AnotherTimeForm, "다른 시각으로 바꾸기", "", "예약한 시각을 바꿨어요."),
    "now": (AtOnceForm, "바로 게시", "button-secondary", "글이 올라갔어요."),
    "cancel": (AsSeenForm, "예약 취소", "button-secondary no", "예약을 취소했어요."),
}
HELD_TOO = "예약한 시각을 바꿨어요. 지금은 예약을 모두 멈춘 때라, 풀어야 올라가요."


class ScheduleView(AboutPost):
    """When the post goes live, and what an editor may still do about it."""

    page_title = "예약"
    header_icon = "calendar-alt"
    template_name = "aftercare/schedule.html"

    def get_context_data(self, **kwargs):
        post = self.post_page
        scheduled = post.scheduled_revision
        self.is_held = bool(scheduled) and is_held(scheduled)
        self.is_over = bool(scheduled) and scheduled.approved_go_live_at <= timezone.now()
        return super().get_context_data(
            post=post,
            scheduled=scheduled,
            halt=Halt.objects.in_force().first(),
            is_held=self.is_held,
            is_over=self.is_over,
            is_own=is_author(self.request.user, post),
            forms=self.forms(kwargs.pop("bound", None)) if scheduled else [],
            **kwargs,
        )

    def open_acts(self):
        """Return the names of what may be done now."""
        if not may_publish(self.request.user, self.post_page):
            return []
        if self.is_held:
            return [*([] if self.is_over else ["release"]), "release_at", "now", "cancel"]
        return ["move", "now", "cancel"]

    def forms(self, bound):
        """Return each open act as its form, its name, its words and their style."""
        found = []
        for name in self.open_acts():
            form, words, style, _said = ACTS[name]
            form = form(initial=self.seen(), auto_id=f"{name}_%s")
            if bound and bound.auto_id == form.auto_id:
                form = bound
            found.append((form, name, words, style))
        return found

    def post(self, request, *args, **kwargs):
        name = request.POST.get("act")
        if name not in ACTS:
            messages.error(request, "무엇을 할지 다시 골라 주세요.")
            return redirect("aftercare:schedule", self.post_page.pk)
        form = ACTS[name][0](request.POST, auto_id=f"{name}_%s")
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(bound=form))
        return self.act(name, form.cleaned_data)

    def act(self, name, data):
        post, user = self.post_page, self.request.user
        seen, moment = (data["revision"], data["fingerprint"]), data.get("go_live_at")
        said = ACTS[name][-1]
        match name:
            case "release" | "release_at":
                self.try_to(release, post, user, seen, go_live_at=moment, said=said)
            case "move" | "now":
                said = HELD_TOO if moment and Halt.objects.in_force().exists() else said
                self.try_to(publish_approved, post, user, seen, go_live_at=moment, said=said)
            case "cancel":
                self.try_to(cancel_schedule, post, user, seen, said=said)
        return redirect("aftercare:schedule", post.pk)
