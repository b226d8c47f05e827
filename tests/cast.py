"""The people and places every test knows: put into a database once, found there by every test.

민지 and 준 report, 하나 and 도윤 edit, 서령 is chief, 운영 keeps accounts, 감사 reads.
"""

from django.contrib.auth.models import Group
from django.utils import timezone

from home.models import HomePage
from newsroom.accounts.models import User
from newsroom.accounts.roles import ADMINISTRATORS, AUDITORS, CHIEFS, EDITORS, REPORTERS
from newsroom.desk.opening import open_newsroom
from newsroom.posts.models import PostIndexPage, Topic
from reporters.models import ReporterIndexPage, ReporterPage, Term

PASSWORD = "greenwings-test"
REPORTING = {"minji": ("김", "민지"), "jun": ("박", "준")}
STAFF = {
    "hana": ("이", "하나", EDITORS),
    "doyun": ("최", "도윤", EDITORS),
    "seoryeong": ("남", "서령", CHIEFS),
    "unyeong": ("류", "운영", ADMINISTRATORS),
    "gamsa": ("정", "감사", AUDITORS),
}


def settle():
    """Return everyone and every place by name, making them where the database has none."""
    if not User.objects.filter(username="minji").exists():
        _move_in()
    names = [*REPORTING, *STAFF]
    people = {user.username: user for user in User.objects.filter(username__in=names)}
    return {
        **people,
        "home": HomePage.objects.get(),
        "posts": PostIndexPage.objects.get(),
        "corps": ReporterIndexPage.objects.get(),
        "topic": Topic.objects.get(slug="nature"),
    }


def _move_in():
    open_newsroom()
    for name, (family, given) in REPORTING.items():
        reporter(name, family, given)
    for name, (family, given, role) in STAFF.items():
        person(name, family, given, role)
    Topic.objects.create(name="자연과 계절", slug="nature")


def person(username, family, given, *roles):
    """Return a new account with these roles."""
    user = User.objects.create_user(
        username, f"{username}@example.com", PASSWORD, last_name=family, first_name=given
    )
    user.groups.set(Group.objects.filter(name__in=roles))
    return user


def reporter(username, family, given, *, starts_in=-100, ends_in=100):
    """Return a reporter with a live profile and a term, in days from today."""
    user = person(username, family, given, REPORTERS)
    profile = ReporterPage(title=family + given, user=user, owner=user)
    ReporterIndexPage.objects.get().add_child(instance=profile)
    profile.save_revision().publish()
    appoint(profile, starts_in=starts_in, ends_in=ends_in)
    return user


def appoint(profile, *, starts_in, ends_in, number=3):
    """Give a profile one term, in days from today, in place of those it had."""
    today = timezone.localdate()
    Term.objects.filter(reporter=profile).delete()
    return Term.objects.create(
        reporter=profile,
        number=number,
        starts_on=today + timezone.timedelta(days=starts_in),
        ends_on=today + timezone.timedelta(days=ends_in),
    )
