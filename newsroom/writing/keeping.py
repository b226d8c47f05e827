"""Saving what is being written: honestly, and never over a text somebody else put there.

Each screen remembers the mark of the text it started from. A save that bears another mark was
written upon a text that is no longer the newest: nothing is overwritten, both texts are kept,
and the writer chooses.
"""

from django.db import transaction
from wagtail.models import PageLogEntry

from newsroom.accounts.models import User
from newsroom.posts.forms import put_first
from newsroom.posts.models import PostIndexPage, PostPage
from newsroom.posts.permissions import may_edit, may_propose, may_start
from newsroom.posts.proposing import open_proposal
from newsroom.posts.refusals import Refused
from newsroom.posts.revising import fingerprint
from newsroom.writing.manuscript import put_down, told

LOCKED = "지금은 고칠 수 없는 글이에요. 쓴 글은 이 기기에 남아 있어요."


class Moved(Exception):
    """Raised when the text was changed elsewhere since the screen last heard of it."""

    def __init__(self, revision):
        super().__init__("다른 기기에서 이 글을 고쳤어요. 어느 글로 이어 쓸지 골라 주세요.")
        self.revision = revision


def mark(revision):
    """Return what tells one text from another, also when a revision was written over."""
    return f"{revision.pk}-{fingerprint(revision)[:24]}" if revision else ""


def working_revision(post, user):
    """Return the revision this person goes on writing: their open proposal, or the newest."""
    if post.live and may_propose(user, post) and (proposal := open_proposal(post)):
        return proposal.revision
    return post.latest_revision


def manuscript_of(post, user):
    """Return the post as this person goes on writing it."""
    revision = working_revision(post, user)
    if revision and revision.pk != post.latest_revision_id:
        return revision.as_object()
    return post.get_latest_revision_as_object()


@transaction.atomic
def begin(user, key, sent):
    """Begin a post and return it; the same key from the same person begins it only once.

    The key is made on the phone and kept as the page's translation key, which this newsroom of
    one language has no other use for. A lost reply or a second tap finds the post again: it goes
    on with the text it sent first, unless that was changed since. Raises Moved, Refused or
    Unreadable.
    """
    User.objects.select_for_update().get(pk=user.pk)  # two requests of one person take turns
    known = PostPage.objects.filter(translation_key=key)
    if post := known.filter(owner=user).first():
        keep(post, user, sent, seen=mark(post.latest_revision) if _is_as_begun(post) else "")
        return post
    if not may_start(user) or known.exists():
        raise Refused("지금은 새 글을 쓸 수 없어요. 활동 기간을 확인해 주세요.")
    post = PostPage(owner=user, live=False, translation_key=key)
    put_down(post, sent, user)
    put_first(post, user)
    PostIndexPage.objects.get().add_child(instance=post)
    post.save_revision(user=user, log_action=True, clean=False)
    return post


def _is_as_begun(post):
    """Tell whether nobody saved the post after it was begun: each save leaves one line."""
    return PageLogEntry.objects.filter(page=post.pk, action="wagtail.edit").count() == 1


@transaction.atomic
def keep(post, user, sent, seen, *, anew=False):
    """Save what was sent upon the text with the mark `seen`; return the revision.

    Sending the same again changes nothing. With `anew` a new revision begins, so that the text
    before stays in the post's history. Raises Moved, Refused or Unreadable.
    """
    post = PostPage.objects.select_for_update().get(pk=post.pk)
    if not may_edit(user, post):
        raise Refused(LOCKED)
    newest = working_revision(post, user)
    text = manuscript_of(post, user)
    put_down(text, sent, user)
    if newest and _says_the_same(text, newest):
        return newest
    if mark(newest) != seen:
        raise Moved(newest)
    return _save(text, post, user, newest, anew)


@transaction.atomic
def set_aside(post, user, sent):
    """Keep what was sent as a revision of its own, then go on with the text that was newest."""
    post = PostPage.objects.select_for_update().get(pk=post.pk)
    newest = working_revision(post, user)
    kept = told(newest.as_object())
    keep(post, user, sent, mark(newest), anew=True)
    post = PostPage.objects.get(pk=post.pk)
    return keep(post, user, kept, mark(working_revision(post, user)), anew=True)


def _says_the_same(text, revision):
    content = type(revision)(content=text.serializable_data())
    return fingerprint(content) == fingerprint(revision)


def _save(text, post, user, newest, anew):
    if not post.live:
        text.save()
    own = newest if newest and newest.user_id == user.pk and not anew else None
    return text.save_revision(user=user, log_action=True, clean=False, overwrite_revision=own)
