from django.db import models


class Heartbeat(models.Model):
    """When the worker last got through one of its chores; the web processes look at this."""

    chore = models.CharField(max_length=20, primary_key=True)
    at = models.DateTimeField()

    def __str__(self):
        return f"{self.chore} {self.at:%Y-%m-%d %H:%M:%S}"
