"""What those who look after people do, by the real screens; and what the invited do with it."""

import re

from django.urls import reverse
from django.utils import timezone

from newsroom.accounts.models import User
from newsroom.people.models import Invitation
from tests.case import NewsroomTestCase

LINK = re.compile(r"https?://[^/\s]+(/invitations/[\w-]+/)")
GOOD_PASSWORD = "green-wings-2026"
LINES = "\n".join(
    f"새글{letter},saegeul{number:02}@example.com"
    for number, letter in enumerate("가나다라마바사아자차카타", 1)
)


def in_days(days):
    return (timezone.localdate() + timezone.timedelta(days=days)).isoformat()


class PeopleVerbs:
    """Inviting, accepting, appointing and what else is done about people."""

    def post_to(self, as_, screen, *args, **data):
        self.response = self.browser(as_).post(reverse(f"people:{screen}", args=args), data)
        return self.response

    def links_shown(self):
        """Return the paths of all links on the last screen, in order."""
        return list(dict.fromkeys(LINK.findall(self.response.content.decode())))

    def invite(self, as_, name="정새봄", email="saebom@example.com", **words):
        """Invite one reporter; return the path of the link that was shown."""
        words = {"number": 4, "starts_on": in_days(0), "ends_on": in_days(300), **words}
        self.post_to(as_, "invite", name=name, email=email, **words)
        return next(iter(self.links_shown()), None)

    def paste(self, as_, lines, act="invite", **common):
        common = {"number": 4, "starts_on": in_days(0), "ends_on": in_days(300), **common}
        return self.post_to(as_, "cohort", lines=lines, act=act, **common)

    def newest_invitation(self):
        return Invitation.objects.order_by("-pk").first()

    def accept(self, link, client=None, **words):
        """Send the form behind a link; return the browser it was sent from."""
        client = client or self.browser()
        words = {
            "username": "saebom",
            "email": "saebom@example.com",
            "password": GOOD_PASSWORD,
            **words,
        }
        self.response = client.post(link, words)
        return client

    def act_on(self, person, as_, act, **words):
        self.post_to(as_, "person", person.pk, act=act, **words)
        return User.objects.get(pk=person.pk)

    def suspend(self, person, as_, *, starts_in=0, ends_in=None, reason="쉬고 싶대요."):
        last = in_days(ends_in) if ends_in is not None else ""
        words = {"starts_on": in_days(starts_in), "ends_on": last, "reason": reason}
        return self.act_on(person, as_, "suspend", **words)

    def end(self, person, as_, reason="이사를 갔어요."):
        return self.act_on(person, as_, "end", reason=reason)

    def renew(self, person, as_, *, starts_in=101, ends_in=400, number=4):
        days = {"starts_on": in_days(starts_in), "ends_on": in_days(ends_in)}
        return self.act_on(person, as_, "renew", number=number, **days)

    def hand_over(self, person, successor, as_, reason="부서를 옮겼어요."):
        self.post_to(as_, "hand_over", person.pk, successor=successor.pk, reason=reason)
        return User.objects.get(pk=person.pk)


class PeopleTestCase(PeopleVerbs, NewsroomTestCase):
    pass
