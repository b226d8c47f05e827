from wagtail.models import PagePermissionTester

from newsroom.accounts.roles import is_auditor


class FixedPagePermissionTester(PagePermissionTester):
    """For the pages the newsroom stands on: nobody deletes, moves or copies them."""

    def can_delete(self, ignore_bulk=False):
        return False

    def can_move(self):
        return False

    def can_copy(self):
        return False

    def can_copy_to(self, destination, recursive=False):
        return False

    def can_unpublish(self):
        return False

    def can_set_view_restrictions(self):
        return False

    def can_view_revisions(self):
        """Offer the history to those whom its screen lets in."""
        return self.can_edit() or self.can_publish() or is_auditor(self.user)
