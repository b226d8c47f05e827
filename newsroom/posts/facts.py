"""How far the fact box of a post can still be trusted, by the Korean date."""

from datetime import date
from urllib.parse import quote

from django.utils import timezone

OVER = "끝난 행사예요"
OLD = "방문 전에 확인하세요"


def freshness(facts, published_at=None):
    """Return what readers should know before they set out, or nothing.

    Facts nobody dated are as old as the post. A draft was not published yet: it has no moment.
    Pages are never kept past midnight in Seoul, so this is as true of a kept page.
    """
    today = timezone.localdate()
    last_day = facts.get("ends_on") or facts.get("starts_on")
    if last_day and last_day < today:
        return OVER
    published_on = timezone.localdate(published_at) if published_at else None
    anniversary = _year_after(facts.get("confirmed_on") or published_on)
    return OLD if anniversary and anniversary <= today else ""


def map_address(place):
    """Return where a map shows the place. Nothing is asked of the map before a reader taps it."""
    return f"https://map.naver.com/p/search/{quote(place, safe='')}"


def _year_after(day):
    """Return the same day a year later; the 1st of March after a 29th of February."""
    if day is None:
        return None
    if (day.month, day.day) == (2, 29):
        return date(day.year + 1, 3, 1)
    return day.replace(year=day.year + 1)
