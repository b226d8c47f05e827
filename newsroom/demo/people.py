"""The demo newsroom's accounts and profile pages."""

import datetime as dt
import os
from contextlib import contextmanager

from django.contrib.auth.hashers import make_password
from django.contrib.auth.models import Group
from django.db import transaction
from django.utils import timezone

from newsroom.accounts.models import User
from newsroom.accounts.roles import ADMINISTRATORS, AUDITORS, CHIEFS, EDITORS, REPORTERS
from newsroom.demo.backdating import backdate
from reporters.models import ReporterIndexPage, ReporterLink, ReporterPage, Term

PASSWORD = "NEWSROOM_DEMO_PASSWORD"  # noqa: S105 - the name of a variable
ROLES = {
    "editor01": EDITORS,
    "editor02": EDITORS,
    "chief": CHIEFS,
    "admin": ADMINISTRATORS,
    "auditor": AUDITORS,
}
STILL_RUNS_FOR = dt.timedelta(days=90)


def open_accounts(reporters, editors):
    """Make the accounts there are not yet; return how many were made.

    One hash serves them all: it is one password, and hashing it is slow on purpose.
    """
    wanted = {_account_name(person): (person, REPORTERS) for person in reporters}
    wanted |= {person.username: (person, ROLES[person.username]) for person in editors}
    known = set(User.objects.filter(username__in=wanted).values_list("username", flat=True))
    missing = {name: whom for name, whom in wanted.items() if name not in known}
    password = make_password(os.environ.get(PASSWORD) or "greenwings-demo") if missing else ""
    with transaction.atomic():
        for name, (person, role) in missing.items():
            _open_account(name, person, role, password)
    return len(missing)


def account_of(person):
    return User.objects.get(username=_account_name(person))


def _account_name(person):
    """Return the login; the former reporter's is closed, and was named after the profile."""
    return person.username or person.slug


def _open_account(name, person, role, password):
    user = User.objects.create(
        username=name,
        email=f"{name}@example.com",
        password=password,
        last_name=person.family,
        first_name=person.given,
        is_active=bool(person.username),
    )
    user.groups.set([Group.objects.get(name=role)])


@transaction.atomic
def open_profile(person, portrait, publisher):
    """Publish a reporter's profile page, as on the first day of the first term."""
    since = timezone.now()
    profile = ReporterPage(
        title=person.pen_name,
        slug=person.slug,
        owner=account_of(person),
        user=None if person.is_former else account_of(person),
        portrait=portrait,
        introduction=person.introduction,
        beats=", ".join(person.beats),
        age_band=person.age_band,
        shows_age_band=person.show_age,
        occupation=person.occupation,
        shows_occupation=person.show_occupation,
        live=False,
    )
    profile.links = [ReporterLink(**link) for link in person.links]
    ReporterIndexPage.objects.get().add_child(instance=profile)
    Term.objects.bulk_create(_terms(person, profile))
    profile.save_revision(user=publisher, log_action=True).publish(user=publisher)
    backdate(profile.pk, since, _first_morning(person))
    return profile


def _terms(person, profile):
    """Return the terms, the newest of a current reporter stretched so that today is in it."""
    terms = [
        Term(reporter=profile, number=t.number, starts_on=t.starts, ends_on=t.ends)
        for t in person.terms
    ]
    if not person.is_former:
        today = timezone.localdate()
        terms[-1].starts_on = min(terms[-1].starts_on, today)
        terms[-1].ends_on = max(terms[-1].ends_on, today + STILL_RUNS_FOR)
    return terms


def _first_morning(person):
    first = min(term.starts for term in person.terms)
    return timezone.make_aware(dt.datetime.combine(first, dt.time(9)))


@contextmanager
def at_work(person):
    """Yield the reporter's account, able to write and submit by the rules of today.

    Posts are written by the real acts, which ask for a running term. Who reports now has one,
    also for the posts of earlier terms. The former reporter gets login and term back for just
    as long: call this inside the transaction that files the post, and nobody ever sees it.
    """
    user = account_of(person)
    if not person.is_former:
        yield user
        return
    profile = ReporterPage.objects.get(slug=person.slug)
    today = timezone.localdate()
    term = Term.objects.create(reporter=profile, number=0, starts_on=today, ends_on=today)
    _reopen(profile, user, is_active=True)
    yield account_of(person)
    _reopen(profile, user, is_active=False)
    term.delete()


def _reopen(profile, user, *, is_active):
    profile.link(user if is_active else None)
    User.objects.filter(pk=user.pk).update(is_active=is_active)
