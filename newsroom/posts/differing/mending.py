"""What the editors mended themselves in a writer's text, for the writer to see exactly."""

from dataclasses import dataclass

from wagtail.models import Revision

from newsroom.posts.differing.comparing import difference
from newsroom.posts.differing.parts import Difference
from newsroom.posts.revising import fingerprint


@dataclass(frozen=True)
class Mending:
    """The last time others changed a text after its writer: the versions, and what is different."""

    before: Revision
    after: Revision
    difference: Difference


def mended_by_editors(post):
    """Return the last mending of the post by anybody but its owner, or None.

    Proposals stand beside the post's own line of revisions and are left out.
    """
    before, after = _last_mending(post)
    if after is None or fingerprint(before) == fingerprint(after):
        return None
    return Mending(before, after, difference(before, after))


def _last_mending(post):
    """Return the writer's revision and the last one others made of it, or (None, None)."""
    after = None
    revisions = Revision.page_revisions.filter(object_id=str(post.pk), proposal=None)
    for revision in revisions.defer("content").order_by("-created_at", "-pk"):
        is_own = revision.user_id == post.owner_id
        if not is_own and after is None:
            after = revision
        if is_own and after is not None:
            return revision, after
    return None, None
