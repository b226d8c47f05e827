"""What inviting these people would do, line by line, before anything is done.

A former reporter is renewed: the same profile and, if there is one, the same account. Nobody is
taken for another by name alone, unless it is the name of a profile that has no account.
"""

from dataclasses import dataclass, field

from django.db import transaction

from newsroom.accounts.models import User
from newsroom.accounts.roles import REPORTERS
from newsroom.people import appointing
from newsroom.people.inviting import invite
from newsroom.people.models import Invitation
from newsroom.people.names import split_name
from reporters.models import ReporterIndexPage, ReporterPage

SAME_EMAIL = "{line}번째 줄과 이메일이 같아요."
SAME_NAME = "{line}번째 줄과 필명이 같아요. 필명을 다르게 적어 주세요."
IS_STAFF = "이 이메일은 {name} 님의 계정이에요. 시민기자가 아니라서 초대하지 않아요."
NAME_TAKEN = (
    "‘{name}’ 소개가 이미 있어요. 같은 분이면 그 계정의 이메일을 적고, "
    "다른 분이면 필명을 바꿔 주세요."
)
IS_WAITING = "이 이메일로 보낸 초대가 아직 열려 있어요. 초대 목록에서 다시 만들거나 거둬 주세요."


@dataclass
class Plan:
    """One line: who is meant, what would happen, and what stands against it."""

    line: int
    words: dict
    errors: list = field(default_factory=list)
    account: User | None = None
    profile: ReporterPage | None = None

    @property
    def pen_name(self):
        return self.words.get("pen_name") or self.words.get("name", "")

    @property
    def is_renewal(self):
        return self.profile is not None

    @property
    def needs_link(self):
        """Tell whether the person needs a link to get in: has no account, or a closed one."""
        return self.account is None or not self.account.is_active


@dataclass(frozen=True)
class Renewed:
    """Somebody appointed again who needs no link: their account is open."""

    name: str
    link: str = ""
    text: str = ""


def plan_lines(forms):
    """Return a plan for each (line, checked form); what is wrong stands in its errors."""
    plans = [_plan(line, form) for line, form in forms]
    _find_twins(plans, "email", SAME_EMAIL)
    _find_twins(plans, "pen_name", SAME_NAME)
    return plans


def _plan(line, form):
    if not form.is_valid():
        words = {name: form[name].value() or "" for name in form.fields}
        errors = [error for errors in form.errors.values() for error in errors]
        return Plan(line, words, errors)
    plan = Plan(line, form.cleaned_data)
    _recognise(plan)
    _object(plan)
    return plan


def _recognise(plan):
    """Find the account by its e-mail address, and the profile by account or by pen name."""
    email = plan.words["email"]
    plan.account = User.objects.filter(email__iexact=email).first() if email else None
    plan.profile = getattr(plan.account, "profile", None)
    if plan.profile is None:
        plan.profile = ReporterPage.objects.filter(title=plan.pen_name).first()


def _object(plan):
    account, profile, words = plan.account, plan.profile, plan.words
    if account and account.role_names != {REPORTERS}:
        plan.errors.append(IS_STAFF.format(name=account.get_full_name()))
    if profile and profile.user_id not in {None, account and account.pk}:
        plan.errors.append(NAME_TAKEN.format(name=profile.pen_name))
    elif profile:
        _object_to_overlap(plan)
    if words["email"] and _is_waiting(words["email"]):
        plan.errors.append(IS_WAITING)


def _object_to_overlap(plan):
    days = plan.words["starts_on"], plan.words["ends_on"]
    if term := appointing.overlapping(plan.profile, *days):
        span = appointing.span_of(term)
        name = plan.profile.pen_name
        plan.errors.append(appointing.OVERLAPS.format(name=name, span=span))


def _is_waiting(email):
    joining = Invitation.objects.unanswered().filter(kind=Invitation.Kind.JOIN)
    return joining.filter(email__iexact=email).exists()


def _find_twins(plans, name, words):
    first = {}
    for plan in plans:
        value = plan.pen_name if name == "pen_name" else plan.words.get(name, "")
        value = value.casefold()
        if value and value in first:
            plan.errors.append(words.format(line=first[value]))
        first.setdefault(value, plan.line)


@transaction.atomic
def carry_out(by, read):
    """Do what `read()` plans, all or nothing; return (plans, what was issued).

    Planned anew under a lock, so that of two who invite the same people one is told so. Nothing
    is issued while any line has an error.
    """
    ReporterIndexPage.objects.select_for_update().get()
    plans = read()
    if any(plan.errors for plan in plans):
        return plans, []
    return plans, [_take_in(by, plan) for plan in plans]


def _take_in(by, plan):
    words = plan.words
    profile = plan.profile or appointing.draft_profile(plan.pen_name, by)
    term = appointing.appoint(by, profile, words["number"], words["starts_on"], words["ends_on"])
    if plan.account and profile.user_id is None:
        profile.link(plan.account)
    if not plan.needs_link:
        return Renewed(plan.account.get_full_name())
    last_name, first_name = split_name(words["name"])
    return invite(
        by,
        role=REPORTERS,
        last_name=last_name,
        first_name=first_name,
        email=words["email"],
        user=plan.account,
        profile=profile,
        term=term,
    )
