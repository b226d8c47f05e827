"""Acts of a writer upon a whole post: submitting what is on screen, copying, raising an alarm."""

import uuid

from django.db import transaction

from newsroom.posts import telling
from newsroom.posts.models import PostPage
from newsroom.posts.permissions import is_author
from newsroom.posts.proposing import open_proposal, send_proposal
from newsroom.posts.refusals import Refused
from newsroom.posts.submitting import submit
from newsroom.writing.keeping import Moved, begin, mark, working_revision
from newsroom.writing.manuscript import told

LONGEST_REPORT = 1000


@transaction.atomic
def hand_in_seen(post, user, seen):
    """Submit the post, or send the proposal, if the text is the one this screen saved.

    A second tap, or one repeated after a lost reply, changes nothing. Raises Moved, NotReady or
    Refused.
    """
    post = PostPage.objects.select_for_update().get(pk=post.pk)
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


@transaction.atomic
def tell_of_mistake(post, user, what):
    """Alarm the editors about a mistake in a live post, in the writer's words. Raises Refused."""
    what = what.strip()
    if not post.live or not is_author(user, post):
        raise Refused("게시 중인 내 글만 신고할 수 있어요.")
    if not what or len(what) > LONGEST_REPORT:
        raise Refused(f"무엇이 틀렸는지 {LONGEST_REPORT:,}자까지 적어 주세요.")
    telling.mistake_reported(post, user, what)
