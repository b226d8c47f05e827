"""Acts of a writer upon a whole post: submitting what is on screen, copying."""

import uuid

from django.db import transaction

from newsroom.posts.models import PostPage
from newsroom.posts.proposing import open_proposal, refuse_unentitled, send_proposal
from newsroom.posts.refusals import Refused
from newsroom.posts.submitting import submit
from newsroom.writing.keeping import Moved, begin, mark, working_revision
from newsroom.writing.manuscript import told


@transaction.atomic
def hand_in_seen(post, user, seen):
    """Submit the post, or send the proposal, if the text is the one this screen saved.

    A second tap, or one repeated after a lost reply, changes nothing. Raises Moved, NotReady or
    Refused.
    """
    post = PostPage.objects.select_for_update().get(pk=post.pk)
    if post.live:
        refuse_unentitled(user, post)
    newest = working_revision(post, user)
    if mark(newest) != seen:
        raise Moved(newest)
    if not post.live:
        submit(post, user)
        return
    proposal = open_proposal(post)
    if proposal is None:
        raise Refused("고친 곳이 없어요. 글을 고친 뒤 제안해 주세요.")
    if not proposal.submitted_at:
        send_proposal(proposal, user)


def copy_of(post, user):
    """Begin a new post with what the old one says; the old one stays as it is."""
    text = told(post.get_latest_revision_as_object())
    # Comments hang on the ids of blocks: the new post's blocks are others.
    for block in text["story"]:
        block["id"] = str(uuid.uuid4())
    return begin(user, uuid.uuid4(), {**text, "pledged": False})
