from django.conf import settings
from django.db import models
from django.utils import timezone


class MessageQuerySet(models.QuerySet):
    def unread(self):
        return self.filter(read_at=None)

    def unhandled(self):
        return self.filter(handled_at=None)

    def handled(self):
        return self.filter(handled_at__isnull=False)


class ReaderMessage(models.Model):
    """A word to the editors (편집실에 한마디) about a post. Nobody knows who sent it."""

    page = models.ForeignKey(
        "posts.PostPage", on_delete=models.CASCADE, related_name="reader_messages"
    )
    text = models.TextField("한마디", max_length=1000)
    sent_at = models.DateTimeField("때", default=timezone.now, db_index=True)
    # From the form it was typed into: sending the same form twice leaves one message.
    form_key = models.CharField(max_length=24, unique=True)
    read_at = models.DateTimeField(null=True)
    handled_at = models.DateTimeField(null=True)
    handled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    passed_on_at = models.DateTimeField(null=True)

    objects = MessageQuerySet.as_manager()

    class Meta:
        verbose_name = "편집실에 한마디"
        verbose_name_plural = "편집실에 한마디"
        ordering = ["-sent_at", "-pk"]

    def __str__(self):
        return f"한마디 {self.pk}"
