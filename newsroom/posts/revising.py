"""Which revisions stay as they are, and how a text is known to be the one somebody saw."""

import hashlib
import json

from django.db.models import Q
from wagtail.models import Comment, Page, Revision

from newsroom.posts.overriding import overrides
from newsroom.posts.refusals import Refused

# What a reader sees of a post. The rest of a revision is Wagtail's bookkeeping.
_CONTENT = [
    "title",
    "slug",
    "standfirst",
    "lead_photo",
    "lead_alt",
    "lead_caption",
    "story",
    "topic",
    "licence",
    "is_paid",
    "pledged",
    "seo_title",
    "search_description",
]

# Wagtail takes these from the page as it stands, whatever its revision says (`Page.
# with_content_json`), but looks up in the database what the revision names: more than all else.
_OF_THE_PAGE = {"alias_of", "content_type", "latest_revision", "locale", "locked_by", "owner"}
_NAMES_OF_THE_PAGE = {
    "bylines": "post",
    "tagged_items": "content_object",
    "wagtail_admin_comments": "page",
}


def of_the_text(data):
    """Return what a revision holds, without what it repeats about the page it belongs to."""
    own = {name: value for name, value in data.items() if name not in _OF_THE_PAGE}
    for children in _NAMES_OF_THE_PAGE.keys() & own.keys():
        own[children] = [_without(_NAMES_OF_THE_PAGE[children], child) for child in own[children]]
    return own


def _without(parent, child):
    return {name: value for name, value in child.items() if name != parent}


def fingerprint(revision):
    """Return a hash of everything a reader would see of this revision."""
    content = revision.content
    seen = {name: content.get(name) for name in _CONTENT}
    seen["story"] = json.loads(seen["story"] or "[]")  # its blocks may be written in any order
    seen["bylines"] = [
        [byline.get("reporter"), byline.get("name"), byline.get("role")]
        for byline in content.get("bylines", [])
    ]
    seen["tags"] = [item.get("tag") for item in content.get("tagged_items", [])]
    return hashlib.sha256(json.dumps(seen, sort_keys=True, default=str).encode()).hexdigest()


def is_kept(revision):
    """Tell whether anyone but its writer has relied on the revision as it is now.

    Submitted, decided, live, scheduled, commented on, compared or looked at by an editor: from
    then on a save begins a new revision, also when the browser asks to overwrite this one.
    """
    return (
        Page.objects.filter(live_revision=revision).exists()
        or Revision.objects.filter(pk=revision.pk)
        .filter(
            Q(task_states__isnull=False)
            | Q(approved_go_live_at__isnull=False)
            | Q(decisions__isnull=False)
            | Q(kept__isnull=False)
            | Q(looks__isnull=False)
            | Q(consents__isnull=False)
            | Q(created_comments__isnull=False)
            | Q(proposal__submitted_at__isnull=False)
            | Q(proposals_upon__isnull=False)
        )
        .exists()
    )


def refuse_locked(post, user):
    """Refuse a text that arrives after the post was handed in.

    The form asked for the lock before; an autosave still on its way when the writer pressed
    submit would otherwise put an older text over the one under review. Call it inside the
    transaction that saves.
    """
    if user is None or overrides():
        return
    now = type(post).objects.select_for_update().get(pk=post.pk)
    lock = now.get_lock()
    if lock and lock.for_user(user):
        raise Refused("지금은 고칠 수 없는 글이에요. 화면을 새로 열어 주세요.")


def keep_settled_comments(post):
    """Keep the comments that were ticked off, with their answers, when the post is saved.

    A text made of a revision knows open comments only, and saving it would delete the others.
    """
    settled = Comment.objects.filter(page_id=post.pk).exclude(resolved_at=None) if post.pk else []
    if settled:
        known = {comment.pk for comment in post.wagtail_admin_comments.all()}
        post.wagtail_admin_comments.add(*(one for one in settled if one.pk not in known))


def overwritable(revision):
    """Return the revision when a save may overwrite it, else None so that a new one begins."""
    return None if revision is None or is_kept(revision) else revision
