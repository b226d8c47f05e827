"""What the editors said about single places of a post, for the writer to tick off and answer.

The comments are Wagtail's own: what an editor writes in the admin stands here, and what a writer
settles or answers here stands there. Outwardly the editors are one: no officer's name is told.
"""

from dataclasses import dataclass

from django.utils import timezone
from wagtail.models import CommentReply

from newsroom.posts import telling
from newsroom.posts.refusals import Refused

EDITORS = "편집실"
LONGEST_REPLY = 1000


@dataclass(frozen=True)
class Said:
    """One comment or answer as the writer reads it."""

    pk: int
    place: str
    who: str
    text: str
    at: object
    is_settled: bool = False
    replies: tuple = ()


def open_comments(post):
    """Return the comments on a post, those still open first, each with its answers."""
    comments = post.wagtail_admin_comments.select_related("user").prefetch_related("replies__user")
    said = [_said(comment, post) for comment in comments.order_by("created_at", "pk")]
    return sorted(said, key=lambda comment: comment.is_settled)


def _said(comment, post):
    replies = sorted(comment.replies.all(), key=lambda reply: reply.created_at)
    return Said(
        pk=comment.pk,
        place=_place(comment.contentpath),
        who=_who(comment.user_id, post),
        text=comment.text,
        at=comment.created_at,
        is_settled=comment.resolved_at is not None,
        replies=tuple(
            Said(reply.pk, "", _who(reply.user_id, post), reply.text, reply.created_at)
            for reply in replies
        ),
    )


def _place(path):
    """Return the id of the block the comment hangs on, or the field's name."""
    field, _, rest = path.partition(".")
    return rest.split(".")[0] if field == "story" and rest else field


def _who(user_id, post):
    return "나" if user_id == post.owner_id else EDITORS


def settle(comment, user, *, is_settled):
    """Tick a comment off as fixed, or take the tick back."""
    _own(comment, user)
    comment.resolved_at = timezone.now() if is_settled else None
    comment.resolved_by = user if is_settled else None
    comment.save()
    if is_settled:
        comment.log_resolve(page_revision=comment.page.latest_revision, user=user)


def reply(comment, user, text):
    """Answer a comment; the editors who take part in the talk are told by its page."""
    _own(comment, user)
    text = text.strip()
    if not text or len(text) > LONGEST_REPLY:
        raise Refused(f"답은 1자에서 {LONGEST_REPLY:,}자까지 쓸 수 있어요.")
    answer = CommentReply.objects.create(comment=comment, user=user, text=text)
    answer.log_create(page_revision=comment.page.latest_revision, user=user)
    telling.answered(comment.page.specific, user)
    return answer


def _own(comment, user):
    if comment.page.owner_id != user.pk:
        raise Refused("글을 쓴 분만 할 수 있어요.")
