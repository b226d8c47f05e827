"""Appointing for a term, renewing, suspending and ending. Rights follow at once, by every door."""

import datetime as dt

from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log

from newsroom.accounts.models import User
from newsroom.posts.refusals import Refused
from reporters.models import ReporterIndexPage, ReporterPage, Term

OVERLAPS = "{name} 님은 이미 그 기간에 활동해요({span})."
NO_TERM = "지금 이어지는 활동 기간이 없어요."


def draft_profile(pen_name, by):
    """Return a new profile page that nobody sees until the editors publish it."""
    profile = ReporterPage(title=pen_name, owner=by, live=False)
    ReporterIndexPage.objects.get().add_child(instance=profile)
    profile.save_revision(user=by, log_action=True)
    return profile


def overlapping(profile, starts_on, ends_on):
    """Return the profile's term that shares a day with the given ones, if any."""
    return profile.terms.filter(starts_on__lte=ends_on, ends_on__gte=starts_on).first()


@transaction.atomic
def appoint(by, profile, number, starts_on, ends_on):
    """Give the reporter one more term; return it. Raises Refused when it overlaps another."""
    ReporterPage.objects.select_for_update().get(pk=profile.pk)
    if term := overlapping(profile, starts_on, ends_on):
        raise Refused(OVERLAPS.format(name=profile.pen_name, span=span_of(term)))
    action = "people.renew" if profile.terms.exists() else "people.appoint"
    term = Term.objects.create(
        reporter=profile, number=number, starts_on=starts_on, ends_on=ends_on
    )
    log(instance=profile, action=action, user=by, data={"term": f"{term} {span_of(term)}"})
    return term


@transaction.atomic
def suspend(by, person, reason, first_day, last_day=None):
    """Keep the person from logging in on these days. What they wrote stays as it is."""
    _set(person, suspended_from=first_day, suspended_until=last_day, suspension_reason=reason)
    person.log_out_everywhere()
    until = f"{last_day:%Y. %-m. %-d.}" if last_day else "풀 때까지"
    data = {"reason": reason, "span": f"{first_day:%Y. %-m. %-d.}~{until}"}
    log(instance=person, action="people.suspend", user=by, data=data)


@transaction.atomic
def lift(by, person):
    """End a suspension, or call off one that has not begun."""
    _set(person, suspended_from=None, suspended_until=None, suspension_reason="")
    log(instance=person, action="people.lift", user=by)


@transaction.atomic
def end(by, person, reason):
    """End the reporter's terms as of now: the last day was yesterday. Raises Refused.

    A term that would have begun today or later is taken away. Profile, bylines and posts stay;
    what is unfinished is the editors' to finish.
    """
    today = timezone.localdate()
    terms = Term.objects.filter(reporter__user=person, ends_on__gte=today)
    terms = list(terms.select_for_update())
    if not terms:
        raise Refused(NO_TERM)
    for term in terms:
        _end(term, today - dt.timedelta(days=1))
    person.log_out_everywhere()
    log(instance=person, action="people.end", user=by, data={"reason": reason})


def _end(term, last_day):
    if term.starts_on > last_day:
        term.delete()
        return
    term.ends_on = last_day
    term.save(update_fields=["ends_on"])


def _set(person, **changes):
    User.objects.filter(pk=person.pk).update(**changes)
    person.refresh_from_db(fields=list(changes))


def span_of(term):
    return f"{term.starts_on:%Y. %-m. %-d.}~{term.ends_on:%Y. %-m. %-d.}"


def has_term_ahead(profile):
    """Tell whether the reporter has a term that runs today or begins later."""
    return profile.terms.ending_from(timezone.localdate()).exists()
