"""Profiles as they stand under headlines: few people, on every post, so they are kept."""

from newsroom.caching.pieces import Pieces
from newsroom.images.showing import pictures_of
from reporters.models import ReporterPage

MOST = 200

_profiles = Pieces(MOST)


def known_profiles(numbers):
    """Return the profiles of these numbers, by number, with their portraits and terms."""
    return _profiles.get_all(numbers, _fetch, _noted)


def _fetch(numbers):
    profiles = ReporterPage.objects.filter(pk__in=numbers).select_related("portrait")
    portraits = pictures_of("portrait", "portrait", "face")
    return profiles.prefetch_related(portraits, "terms").in_bulk()


def _noted(profile):
    for row in filter(None, [profile, profile.portrait, *profile.appointments]):
        row.note()
    return profile
