from django.conf import settings
from django.db import models
from django.utils import timezone


class LookQuerySet(models.QuerySet):
    def before(self, page, revision):
        """Return the looks at other versions of the post, the newest first."""
        return self.filter(page_id=page.pk).exclude(revision=revision).order_by("-at", "-pk")


class Look(models.Model):
    """An editor had this version of a post on the review screen.

    From then on the revision is never overwritten, so that what changed since can be shown.
    """

    page = models.ForeignKey("posts.PostPage", on_delete=models.CASCADE, related_name="looks")
    revision = models.ForeignKey(
        "wagtailcore.Revision", on_delete=models.CASCADE, related_name="looks"
    )
    editor = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="looks"
    )
    at = models.DateTimeField(default=timezone.now)

    objects = LookQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["revision", "editor"], name="one_look_at_a_version")
        ]

    def __str__(self):
        return f"{self.editor_id} · {self.revision_id}"
