"""Posts that readers once knew and cannot read now."""

from django.http import Http404


class Absent(Http404):
    """A post that was published once: taken down, past its time, or gone for good.

    It says nothing of the post but that there was one, which its readers know. The law wants
    them told of a temporary measure (정보통신망법 44조의2 2항).
    """

    def __init__(self, *, for_good=False, by_measure=False):
        super().__init__()
        self.for_good = for_good
        self.by_measure = by_measure


def absence_of(post):
    """Return what to raise for a post strangers may not read.

    A post never published is answered exactly like an address nobody ever used; so is one that
    only some were ever meant to read.
    """
    was_public = post.first_published_at is not None and post.binned_at is None
    if not was_public or post.get_view_restrictions().exists():
        return Http404()
    return Absent(for_good=post.standing.is_ended, by_measure=post.measure is not None)
