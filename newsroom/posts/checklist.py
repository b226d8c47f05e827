"""What a post needs before it is submitted (제출 전 확인): one list for writers and editors."""

from dataclasses import dataclass

from django.conf import settings

from newsroom.images.models import Photo
from newsroom.posts.story import photo_items, photos_in, written_text


@dataclass(frozen=True)
class Missing:
    """One thing still to do: where it is in the form, and what to do about it, in Korean.

    `spot` names the very item in the story, or the photo, for a screen that can jump there.
    """

    field: str
    message: str
    spot: str = ""

    @property
    def place(self):
        return self.spot or self.field


def missing_from(post):
    """Return everything the post still needs before it can be submitted, in reading order."""
    return [
        *_missing_words(post),
        *_missing_photos(post),
        *_missing_alt_texts(post),
        *_missing_photo_facts(post),
        *_missing_pledge(post),
    ]


def _missing_words(post):
    if not post.title.strip():
        yield Missing("title", "제목을 적어 주세요.")
    if not post.standfirst.strip():
        yield Missing("standfirst", "한두 문장으로 글을 소개하는 한 줄 요약을 적어 주세요.")
    least = settings.NEWSROOM["STORY_MIN_CHARACTERS"]
    if (length := len(written_text(post).strip())) < least:
        yield Missing(
            "story", f"본문이 {least}자보다 짧아요. 지금 {length}자예요. 조금만 더 써 주세요."
        )


def _missing_photos(post):
    if not post.lead_photo or post.lead_photo.is_withdrawn:
        yield Missing("lead_photo", "대표 사진을 골라 주세요.")
    least = settings.NEWSROOM["STORY_MIN_PHOTOS"]
    if (count := Photo.objects.shown().filter(pk__in=photos_in(post)).count()) < least:
        yield Missing("story", f"사진이 {least}장 이상 필요해요. 지금 {count}장이에요.")


def _missing_alt_texts(post):
    lead = post.lead_photo
    if lead and not lead.is_decorative and not post.lead_alt.strip():
        yield Missing("lead_alt", "대표 사진의 대체 텍스트를 적어 주세요.")
    for number, item in enumerate(photo_items(post), start=1):
        if not item["photo"].is_decorative and not (item.get("alt") or "").strip():
            message = f"본문 {number}번째 사진의 대체 텍스트를 적어 주세요."
            yield Missing("story", message, f"alt-{item['photo'].pk}")


def _missing_photo_facts(post):
    for photo in Photo.objects.shown().filter(pk__in=photos_in(post)).order_by("pk"):
        if not photo.credit.strip():
            message = f"사진 ‘{photo.title}’의 찍은 사람을 적어 주세요."
            yield Missing("story", message, f"credit-{photo.pk}")
        if not photo.people:
            message = f"사진 ‘{photo.title}’에 알아볼 수 있는 사람이 있는지 답해 주세요."
            yield Missing("story", message, f"people-{photo.pk}")


def _missing_pledge(post):
    if not post.pledged:
        yield Missing("pledged", "제출 전 약속을 읽고 표시해 주세요.")
