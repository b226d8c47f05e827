from django.conf import settings
from django.contrib.auth import get_user_model
from django.db import models
from django.db.models import OuterRef, Q, Subquery
from django.db.models.functions import Concat
from django.utils import timezone
from wagtail.models import TaskState

from newsroom.accounts.roles import CHIEFS, EDITORS
from newsroom.desk.models.stand_in import StandIn
from newsroom.posts.models import Proposal


class ClaimQuerySet(models.QuerySet):
    def held(self):
        """Return those that stand: nothing is decided, the time is not over, the editor is here."""
        here = get_user_model().objects.in_role(EDITORS, CHIEFS)
        is_reviewed = Q(task_state__status=TaskState.STATUS_IN_PROGRESS)
        going_on = self.filter(is_reviewed | Q(proposal__in=Proposal.objects.waiting()))
        return going_on.filter(lasts_until__gt=timezone.now(), editor__in=here.values("pk"))

    def by(self, editor):
        return self.filter(editor=editor)

    def named(self):
        """Return them with the editor, and as `covered_by` the name of who stands in today."""
        covering = StandIn.objects.in_force().filter(editor=OuterRef("editor"))
        name = Concat("stand_in__last_name", "stand_in__first_name")
        return self.select_related("editor").annotate(
            covered_by=Subquery(covering.values(name=name)[:1])
        )


class Claim(models.Model):
    """An editor's word to colleagues: I am reviewing this (검토 담당), until the working day ends.

    It belongs to one round of review, or to one change proposed to a live post, and says nothing
    about where the post stands: when Wagtail's task is over, or the proposal decided, so is the
    claim. Releasing deletes it and taking over puts another in its place; what happened is kept
    by the log.
    """

    page = models.ForeignKey("posts.PostPage", on_delete=models.CASCADE, related_name="claims")
    task_state = models.OneToOneField(
        "wagtailcore.TaskState", null=True, on_delete=models.CASCADE, related_name="claim"
    )
    proposal = models.OneToOneField(
        "posts.Proposal", null=True, on_delete=models.CASCADE, related_name="claim"
    )
    editor = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name="검토 담당",
        on_delete=models.CASCADE,
        related_name="claims",
    )
    taken_at = models.DateTimeField("맡은 때", default=timezone.now)
    lasts_until = models.DateTimeField("언제까지")

    objects = ClaimQuerySet.as_manager()

    class Meta:
        verbose_name = "검토 담당"
        verbose_name_plural = "검토 담당"
        constraints = [
            models.CheckConstraint(
                condition=Q(task_state=None) ^ Q(proposal=None),
                name="claim_of_a_review_or_a_proposal",
            )
        ]

    def __str__(self):
        return f"{self.page_id} · {self.editor_id}"
