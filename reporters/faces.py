"""Profiles as they stand under headlines: few people, on every post, so they are kept."""

from newsroom.caching.pieces import Pieces
from newsroom.images.showing import fetch_pictures
from newsroom.prepared import PreparedForSeveral
from reporters.models import ReporterPage, Term

MOST = 200

_profiles = Pieces(MOST)
_pages = PreparedForSeveral(
    lambda numbers: ReporterPage.objects.filter(id__in=numbers).select_related("portrait")
)
_terms = PreparedForSeveral(lambda numbers: Term.objects.filter(reporter__id__in=numbers))


def known_profiles(numbers):
    """Return the profiles of these numbers, by number, with their portraits and terms."""
    return _profiles.get_all(numbers, _fetch, _noted)


def _fetch(numbers):
    profiles = {profile.pk: profile for profile in _pages.ask_about(numbers)}
    portraits = [profile.portrait for profile in profiles.values() if profile.portrait]
    fetch_pictures(portraits, "portrait", "face")
    for profile in profiles.values():
        profile.appointments = []
    for term in _terms.ask_about(profiles):
        profiles[term.reporter_id].appointments.append(term)
    return profiles


def _noted(profile):
    for row in filter(None, [profile, profile.portrait, *profile.appointments]):
        row.note()
    return profile
