"""Who may do what with a profile page."""

from newsroom.accounts.roles import is_administrator, is_editor
from wagtail.models import PagePermissionTester


def manages_people(user):
    return is_editor(user) or is_administrator(user)


def may_edit_profile(user, profile):
    """Staff keep the profiles; a reporter writes their own, as a draft staff then publish."""
    return user.is_active and (manages_people(user) or profile.user_id == user.pk)


class ReporterPermissionTester(PagePermissionTester):
    """Wagtail's questions about a profile. Profiles carry bylines, so none is ever deleted."""

    def can_edit(self):
        return may_edit_profile(self.user, self.page)

    def can_publish(self):
        return self.user.is_active and manages_people(self.user)

    def can_unpublish(self):
        return self.can_publish() and self.page.live

    def can_delete(self, ignore_bulk=False):
        return False

    def can_move(self):
        return False

    def can_copy(self):
        return False

    def can_copy_to(self, destination, recursive=False):
        return False

    def can_submit_for_moderation(self):
        return False

    def can_set_view_restrictions(self):
        return False


class CorpsPermissionTester(PagePermissionTester):
    """The corps page: staff add profiles under it; reporters do not."""

    def can_add_subpage(self):
        return self.user.is_active and manages_people(self.user)

    def can_delete(self, ignore_bulk=False):
        return False

    def can_move(self):
        return False
