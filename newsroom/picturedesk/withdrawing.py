"""Withdrawing a photo with everything that goes by its words, and telling whom it concerns."""

from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log

from newsroom.images import withdrawing
from newsroom.picturedesk import telling
from newsroom.picturedesk.uses import posts_using
from newsroom.posts import lists
from newsroom.posts.finding import indexing
from newsroom.posts.story import plain_text


@transaction.atomic
def withdraw(photo_id, user, reason):
    """Take the photo out of every reader's sight, in one act; return it.

    Raises PhotoRefused for whom may not, and when somebody was first.
    """
    photo = withdrawing.withdraw(photo_id, user, reason)
    posts = _note(photo, user, "picturedesk.withdraw", reason)
    telling.withdrawn(photo, posts, user, reason)
    return photo


@transaction.atomic
def give_back(photo_id, user, reason, people):
    """Show the photo again wherever it stands; return it. Raises PhotoRefused."""
    photo = withdrawing.give_back(photo_id, user, reason, people)
    posts = _note(photo, user, "picturedesk.give_back", reason)
    telling.given_back(photo, posts, user, timezone.now())
    return photo


def _note(photo, user, action, reason):
    """Write into the log of each post what happened to a photo of it; return the posts."""
    posts = list(posts_using(photo))
    for post in posts:
        log(instance=post, action=action, user=user, data={"reason": reason, "photo": photo.pk})
    _mend_search([post for post in posts if post.live])
    return posts


def _mend_search(posts):
    """Let the readers' search know the words of photos they see, and of no others."""
    for post in posts:
        post.search_text = plain_text(post)
        type(post).objects.filter(pk=post.pk).update(search_text=post.search_text)
    indexing.refresh(posts)
    lists.tell_of_words()
