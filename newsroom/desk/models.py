from wagtail.models import AbstractGroupApprovalTask


class EditorReview(AbstractGroupApprovalTask):
    """An editor other than the author decides whether a post is published."""

    class Meta:
        verbose_name = "편집실 검토"
        verbose_name_plural = "편집실 검토"
