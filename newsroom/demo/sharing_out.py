"""How the demo's editors share out what waits: one has claimed a review, one is away."""

import datetime as dt

from django.utils import timezone
from wagtail.models import ModelLogEntry

from newsroom.accounts.models import User
from newsroom.desk.claiming import take
from newsroom.desk.models import StandIn
from newsroom.posts.models import PostPage

AWAY_FOR = dt.timedelta(days=2)


def share_out():
    """Claim the longest wait once, and name once who stands in for the chief from today on."""
    claims = ModelLogEntry.objects.filter(action="desk.claim")
    waiting = PostPage.objects.awaiting_review().order_by("decisions__made_at").first()
    if waiting and not claims.exists():
        take(waiting, User.objects.get(username="editor01"))
    if not StandIn.objects.exists():
        today = timezone.localdate()
        StandIn.objects.create(
            editor=User.objects.get(username="chief"),
            stand_in=User.objects.get(username="editor02"),
            starts_on=today,
            ends_on=today + AWAY_FOR,
        )
