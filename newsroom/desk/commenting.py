"""Saying something about one place of a post, from its preview.

The comments are Wagtail's own, so they stand in the writing form as well, and the writer ticks
them off at the writing place. Nobody is told at once: the return of the post tells.
"""

from dataclasses import dataclass

from django.utils import timezone
from wagtail.models import Comment, CommentReply

from newsroom.posts.differing.saying import label_of
from newsroom.posts.permissions import may_comment
from newsroom.posts.refusals import Refused
from newsroom.posts.story import words_in
from newsroom.posts.telling import changes

LONGEST = 1000
HEAD = {"title": "제목", "standfirst": "한 줄 요약", "lead_photo": "대표 사진"}

# A comment in the form hangs on a field: of a block made of several, on the first one.
_FIRST_FIELD = {"quote": "text", "link": "words", "video": "url", "facts": "place"}


@dataclass(frozen=True)
class Place:
    """A place one may comment on: `path` names it in addresses, `label` in words."""

    path: str
    label: str


def places_in(post):
    """Return the places of this text in reading order."""
    head = [Place(path, label) for path, label in HEAD.items()]
    blocks = zip(post.story, post.story.raw_data, strict=True)
    return head + [Place(f"story.{raw['id']}", _label(block, raw)) for block, raw in blocks]


def comment(post, user, path, text):
    """Write a comment on a place of the newest text. Raises Refused."""
    _refuse_strangers(post, user)
    text = _fitting(text, "의견은")
    newest = post.get_latest_revision_as_object()
    if path not in {place.path for place in places_in(newest)}:
        raise Refused("그사이 없어진 자리예요. 화면을 새로 열어 다시 골라 주세요.")
    written = Comment.objects.create(
        page=post,
        user=user,
        text=text,
        contentpath=_content_path(newest, path),
        revision_created=post.latest_revision,
    )
    written.log_create(page_revision=post.latest_revision, user=user)
    return written


def settle(post, user, number, *, is_settled):
    """Tick a comment off, or take the tick back. Raises Refused."""
    _refuse_strangers(post, user)
    found = _comment(post, number)
    found.resolved_at = timezone.now() if is_settled else None
    found.resolved_by = user if is_settled else None
    found.save()
    if is_settled:
        found.log_resolve(page_revision=post.latest_revision, user=user)


def answer(post, user, number, text):
    """Answer under a comment; a writer who took part in the talk is told. Raises Refused."""
    _refuse_strangers(post, user)
    text = _fitting(text, "답은")
    found = _comment(post, number)
    said = CommentReply.objects.create(comment=found, user=user, text=text)
    said.log_create(page_revision=post.latest_revision, user=user)
    if found.replies.filter(user=post.owner_id).exists():
        changes.editors_answered(post)
    return said


def take_back(post, user, number):
    """Delete a comment of one's own. Raises Refused."""
    _refuse_strangers(post, user)
    found = _comment(post, number)
    if found.user_id != user.pk:
        raise Refused("내가 쓴 의견만 지울 수 있어요.")
    found.log_delete(page_revision=post.latest_revision, user=user)
    found.delete()


def said_about(post, newest):
    """Return the comments on a post, open ones first, each with its place in words."""
    labels = {place.path: place.label for place in places_in(newest)}
    comments = post.wagtail_admin_comments.select_related("user")
    comments = comments.prefetch_related("replies__user").order_by("created_at", "pk")
    for one in comments:
        one.place = place_of(one.contentpath)
        one.place_label = labels.get(one.place, "없어진 자리")
    return sorted(comments, key=lambda one: one.resolved_at is not None)


def place_of(content_path):
    """Return the place a comment's path belongs to: a field, or a block of the story."""
    return ".".join(content_path.split(".")[:2])


def _label(block, raw):
    words = " ".join(filter(None, words_in(block)))
    return f"{label_of(raw)}: {words[:20]}" if words else label_of(raw)


def _content_path(post, path):
    number = path.removeprefix("story.")
    raw = next((raw for raw in post.story.raw_data if raw["id"] == number), None)
    if raw is None:
        return path
    if raw["type"] in ("photos", "list") and raw["value"]:
        item = f"{path}.{raw['value'][0]['id']}"
        return f"{item}.photo" if raw["type"] == "photos" else item
    field = _FIRST_FIELD.get(raw["type"])
    return f"{path}.{field}" if field else path


def _comment(post, number):
    found = Comment.objects.filter(pk=number, page=post).first()
    if found is None:
        raise Refused("그사이 지운 의견이에요.")
    return found


def _fitting(text, what):
    text = (text or "").strip()
    if not text or len(text) > LONGEST:
        raise Refused(f"{what} 1자에서 {LONGEST:,}자까지 쓸 수 있어요.")
    return text


def _refuse_strangers(post, user):
    if not may_comment(user, post):
        raise Refused("의견은 편집자만 쓸 수 있어요.")
