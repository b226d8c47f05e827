from django.core.exceptions import PermissionDenied
from django.db import models


class AppendingQuerySet(models.QuerySet):
    def update(self, **kwargs):
        raise PermissionDenied("처리 이력은 고칠 수 없어요.")

    def delete(self):
        raise PermissionDenied("처리 이력은 지울 수 없어요.")


class AppendOnly(models.Model):
    """Rows that are written once: neither a change nor a deletion goes through."""

    objects = AppendingQuerySet.as_manager()

    class Meta:
        abstract = True

    def save(self, *args, **kwargs):
        if not self._state.adding:
            raise PermissionDenied("처리 이력은 고칠 수 없어요.")
        super().save(*args, **kwargs)

    def delete(self, *args, **kwargs):
        raise PermissionDenied("처리 이력은 지울 수 없어요.")
