from django.db import models


class Heartbeat(models.Model):
    """When the worker last got through one of its chores; the web processes look at this."""

    chore = models.CharField(max_length=20, primary_key=True)
    at = models.DateTimeField()

    def __str__(self):
        return f"{self.chore} {self.at:%Y-%m-%d %H:%M:%S}"


class Announced(models.Model):
    """How far search engines have been told what changed, and when to tell them next. One row.

    The log of pages is the queue: what stands in it after `reached` is still to be told.
    """

    reached = models.BigIntegerField()
    due_at = models.DateTimeField()
    attempts = models.PositiveSmallIntegerField(default=0)
    error = models.CharField(max_length=200, blank=True)

    def __str__(self):
        return f"{self.reached}"
