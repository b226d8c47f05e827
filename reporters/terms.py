"""A reporter's rights follow the term, asked on each request and decided by no nightly job.

Days are Korean days: a term that ends on 31 December ends at midnight in Seoul.
"""

from django.db import models
from django.utils import timezone


class TermQuerySet(models.QuerySet):
    def covering(self, day):
        return self.filter(starts_on__lte=day, ends_on__gte=day)

    def ending_from(self, day):
        return self.filter(ends_on__gte=day)


def is_in_term(user, moment=None):
    """Tell whether the user's appointment includes the moment (now, when not given)."""
    profile = getattr(user, "profile", None)
    if profile is None:
        return False
    day = timezone.localdate(moment)
    return any(term.starts_on <= day <= term.ends_on for term in profile.terms.all())


def days_since_term(user):
    """Return how many days ago the last term ended; None while one runs or none ever did."""
    profile = getattr(user, "profile", None)
    ended = [term.ends_on for term in profile.terms.all()] if profile else []
    if not ended or is_in_term(user):
        return None
    today = timezone.localdate()
    past = [(today - day).days for day in ended if day < today]
    return min(past) if past else None


def year_span(terms):
    """Return the years of the terms as words: 2024, or 2024~2025."""
    years = {day.year for term in terms for day in (term.starts_on, term.ends_on)}
    if not years:
        return ""
    first, last = min(years), max(years)
    return str(first) if first == last else f"{first}~{last}"
