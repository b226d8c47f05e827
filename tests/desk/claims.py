"""What editors do about claims and about who stands in for them, by the real screens."""

from django.urls import reverse
from django.utils import timezone

from newsroom.desk.models import Claim, StandIn


class ClaimVerbs:
    def claim(self, post, as_, act="take", **data):
        """Press one of the claim's buttons; return who holds the review afterwards, or None."""
        address = reverse("desk:claim", args=[post.pk])
        self.response = self.browser(as_).post(address, {"act": act, **data})
        return self.holder(post)

    def take_over(self, post, as_, seen=None):
        """Take over the claim that was seen: the one that stands, unless another is named."""
        seen = seen or Claim.objects.get(page=post)
        return self.claim(post, as_, over=seen.pk)

    def release(self, post, as_):
        return self.claim(post, as_, "release")

    def holder(self, post):
        held = Claim.objects.held().filter(page=post).first()
        return held and held.editor

    def review(self, post, as_):
        return self.browser(as_).get(reverse("desk:review", args=[post.pk]))

    def name_stand_in(self, editor, stand_in, as_, *, starts_in=0, ends_in=0, row=None):
        """Say who stands in for an editor, in days from today; return the newest such row."""
        first, last = (timezone.localdate() + timezone.timedelta(n) for n in (starts_in, ends_in))
        days = {"starts_on": first, "ends_on": last}
        address = reverse("stand_ins:edit", args=[row.pk]) if row else reverse("stand_ins:add")
        people = {"editor": editor.pk, "stand_in": stand_in.pk}
        self.response = self.browser(as_).post(address, {**people, **days})
        return StandIn.objects.order_by("-pk").first()
