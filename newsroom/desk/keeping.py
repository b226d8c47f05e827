"""The log (처리 이력) is only ever added to, and knows names after their accounts are gone."""

from django.core.exceptions import PermissionDenied
from django.db.models.signals import pre_delete, pre_save
from wagtail.models import ModelLogEntry, PageLogEntry


def keep_log():
    """Guard Wagtail's log entries. A signal is the only seam: Wagtail writes them itself."""
    for model in (PageLogEntry, ModelLogEntry):
        pre_save.connect(_complete, sender=model, dispatch_uid=f"complete {model.__name__}")
        pre_delete.connect(_refuse, sender=model, dispatch_uid=f"keep {model.__name__}")


def _complete(sender, instance, raw=False, **kwargs):
    """Add the name; entries that come back from a backup (`raw`) already bear it."""
    if not instance._state.adding:
        raise PermissionDenied("처리 이력은 고칠 수 없어요.")
    if not raw and instance.user_id and instance.user:
        instance.data = {**(instance.data or {}), "by": instance.user.get_full_name()}


def _refuse(sender, instance, **kwargs):
    raise PermissionDenied("처리 이력은 지울 수 없어요.")
