"""Who may do what with a profile page."""

from newsroom.accounts.permissions import FixedPagePermissionTester
from newsroom.accounts.roles import is_administrator, is_editor


def manages_people(user):
    return is_editor(user) or is_administrator(user)


def may_edit_profile(user, profile):
    """Staff keep the profiles; a reporter writes their own, as a draft staff then publish."""
    return user.is_active and (manages_people(user) or profile.user_id == user.pk)


class ReporterPermissionTester(FixedPagePermissionTester):
    """Wagtail's questions about a profile. Profiles carry bylines, so none is ever deleted."""

    def can_edit(self):
        return may_edit_profile(self.user, self.page)

    def can_publish(self):
        return self.user.is_active and manages_people(self.user)

    def can_unpublish(self):
        return self.can_publish() and self.page.live

    def can_submit_for_moderation(self):
        return False


class CorpsPermissionTester(FixedPagePermissionTester):
    """The corps page: staff add profiles under it; reporters do not."""

    def can_add_subpage(self):
        return self.user.is_active and manages_people(self.user)
