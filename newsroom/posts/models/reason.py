from django.db import models
from wagtail.admin.panels import FieldPanel

from newsroom.posts.models.decision import Decision


class ReturnReasonQuerySet(models.QuerySet):
    def offered(self, kind):
        """Return the reasons to choose from for this kind of decision, the most used first."""
        uses = self.filter(kind=kind, is_offered=True).annotate(uses=models.Count("decisions"))
        return uses.order_by("-uses", "pk")


class ReturnReason(models.Model):
    """A reason posts are often sent back for (자주 쓰는 사유), kept by the chief editors.

    A decision keeps which of them were chosen (`Decision.canned`), so that they can be counted.
    What the writer reads is copied into the decision: mending the words here changes no past.
    """

    class Kind(models.TextChoices):
        RETURN = Decision.Kind.CHANGES_REQUESTED.value, "보완 요청"
        DECLINE = Decision.Kind.DECLINED.value, "채택하지 않기"

    kind = models.CharField("언제", max_length=20, choices=Kind.choices, default=Kind.RETURN)
    name = models.CharField("이름", max_length=30, help_text="고를 때 보이는 짧은 말")
    words = models.TextField(
        "글쓴이가 읽을 말",
        max_length=400,
        help_text="무엇을 어떻게 하면 좋을지 다정하게 적어 주세요",
    )
    is_offered = models.BooleanField(
        "고를 수 있게 하기", default=True, help_text="끄면 더는 보이지 않지만 지난 기록은 남아요"
    )

    objects = ReturnReasonQuerySet.as_manager()

    panels = [FieldPanel(name) for name in ("kind", "name", "words", "is_offered")]

    class Meta:
        verbose_name = "자주 쓰는 사유"
        verbose_name_plural = "자주 쓰는 사유"
        constraints = [
            models.UniqueConstraint(fields=["kind", "name"], name="one_reason_of_a_name")
        ]

    def __str__(self):
        return self.name
