"""Which reporters there are: now and before, and what lists of them show."""

from django.utils import timezone
from wagtail.query import PageQuerySet

from newsroom.caching import shows
from newsroom.images.showing import pictures_of
from reporters.lists import PROFILES
from reporters.models.term import Term


class ReporterQuerySet(PageQuerySet):
    def live(self):
        """Return the profiles readers may open; a page that lists them notes it."""
        shows(PROFILES)
        return super().live()

    def public(self):
        """Return the profiles nobody is kept from; whoever asks for these lists them, too."""
        shows(PROFILES)
        return super().public()

    def current(self):
        """Return the reporters whose term includes today (Korean date)."""
        today = timezone.localdate()
        return self.filter(pk__in=Term.objects.covering(today).values("reporter"))

    def former(self):
        """Return the reporters with terms, none of which includes today or lies ahead."""
        ahead = Term.objects.ending_from(timezone.localdate()).values("reporter")
        return self.filter(pk__in=Term.objects.values("reporter")).exclude(pk__in=ahead)

    def with_faces(self):
        """Return profiles with their terms and the small portraits that lists show."""
        portraits = pictures_of("portrait", "portrait", "face")
        return self.select_related("portrait").prefetch_related(portraits, "terms")
