"""What stands around the story: the head of a post, and what its foot and its address say."""

from newsroom.posts.models import Byline, PostPage, Tag, Topic
from reporters.models import ReporterPage

_HEAD = [("title", "제목"), ("standfirst", "한 줄 요약")]
_TAIL = [
    ("licence", "이용 조건"),
    ("is_paid", "원고료 안내"),
    ("pledged", "제출 전 약속"),
    ("slug", "주소 이름"),
    ("seo_title", "검색 결과의 제목"),
    ("search_description", "검색 결과의 설명"),
]


def compared(before, after):
    """Return two lists of (label, text before, text after): above the story and below it."""
    return _lines(_HEAD, before, after), [
        ("주제", *_both(_topic, before, after)),
        ("태그", *_both(_tags, before, after)),
        ("글쓴이", *_both(_bylines, before, after)),
        *_lines(_TAIL, before, after),
    ]


def _lines(names, before, after):
    return [(label, _said(name, before), _said(name, after)) for name, label in names]


def _both(said, before, after):
    return said(before), said(after)


def _said(name, content):
    value = content.get(name)
    if name == "licence":
        return str(PostPage.Licence(value or "").label)
    if isinstance(value, bool):
        return "예" if value else "아니요"
    return str(value or "")


def _topic(content):
    topic = Topic.objects.filter(pk=content.get("topic")).first()
    return topic.name if topic else ""


def _tags(content):
    numbers = [item.get("tag") for item in content.get("tagged_items", [])]
    return ", ".join(sorted(Tag.objects.filter(pk__in=numbers).values_list("name", flat=True)))


def _bylines(content):
    rows = content.get("bylines", [])
    profiles = ReporterPage.objects.in_bulk([row.get("reporter") for row in rows])
    return ", ".join(_byline(row, profiles.get(row.get("reporter"))) for row in rows)


def _byline(row, profile):
    name = row.get("name") or (profile.title if profile else "")
    return f"{Byline.Role(row.get('role') or Byline.Role.TEXT).label} {name}"
