"""Who was first: told to whoever comes second to a photo."""

from wagtail.models import ModelLogEntry


def who_did(photo, *actions):
    """Return who did one of these to the photo last, as the subject of a Korean sentence."""
    entries = ModelLogEntry.objects.for_instance(photo).filter(action__in=actions)
    last = entries.select_related("user").first()
    return f"{last.user.get_full_name()} 님이" if last and last.user else "다른 분이"
