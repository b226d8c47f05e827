"""Models whose rows are watched one by one."""

from newsroom.caching.notes import good_until, shows


class Shown:
    """A model, named before Django's own: each row a page reads is noted as `shown_as:pk`."""

    shown_as = None

    @classmethod
    def from_db(cls, db, field_names, values):
        row = super().from_db(db, field_names, values)
        shows(f"{cls.shown_as}:{row.pk}")
        return row


class ShownPage(Shown):
    """A page of Wagtail's tree, which goes by itself when its time is over."""

    shown_as = "page"

    @classmethod
    def from_db(cls, db, field_names, values):
        page = super().from_db(db, field_names, values)
        good_until(page.__dict__.get("expire_at"))
        return page
