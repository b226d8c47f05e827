from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils import timezone
from wagtail.admin.panels import FieldPanel


class WatchedNameQuerySet(models.QuerySet):
    def today(self):
        """Return the names to watch on this day in Seoul."""
        day = timezone.localdate()
        begun = Q(starts_on=None) | Q(starts_on__lte=day)
        return self.filter(begun, Q(ends_on=None) | Q(ends_on__gte=day)).order_by("name")


class WatchedName(models.Model):
    """A name that editors look at twice before publishing: a mayor, a councillor, a candidate.

    공직선거법 86조 limits what a city may publish about them. Whether a post does is for people to
    judge: a name found is shown with the rule, and the editor's answer is logged.
    """

    name = models.CharField("이름", max_length=40, unique=True)
    role = models.CharField("직책", max_length=60, help_text="예: 시장, 시의원, 후보자")
    starts_on = models.DateField("살펴보기 시작하는 날", null=True, blank=True)
    ends_on = models.DateField("마지막 날", null=True, blank=True)

    objects = WatchedNameQuerySet.as_manager()

    panels = [FieldPanel(name) for name in ("name", "role", "starts_on", "ends_on")]

    class Meta:
        verbose_name = "살펴볼 이름"
        verbose_name_plural = "살펴볼 이름"
        ordering = ["name"]

    def __str__(self):
        return f"{self.name} ({self.role})"

    def clean(self):
        super().clean()
        self.name = " ".join(self.name.split())
        if len(self.name) < 2:
            raise ValidationError({"name": "두 글자가 넘는 이름을 적어 주세요."})
        if self.starts_on and self.ends_on and self.ends_on < self.starts_on:
            raise ValidationError({"ends_on": "마지막 날이 시작하는 날보다 빨라요."})
