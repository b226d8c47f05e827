from django.contrib.auth.models import AbstractUser, UserManager
from django.db import models
from django.utils.functional import cached_property


class RoleQuerySet(models.QuerySet):
    def in_role(self, *groups):
        """Return the active people in any of these groups."""
        return self.filter(is_active=True, groups__name__in=groups).distinct()


class PeopleManager(UserManager.from_queryset(RoleQuerySet)):
    """Django's manager of accounts, with the roles' vocabulary."""


class User(AbstractUser):
    """Someone who logs in. What readers see of a person is their profile page, not this."""

    # Changing this number ends every session the person has anywhere.
    session_epoch = models.PositiveIntegerField(default=0, editable=False)

    objects = PeopleManager()

    class Meta(AbstractUser.Meta):
        verbose_name = "사용자"
        verbose_name_plural = "사용자"

    def get_full_name(self):
        """Return the name in Korean order: family name first, no space."""
        return f"{self.last_name}{self.first_name}".strip() or self.username

    @cached_property
    def role_names(self):
        """Return the names of the person's groups, read once per request."""
        return frozenset(self.groups.values_list("name", flat=True))

    def get_session_auth_hash(self):
        """Tie sessions to the epoch, so that raising it logs the person out everywhere."""
        return f"{super().get_session_auth_hash()}.{self.session_epoch}"

    def get_session_auth_fallback_hash(self):
        for fallback_hash in super().get_session_auth_fallback_hash():
            yield f"{fallback_hash}.{self.session_epoch}"

    def log_out_everywhere(self):
        """End every session of this person at once (a lost phone, a suspension)."""
        self.session_epoch += 1
        self.save(update_fields=["session_epoch"])
