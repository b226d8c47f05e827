from django.db import models
from django.utils import timezone


class Knock(models.Model):
    """That somebody sent something, without a word on who: what limits counting needs.

    `visitor` is a keyed hash of the day and the network address. It means nothing the next day,
    when the row is gone as well.
    """

    visitor = models.CharField(max_length=64)
    door = models.CharField(max_length=10)
    at = models.DateTimeField(default=timezone.now, db_index=True)

    class Meta:
        indexes = [models.Index(fields=["door", "at"])]

    def __str__(self):
        return f"{self.door} {self.at:%Y-%m-%d %H:%M}"
