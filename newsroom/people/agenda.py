"""What the first screen says about people: who fell silent, what ends soon, who never answered."""

import datetime as dt

from django.db.models import Max, OuterRef, Q, Subquery
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format

from newsroom.agenda import Line, Section, first_few
from newsroom.people.models import Invitation
from newsroom.people.permissions import may_see_people
from newsroom.posts.models import Decision
from newsroom.posts.permissions import may_see_reviews
from reporters.models import ReporterPage

# Reporters who sent nothing in for so many days are looked after, the longest silence first.
SILENCES = (30, 60, 90)
# So many days before its last one a term is said to end soon; nobody says so of one renewed.
TERM_DAYS = 30
# So many days before its link ends an invitation is said to run out.
INVITATION_DAYS = 2


def sections(request):
    """Return who fell silent, for the editors; terms and invitations, for who keeps people."""
    looks_after_people = may_see_people(request.user)
    if not (looks_after_people or may_see_reviews(request.user)):
        return []
    reporters = list(_reporters())
    found = []
    if may_see_reviews(request.user):
        found.append(_silent(reporters, looks_after_people))
    if looks_after_people:
        found += [_ending(reporters), _unanswered()]
    return found


def _reporters():
    """Return the reporters in their term, each with their last post and their terms' ends."""
    sent = Decision.objects.filter(kind=Decision.Kind.SUBMITTED)
    sent = sent.filter(page__postpage__bylines__reporter=OuterRef("pk"))
    begun = Q(terms__starts_on__lte=timezone.localdate())
    return ReporterPage.objects.current().annotate(
        sent_at=Subquery(sent.values("made_at")[:1]),
        began_on=Max("terms__starts_on", filter=begun),
        ends_on=Max("terms__ends_on"),
    )


def _silent(reporters, looks_after_people):
    silences = ((reporter, _silence(reporter)) for reporter in reporters)
    longest_first = sorted(silences, key=lambda pair: -pair[1])
    lines = [
        Line(reporter.title, _address(reporter, looks_after_people), _silence_told(days))
        for reporter, days in longest_first
        if days >= SILENCES[0]
    ]
    return Section("silent", "소식이 뜸한 시민기자", lines, order=80)


def _silence(reporter):
    """Return for how many days the reporter sent nothing in, counted within the term."""
    sent_on = timezone.localdate(reporter.sent_at) if reporter.sent_at else dt.date.min
    return (timezone.localdate() - max(sent_on, reporter.began_on)).days


def _silence_told(days):
    over = max(limit for limit in SILENCES if days >= limit)
    return f"{over}일 넘게 글이 없어요 · {days}일째"


def _ending(reporters):
    today = timezone.localdate()
    last = today + dt.timedelta(days=TERM_DAYS)
    ending = sorted((one for one in reporters if one.ends_on <= last), key=lambda one: one.ends_on)
    lines = [
        Line(one.title, _address(one, True), f"{_left(one.ends_on - today)} 남았어요", one.ends_on)
        for one in ending
    ]
    return Section("terms", "활동 기간이 곧 끝나는 시민기자", lines, order=70)


def _unanswered():
    invitations = Invitation.objects.to_look_after(INVITATION_DAYS)
    few, count = first_few(invitations.order_by("expires_at"))
    lines = [
        Line(
            invitation.name,
            reverse("people:invitation", args=[invitation.pk]),
            f"{invitation.get_kind_display()} · {_unanswered_since(invitation)}",
            invitation.expires_at,
        )
        for invitation in few
    ]
    listing = reverse("people:invitations")
    return Section("invitations", "살펴볼 초대", lines, order=60, url=listing, count=count)


def _unanswered_since(invitation):
    if invitation.mail_given_up_at:
        return "이메일을 보내지 못했어요"
    made = date_format(timezone.localtime(invitation.made_at), "n. j.")
    return f"{made}부터 답이 없어요"


def _left(span):
    return f"{span.days}일" if span.days else "오늘 하루"


def _address(reporter, looks_after_people):
    """Return where something is done about the reporter, as far as the door opens."""
    if looks_after_people and reporter.user_id:
        return reverse("people:person", args=[reporter.user_id])
    return reverse("wagtailadmin_pages:edit", args=[reporter.pk])
