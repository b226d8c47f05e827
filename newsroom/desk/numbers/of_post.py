from dataclasses import dataclass

from django.utils import timezone

from newsroom.counting.models import Period


@dataclass(frozen=True)
class PostNumbers:
    """How many readers one post had: since ever, and this month."""

    ever: int
    this_month: int


def numbers_of(post):
    """Return the numbers of a post that was ever live, or None. Who may read it may see them."""
    if not post.first_published_at:
        return None
    month = Period.MONTH.start(timezone.localdate())
    kept = post.view_tallies.filter(period__in=[Period.EVER, Period.MONTH])
    views = {
        (period, start): n for period, start, n in kept.values_list("period", "start", "views")
    }
    ever = sum(n for (period, _start), n in views.items() if period == Period.EVER)
    return PostNumbers(ever, views.get((Period.MONTH, month), 0))
