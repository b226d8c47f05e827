"""Where a post stands, read from Wagtail's `live`, its workflow and the recorded decisions."""

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.functional import cached_property
from wagtail.models import WorkflowState

from newsroom.posts.halting import is_held
from newsroom.posts.models.decision import Decision

Kind = Decision.Kind


class Standing:
    """One post's place on its way from draft to readers. Holds no state of its own."""

    def __init__(self, post):
        self.post = post

    @cached_property
    def decisions(self):
        """Return the decisions about the post, newest first."""
        return list(self.post.decisions.all())

    @cached_property
    def workflow_status(self):
        state = self.post.current_workflow_state
        return state.status if state else None

    @property
    def in_review(self):
        return self.workflow_status == WorkflowState.STATUS_IN_PROGRESS

    @property
    def needs_changes(self):
        return self.workflow_status == WorkflowState.STATUS_NEEDS_CHANGES

    @property
    def last(self):
        return self.decisions[0] if self.decisions else None

    @property
    def first_submission(self):
        return next((d for d in reversed(self.decisions) if d.kind == Kind.SUBMITTED), None)

    @property
    def last_submission(self):
        return next((d for d in self.decisions if d.kind == Kind.SUBMITTED), None)

    @property
    def was_ever_submitted(self):
        return bool(self.decisions) or self.post.first_published_at is not None

    @property
    def approval(self):
        """Return the newest approval, or None."""
        approvals = (d for d in self.decisions if d.kind in {Kind.APPROVED, Kind.OVERRIDDEN})
        return next(approvals, None)

    @property
    def was_approved(self):
        return self.approval is not None

    @property
    def is_declined(self):
        return bool(self.last) and self.last.kind == Kind.DECLINED

    @property
    def is_ended(self):
        return not self.post.live and bool(self.last) and self.last.kind == Kind.ENDED

    @property
    def is_unpublished(self):
        return (
            not self.post.live
            and bool(self.last)
            and self.last.kind in {Kind.UNPUBLISHED, Kind.ENDED}
        )

    @property
    def is_over(self):
        """Tell whether nobody may change the post any more."""
        return self.is_declined or self.is_ended

    @cached_property
    def goes_live_at(self):
        scheduled = self.post.scheduled_revision if self.was_approved else None
        return scheduled.approved_go_live_at if scheduled else None

    @cached_property
    def is_held(self):
        """Tell whether the post waits for its time in vain: all schedules were stopped."""
        return bool(self.goes_live_at) and is_held(self.post.scheduled_revision)

    @property
    def reason(self):
        """Return why the editors sent the post back, declined it or took it down."""
        return self.last.reason if self.last and not self.in_review else ""

    @cached_property
    def label(self):
        """Return the state in the newsroom's words."""
        if self.post.binned_at:
            return "휴지통"
        if self.post.live:
            return self._live_label()
        if self.in_review:
            return "검토 중"
        if self.needs_changes:
            return "보완 요청"
        if moment := self.goes_live_at:
            name = "예약 멈춤" if self.is_held else "예약됨"
            return f"{name} · {date_format(timezone.localtime(moment), 'n. j. H:i')}"
        return self._resting_label()

    def _live_label(self):
        if self.post.measure:
            return "임시조치"
        waiting = [p for p in self.post.proposals.all() if p.is_waiting]
        return "게시 중 · 수정 제안" if waiting else "게시 중"

    def _resting_label(self):
        if self.is_declined:
            return "미채택"
        if self.is_ended:
            return "게시 종료"
        if self.is_unpublished or self.post.expired:
            return "게시 중단"
        if self.was_approved:
            return "승인됨"
        return "작성 중"
