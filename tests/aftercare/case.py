"""What editors do about posts that are approved, each a post to a real screen."""

import datetime as dt

import time_machine
from django.urls import reverse
from django.utils import timezone

from newsroom.operations.timetable import Timetable
from newsroom.posts.models import PostPage


def soon(**span):
    return timezone.localtime() + dt.timedelta(**span)


class AftercareVerbs:
    """Schedules made, stopped and released; the clock turned on."""

    def scheduled(self, by, hours=2, **words):
        return self.approve(self.submitted(by, **words), self.hana, at=soon(hours=hours))

    def change_schedule(self, post, as_, act, at=None, seen=None):
        """Press a button on the screen of one schedule; return the post as it is afterwards."""
        data = {"act": act, **(seen or self.seen(post))}
        if at:
            data["go_live_at"] = timezone.localtime(at).strftime("%Y-%m-%dT%H:%M")
        address = reverse("aftercare:schedule", args=[post.pk])
        self.response = self.browser(as_).post(address, data)
        return PostPage.objects.get(pk=post.pk)

    def stop_all(self, as_, reason="집중호우로 재난 안내에 힘을 모아요."):
        address = reverse("aftercare:schedules")
        self.response = self.browser(as_).post(address, {"reason": reason})
        return self.response

    def lift(self, as_):
        self.response = self.browser(as_).post(reverse("aftercare:lift"))
        return self.response

    def turn(self, **later):
        """Let the timetable do what is due so much later; return nothing."""
        with time_machine.travel(soon(**later), tick=False):
            Timetable().turn()

    def is_live(self, post):
        return PostPage.objects.get(pk=post.pk).live
