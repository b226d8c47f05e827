"""Models whose rows are watched one by one."""

from wagtail.models import PageViewRestriction

from newsroom.caching.notes import good_until, shows_row
from newsroom.caching.pieces import kept


class Shown:
    """A model, named before Django's own: each row a page reads is noted as `shown_as:pk`."""

    shown_as = None

    @classmethod
    def from_db(cls, db, field_names, values):
        row = super().from_db(db, field_names, values)
        row.note()
        return row

    def note(self):
        """Note that the page or the piece being made shows this row."""
        shows_row(f"{self.shown_as}:{self.pk}")


class ShownPage(Shown):
    """A page of Wagtail's tree, which goes by itself when its time is over."""

    shown_as = "page"

    def note(self):
        super().note()
        good_until(self.__dict__.get("expire_at"))

    def get_view_restrictions(self):
        """Return who is kept from the page; asked for only where somebody is kept from any."""
        if are_pages_private():
            return super().get_view_restrictions()
        return PageViewRestriction.objects.none()


@kept
def are_pages_private():
    """Tell whether any page of the site is for some readers only. Hardly ever, so it is kept."""
    return PageViewRestriction.objects.exists()
