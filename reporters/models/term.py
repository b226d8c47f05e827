from django.db import models

from newsroom.caching import changed
from newsroom.caching.rows import Shown
from reporters.lists import PROFILES
from reporters.terms import TermQuerySet


class Term(Shown, models.Model):
    """One appointment: the number of the corps (기수) and the days it lasts, both included.

    No part of the profile's text: a revision published later must not give or take rights.
    """

    reporter = models.ForeignKey(
        "reporters.ReporterPage",
        verbose_name="시민기자",
        on_delete=models.PROTECT,
        related_name="terms",
    )
    number = models.PositiveSmallIntegerField("기수")
    starts_on = models.DateField("시작일")
    ends_on = models.DateField("마지막 날")

    objects = TermQuerySet.as_manager()

    shown_as = "term"

    class Meta:
        verbose_name = "활동 기간"
        verbose_name_plural = "활동 기간"
        ordering = ["starts_on"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(ends_on__gte=models.F("starts_on")), name="term_ends_after_start"
            )
        ]

    def __str__(self):
        return f"제{self.number}기"

    def save(self, *args, **kwargs):
        super().save(*args, **kwargs)
        changed(f"page:{self.reporter_id}", PROFILES)

    def delete(self, *args, **kwargs):
        changed(f"page:{self.reporter_id}", PROFILES)
        return super().delete(*args, **kwargs)
