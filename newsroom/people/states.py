"""How somebody stands with the newsroom, read from account, suspension and terms."""

from django.db.models import Q
from django.utils import timezone

from newsroom.accounts.roles import LABELS, REPORTERS
from newsroom.people.appointing import span_of
from reporters.models import Term

STATES = [
    ("active", "활동 중"),
    ("suspended", "활동 중지"),
    ("ended", "활동 종료"),
]


def state_of(person):
    """Return the state in the newsroom's words. Expects groups and terms to be fetched."""
    if person.is_active and person.is_suspended:
        return "활동 중지"
    return "활동 중" if person.is_active and _has_work(person) else "활동 종료"


def _has_work(person):
    """Tell whether the person is on the staff, or reports and has a term now or ahead."""
    if {group.name for group in person.groups.all()} != {REPORTERS}:
        return True
    today = timezone.localdate()
    return any(term.ends_on >= today for term in _terms(person))


def terms_of(person):
    """Return the terms in one line: 제2기 2025. 1. 1.~2025. 12. 31., 제3기 …"""
    return ", ".join(f"{term} {span_of(term)}" for term in _terms(person))


def newest_term_of(person):
    """Return the last of the terms, which a list has room for."""
    last = max(_terms(person), key=lambda term: term.ends_on, default=None)
    return f"{last} {span_of(last)}" if last else ""


def _terms(person):
    profile = getattr(person, "profile", None)
    return profile.terms.all() if profile else []


def in_state(people, state):
    """Return those of the people (a queryset) who are in one of STATES."""
    suspended = people.filter(is_active=True).suspended()
    at_work = Q(profile__in=_appointed()) | ~Q(pk__in=_only_reporters(people))
    active = people.filter(at_work, is_active=True).exclude(pk__in=suspended.values("pk"))
    if state == "suspended":
        return suspended
    if state == "active":
        return active
    busy = Q(pk__in=active.values("pk")) | Q(pk__in=suspended.values("pk"))
    return people.exclude(busy)


def _appointed():
    return Term.objects.ending_from(timezone.localdate()).values("reporter")


def _only_reporters(people):
    others = [name for name in LABELS if name != REPORTERS]
    staff = people.model.objects.filter(groups__name__in=others)
    reporting = people.model.objects.filter(groups__name=REPORTERS)
    return reporting.exclude(pk__in=staff.values("pk")).values("pk")
