from django.conf import settings
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.formats import date_format

from newsroom.accounts.roles import is_editor


class StandInQuerySet(models.QuerySet):
    def in_force(self):
        """Return those whose days in Seoul cover today."""
        today = timezone.localdate()
        return self.filter(starts_on__lte=today, ends_on__gte=today)

    def to_come(self):
        """Return those that hold today or later."""
        return self.filter(ends_on__gte=timezone.localdate())

    def meeting(self, other):
        """Return the rest of them that share a day with the other."""
        return self.exclude(pk=other.pk).filter(
            starts_on__lte=other.ends_on, ends_on__gte=other.starts_on
        )


class StandIn(models.Model):
    """Who looks after an editor's reviews while they are away (업무대행).

    One step only: whoever stands in is there themselves on those days. Both days are included.
    """

    editor = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name="자리를 비우는 사람",
        on_delete=models.CASCADE,
        related_name="leaves",
    )
    stand_in = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name="업무대행",
        on_delete=models.CASCADE,
        related_name="stand_ins",
    )
    starts_on = models.DateField("첫날", default=timezone.localdate)
    ends_on = models.DateField("마지막 날")

    objects = StandInQuerySet.as_manager()

    class Meta:
        verbose_name = "업무대행"
        verbose_name_plural = "업무대행"
        ordering = ["-starts_on", "-pk"]

    def __str__(self):
        first, last = (date_format(day, "Y. n. j.") for day in (self.starts_on, self.ends_on))
        return f"{self.editor.get_full_name()} → {self.stand_in.get_full_name()} ({first}~{last})"

    @property
    @admin.display(description="자리를 비우는 사람")
    def editor_name(self):
        return self.editor.get_full_name()

    @property
    @admin.display(description="업무대행")
    def stand_in_name(self):
        return self.stand_in.get_full_name()

    def clean(self):
        """Refuse what nobody could rely on; each message says what to do instead."""
        super().clean()
        if self.editor_id is None or self.stand_in_id is None or not self._has_days():
            return
        self._refuse_days()
        self._refuse_people()
        self._refuse_meeting()

    def _has_days(self):
        return self.starts_on is not None and self.ends_on is not None

    def _refuse_days(self):
        if self.ends_on < self.starts_on:
            raise ValidationError({"ends_on": "마지막 날이 첫날보다 빨라요."})
        if self.ends_on < timezone.localdate():
            raise ValidationError(
                {"ends_on": "이미 지난 날이에요. 오늘이나 앞으로 올 날을 골라 주세요."}
            )

    def _refuse_people(self):
        if self.stand_in_id == self.editor_id:
            raise ValidationError(
                {"stand_in": "자기 자신은 업무대행이 될 수 없어요. 다른 편집자를 골라 주세요."}
            )
        for field in ("editor", "stand_in"):
            if not is_editor(getattr(self, field)):
                raise ValidationError({field: "편집자만 고를 수 있어요."})

    def _refuse_meeting(self):
        meeting = StandIn.objects.meeting(self).select_related("editor", "stand_in")
        if known := meeting.filter(editor=self.editor_id).first():
            raise ValidationError({"starts_on": f"그 기간에는 이미 업무대행을 정했어요: {known}"})
        if away := meeting.filter(editor=self.stand_in_id).first():
            raise ValidationError({"stand_in": f"그 기간에는 이분도 자리를 비워요: {away}"})
        if covering := meeting.filter(stand_in=self.editor_id).first():
            words = f"그 기간에 다른 분의 업무대행이에요. 먼저 바꿔 주세요: {covering}"
            raise ValidationError({"editor": words})
