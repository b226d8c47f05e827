"""How each public page introduces itself: to search engines, and wherever its address is pasted."""

from dataclasses import dataclass, replace
from functools import singledispatch

from django.conf import settings
from django.urls import reverse
from django.utils.timezone import localtime

from home.archive import Span
from home.corrections import Corrections
from home.models import HomePage, InformationPage, SiteSettings
from home.share_pictures.choosing import Picture, picture_of_photo, picture_of_post, picture_of_site
from newsroom.posts.models import PostIndexPage, PostPage, Tag, Topic
from reporters.models import ReporterIndexPage, ReporterPage


@dataclass(frozen=True)
class Introduction:
    """The name of a page, a sentence about it and its one true address.

    `facts` are what Open Graph asks of this kind of page more than of others.
    """

    title: str
    description: str
    path: str
    kind: str = "website"
    picture: Picture | None = None
    facts: tuple = ()
    feed: str = ""

    @property
    def address(self):
        return f"{settings.SITE_URL}{self.path}"

    @property
    def full_title(self):
        return f"{self.title} | {_name()}"

    @property
    def shown(self):
        """Return the picture of the page, or the site's for a page without any."""
        return self.picture or picture_of_site()

    def on_page(self, number):
        """Return the same for a later page of a list, which is a page of its own."""
        title, path = f"{self.title} {number}쪽", f"{self.path}?page={number}"
        return replace(self, title=title, path=path)


def path_of(page):
    """Return a Wagtail page's address without any host."""
    return page.get_url_parts()[2]


def _name():
    return SiteSettings.shown().name


def introduce_search(request):
    """Return how the search page introduces itself: as a door, never as what somebody asked."""
    if request is None or request.get_full_path() != reverse("search"):
        return None
    words = f"{_name()}에 실린 글을 낱말로 찾아봅니다."
    return Introduction("글 찾기", words, reverse("search"))


@singledispatch
def introduce(subject):
    """Return the introduction of what a page is about."""
    raise TypeError(f"Nothing is known about {type(subject)}")


@introduce.register
def _(page: HomePage):
    site = SiteSettings.shown()
    words = f"{site.tagline}, {site.publisher} 블로그 {site.name}입니다."
    return Introduction(site.tagline, words, path_of(page))


@introduce.register
def _(page: PostIndexPage):
    return Introduction(
        page.title, f"{_name()}에 실린 모든 글을 새 글부터 모았습니다.", path_of(page)
    )


@introduce.register
def _(page: PostPage):
    return Introduction(
        page.title,
        page.standfirst,
        path_of(page),
        "article",
        picture_of_post(page, page.reading.lead_photo),
        tuple(_facts_of(page)),
    )


@introduce.register
def _(page: ReporterIndexPage):
    return Introduction(
        page.title, "오산 곳곳을 쓰고 찍는 블로그 기자단을 소개합니다.", path_of(page)
    )


@introduce.register
def _(page: ReporterPage):
    first_words = "" if page.is_byline_only else page.introduction[:120]
    return Introduction(
        f"{page.title} {page.title_with_term}",
        first_words or f"{page.title} {page.title_with_term}의 글을 모았습니다.",
        path_of(page),
        "profile",
        picture_of_photo(page.face, "portrait", page.title),
        feed=reverse("reporter_feed", args=[page.slug]),
    )


@introduce.register
def _(topic: Topic):
    return Introduction(
        topic.name,
        topic.description or f"{topic.name}에 관한 글을 모았습니다.",
        topic.url,
        feed=reverse("topic_feed", args=[topic.slug]),
    )


@introduce.register
def _(tag: Tag):
    return Introduction(f"#{tag.name}", f"‘{tag.name}’ 태그가 붙은 글을 모았습니다.", tag.url)


@introduce.register
def _(page: InformationPage):
    return Introduction(page.title, page.standfirst, path_of(page))


@introduce.register
def _(span: Span):
    when = f"{span.title}에 실린" if span.year else "지금까지 실린"
    return Introduction(span.title, f"{_name()}에 {when} 글을 모았습니다.", span.url)


@introduce.register
def _(page: Corrections):
    words = f"{_name()}에 글이 실린 뒤에 바로잡은 내용을 모았습니다."
    return Introduction(page.title, words, page.url)


def _facts_of(post):
    """Yield when a post was published and last changed, what it is about and who made it."""
    moments = {"published": post.first_published_at, "modified": post.reading.last_changed_at}
    for name, moment in moments.items():
        if moment:
            yield f"article:{name}_time", localtime(moment).isoformat("T", "seconds")
    if post.topic:
        yield "article:section", post.topic.name
    for tag in post.reading.tags:
        yield "article:tag", tag.name
    for person in post.reading.contributors:
        if person.url:
            yield "article:author", f"{settings.SITE_URL}{person.url}"
