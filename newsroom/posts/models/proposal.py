from django.conf import settings
from django.db import models
from django.utils import timezone


class ProposalQuerySet(models.QuerySet):
    def undecided(self):
        return self.filter(decided_at=None, withdrawn_at=None)

    def decided(self):
        return self.exclude(decided_at=None)

    def waiting(self):
        return self.undecided().exclude(submitted_at=None)


class Proposal(models.Model):
    """A reporter's change to a post that is live (수정 제안).

    It keeps its text in a revision of the page which never becomes the page's latest one, so
    that no editor's form, preview, publish or schedule can pick it up by accident.
    """

    page = models.ForeignKey("posts.PostPage", on_delete=models.CASCADE, related_name="proposals")
    revision = models.OneToOneField(
        "wagtailcore.Revision", on_delete=models.PROTECT, related_name="proposal"
    )
    base = models.ForeignKey(
        "wagtailcore.Revision", on_delete=models.PROTECT, related_name="proposals_upon"
    )
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="proposals"
    )
    note = models.TextField("편집실에 전할 말", blank=True)
    started_at = models.DateTimeField(default=timezone.now)
    submitted_at = models.DateTimeField(null=True)
    withdrawn_at = models.DateTimeField(null=True)
    decided_at = models.DateTimeField(null=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    is_accepted = models.BooleanField(null=True)
    reason = models.TextField("사유", blank=True)

    objects = ProposalQuerySet.as_manager()

    class Meta:
        verbose_name = "수정 제안"
        ordering = ["-started_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["page"],
                condition=models.Q(decided_at=None, withdrawn_at=None),
                name="one_open_proposal_per_post",
            )
        ]

    def __str__(self):
        return f"{self.page_id} · {self.author}"

    @property
    def is_waiting(self):
        """Tell whether the proposal was sent and nobody has decided it or taken it back."""
        return bool(self.submitted_at) and not (self.decided_at or self.withdrawn_at)

    @property
    def outcome(self):
        """Return what the editors decided, in a word."""
        return "반영" if self.is_accepted else "반영 안 함"

    @property
    def base_has_moved(self):
        """Tell whether the live text is no longer the one this change was made upon."""
        return self.page.live_revision_id != self.base_id
