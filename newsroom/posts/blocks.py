"""What a story is made of.

Nothing is required here: a draft may be saved with anything missing, and what a post needs
before it is submitted is asked in one place, the checklist. Paragraphs are plain text areas,
because rich-text editors lose Korean syllables on Android keyboards.
"""

from copy import copy

from django.core.exceptions import BadRequest, ValidationError
from django.utils.functional import cached_property
from wagtail import blocks
from wagtail.images.blocks import ImageChooserBlock

from newsroom.images.showing import photos_numbered
from newsroom.posts.video import find_video

UNKNOWN_VIDEO = (
    "유튜브, 비메오, 네이버 TV의 영상 주소가 아니에요. 영상 화면의 주소를 복사해 주세요."
)


class PhotoChooserBlock(ImageChooserBlock):
    """Wagtail's own, but finds the photos of a story by a question that is built only once."""

    def bulk_to_python(self, values):
        photos = photos_numbered({number for number in values if number})
        return [copy(photos.get(number)) for number in values]

    def deconstruct(self):
        """Stand in migrations as Wagtail's own: what is stored is the same."""
        return ("wagtail.images.blocks.ImageChooserBlock", *super().deconstruct()[1:])


class PhotoBlock(blocks.StructBlock):
    photo = PhotoChooserBlock(label="사진", required=False)
    caption = blocks.CharBlock(label="사진 설명", required=False, max_length=200)
    alt = blocks.CharBlock(
        label="대체 텍스트",
        required=False,
        max_length=200,
        help_text="사진을 못 보는 분께 읽어 드려요",
    )

    class Meta:
        icon = "image"
        label = "사진"
        template = "posts/blocks/photo.html"


class QuoteBlock(blocks.StructBlock):
    text = blocks.TextBlock(label="인용한 말", required=False, rows=2)
    speaker = blocks.CharBlock(label="말한 사람", required=False, max_length=80)

    class Meta:
        icon = "openquote"
        label = "인용"
        template = "posts/blocks/quote.html"


class LinkBlock(blocks.StructBlock):
    url = blocks.URLBlock(label="주소", required=False)
    words = blocks.CharBlock(label="보일 말", required=False, max_length=120)

    class Meta:
        icon = "link"
        label = "링크"
        template = "posts/blocks/link.html"


class VideoValue(blocks.StructValue):
    @cached_property
    def video(self):
        return find_video(self.get("url") or "")


class VideoBlock(blocks.StructBlock):
    url = blocks.CharBlock(
        label="영상 주소",
        required=False,
        max_length=300,
        help_text="유튜브, 비메오, 네이버 TV 영상의 주소를 붙여 주세요",
    )
    caption = blocks.CharBlock(label="영상 설명", required=False, max_length=200)

    class Meta:
        icon = "media"
        label = "영상"
        template = "posts/blocks/video.html"
        value_class = VideoValue

    def clean(self, value):
        value = super().clean(value)
        if value["url"] and not find_video(value["url"]):
            raise blocks.StructBlockValidationError({"url": ValidationError(UNKNOWN_VIDEO)})
        return value


class FactsBlock(blocks.StructBlock):
    place = blocks.CharBlock(label="장소", required=False, max_length=120)
    hours = blocks.CharBlock(label="시간", required=False, max_length=120)
    fee = blocks.CharBlock(label="요금", required=False, max_length=120)
    starts_on = blocks.DateBlock(label="시작하는 날", required=False)
    ends_on = blocks.DateBlock(label="끝나는 날", required=False)
    contact = blocks.CharBlock(label="문의", required=False, max_length=120)
    confirmed_at = blocks.CharBlock(
        label="확인한 곳", required=False, max_length=120, help_text="예: 현장 안내판, 누리집"
    )
    confirmed_on = blocks.DateBlock(label="확인한 날", required=False)

    class Meta:
        icon = "list-ul"
        label = "한눈에 보기"
        template = "posts/blocks/facts.html"


class StoryBlock(blocks.StreamBlock):
    paragraph = blocks.TextBlock(
        label="문단", required=False, rows=4, icon="pilcrow", template="posts/blocks/paragraph.html"
    )
    heading = blocks.CharBlock(
        label="소제목",
        required=False,
        max_length=80,
        icon="h2",
        template="posts/blocks/heading.html",
    )
    photos = blocks.ListBlock(
        PhotoBlock(), label="사진", icon="image", template="posts/blocks/photos.html"
    )
    quote = QuoteBlock()
    link = LinkBlock()
    video = VideoBlock()
    facts = FactsBlock()
    list = blocks.ListBlock(
        blocks.CharBlock(label="한 줄", required=False, max_length=200),
        label="목록",
        icon="list-ul",
        template="posts/blocks/list.html",
    )

    def value_from_datadict(self, data, files, prefix):
        """Refuse a form without the story's bookkeeping: saved as empty it would wipe the story."""
        try:
            return super().value_from_datadict(data, files, prefix)
        except (KeyError, ValueError) as error:
            raise BadRequest("The story is incomplete") from error

    class Meta:
        required = False
