import datetime as dt

from django.contrib import admin
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from wagtail.models import Page


class DayKey(models.Model):
    """The random key today's readers are told apart with. It is destroyed when the day is over."""

    day = models.DateField(primary_key=True)
    key = models.BinaryField(max_length=32)

    def __str__(self):
        return f"{self.day}"


class Sighting(models.Model):
    """Some reader saw some page today: who it was nobody can tell once the day's key is gone.

    `reader` and `place` are keyed hashes, different for every page, so that no row says what
    else the same person read. All rows of a day go with its key.
    """

    day = models.DateField()
    page = models.ForeignKey(Page, on_delete=models.CASCADE, related_name="+", db_index=False)
    reader = models.BigIntegerField()
    place = models.BigIntegerField()

    wagtail_reference_index_ignore = True

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["page", "day", "reader"], name="seen_once_a_day")
        ]

    def __str__(self):
        return f"{self.page_id} · {self.day}"


class Period(models.TextChoices):
    DAY = "d", "날"
    MONTH = "m", "달"
    YEAR = "y", "해"
    EVER = "e", "모두"

    def start(self, day):
        """Return the first day of the period that holds this day."""
        starts = {
            Period.DAY: day,
            Period.MONTH: day.replace(day=1),
            Period.YEAR: day.replace(month=1, day=1),
            Period.EVER: BEGINNING,
        }
        return starts[self]


BEGINNING = dt.date(1970, 1, 1)


class Tally(models.Model):
    """How many readers a page had in a period: kept, so that no listing ever adds up days."""

    page = models.ForeignKey(
        Page, on_delete=models.CASCADE, related_name="view_tallies", db_index=False
    )
    period = models.CharField(max_length=1, choices=Period.choices)
    start = models.DateField()
    views = models.PositiveIntegerField(default=0)

    wagtail_reference_index_ignore = True

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["page", "period", "start"], name="one_tally_a_period")
        ]
        indexes = [models.Index(fields=["period", "start", "-views"], name="tally_most_read")]

    def __str__(self):
        return f"{self.page_id} · {self.start} · {self.views}"


class SiteTally(models.Model):
    """How many readers all pages together had in a month."""

    month = models.DateField(primary_key=True)
    views = models.PositiveBigIntegerField(default=0)

    def __str__(self):
        return f"{self.month} · {self.views}"


class Ranking(models.Model):
    """The place of a page among the most read of the last days, as of the last full hour."""

    days = models.PositiveSmallIntegerField()
    place = models.PositiveSmallIntegerField()
    page = models.ForeignKey(Page, on_delete=models.CASCADE, related_name="rankings")

    wagtail_reference_index_ignore = True

    class Meta:
        constraints = [models.UniqueConstraint(fields=["days", "place"], name="one_page_a_place")]

    def __str__(self):
        return f"{self.days} · {self.place}"


class EarlierTotal(models.Model):
    """Readers of a year, or of a month, from before this site counted, entered by an editor."""

    MONTHS = [(None, "한 해 전체"), *((number, f"{number}월") for number in range(1, 13))]

    year = models.PositiveSmallIntegerField(
        "연도", validators=[MinValueValidator(1990), MaxValueValidator(2100)]
    )
    month = models.PositiveSmallIntegerField("달", null=True, blank=True, choices=MONTHS)
    views = models.PositiveBigIntegerField(
        "조회수",
        validators=[MaxValueValidator(10**12)],
        help_text="이 사이트가 세기 전의 숫자만 적어 주세요. 센 숫자에 더해져요",
    )
    source = models.CharField(
        "확인한 곳", max_length=200, blank=True, help_text="어디에 적힌 숫자인지 남겨 주세요"
    )

    class Meta:
        verbose_name = "지난 숫자"
        verbose_name_plural = "지난 숫자"
        ordering = ["-year", "-month"]
        constraints = [
            models.UniqueConstraint(
                fields=["year", "month"],
                name="one_earlier_total_a_month",
                violation_error_message="이 달의 숫자가 이미 있어요.",
            ),
            models.UniqueConstraint(
                fields=["year"],
                condition=models.Q(month=None),
                name="one_earlier_total_a_year",
                violation_error_message="이 해의 숫자가 이미 있어요.",
            ),
        ]

    def __str__(self):
        return f"{self.year}년 {self.month}월" if self.month else f"{self.year}년"

    @admin.display(description="기간", ordering="year")
    def when(self):
        return str(self)

    def clean(self):
        """Refuse a year entered both as a whole and by months: it would be added twice."""
        others = EarlierTotal.objects.filter(year=self.year).exclude(pk=self.pk)
        if others.filter(month__isnull=self.month is not None).exists():
            raise ValidationError(
                "한 해는 전체로 적거나 달마다 적어 주세요. 둘 다면 두 번 더해져요."
            )
