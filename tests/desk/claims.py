"""What editors do about claims, by the real screens."""

from django.urls import reverse

from newsroom.desk.models import Claim


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
