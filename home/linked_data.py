"""What a page is about, said in schema.org's words to search engines (JSON-LD).

Google's and Naver's guides name the fields; authors are the people of the byline, as they are
shown. It stands in a script element of a type no browser runs, which needs no leave of the policy
on scripts.
"""

import json
from functools import singledispatch

from django.conf import settings
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import mark_safe
from django.utils.timezone import localtime

from home.models import HomePage, SiteSettings
from home.share_pictures.choosing import picture_of_photo
from newsroom.posts.linking import web_address
from newsroom.posts.models import Byline, PostPage
from reporters.models import ReporterIndexPage, ReporterPage

# None of these may end the element early or break a line of script, whatever a title says.
_ESCAPES = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}
_LOGO = "newsroom/logo.png"
_LOGO_SIDE = 512


def script(intro, subject, site):
    """Return everything said of a page as one script element."""
    said = [organization(site), *describe(subject, intro), *_trail(subject, intro)]
    words = json.dumps({"@context": "https://schema.org", "@graph": said}, ensure_ascii=False)
    return format_html(
        '<script type="application/ld+json">{}</script>',
        mark_safe(words.translate(_ESCAPES)),  # noqa: S308 - nothing in it can end the element
    )


def organization(site):
    """Return who publishes the site, and where else they are met."""
    return {
        "@type": "Organization",
        "@id": _organization_id(),
        "name": site.name,
        "url": f"{settings.SITE_URL}/",
        "logo": {
            "@type": "ImageObject",
            "url": settings.SITE_URL + static(_LOGO),
            "width": _LOGO_SIDE,
            "height": _LOGO_SIDE,
        },
        "parentOrganization": {"@type": "GovernmentOrganization", "name": site.publisher},
        **_if_any("sameAs", [address for _, address in site.channels]),
    }


@singledispatch
def describe(subject, intro):
    """Return what is to be said of a page beyond its place and its publisher."""
    return []


@describe.register
def _(page: HomePage, intro):
    about = {"@type": "WebSite", "name": SiteSettings.shown().name, "url": intro.address}
    return [{**about, "inLanguage": "ko", "publisher": {"@id": _organization_id()}}]


@describe.register
def _(post: PostPage, intro):
    people = post.reading.contributors
    text = Byline.Role.TEXT.label
    writers = [person for person in people if text in person.roles] or people
    others = [person for person in people if person not in writers]
    return [
        {
            "@type": "NewsArticle",
            "headline": post.title,
            "description": post.standfirst,
            "image": _images(post, intro),
            "datePublished": _moment(post.first_published_at),
            "dateModified": _moment(post.reading.last_changed_at),
            **_if_any("correction", [_correction(c) for c in post.reading.corrections]),
            "author": [_person(person.name, person.url) for person in writers],
            **_if_any("contributor", [_person(person.name, person.url) for person in others]),
            "publisher": {"@id": _organization_id()},
            "mainEntityOfPage": intro.address,
            "inLanguage": "ko",
            "isAccessibleForFree": True,
            **_if_any("articleSection", post.topic and post.topic.name),
            **_if_any("keywords", [tag.name for tag in post.reading.tags]),
        }
    ]


@describe.register
def _(page: ReporterPage, intro):
    person = _person(page.title, intro.path)
    person["worksFor"] = {"@id": _organization_id()}
    if not page.is_byline_only:
        links = [web_address(link.url) for link in page.own_links]
        person |= _if_any("description", page.introduction)
        person |= _if_any("image", intro.picture and intro.picture.address)
        person |= _if_any("sameAs", [link for link in links if link])
    if not page.is_former:
        person["jobTitle"] = page.title_with_term
    return [
        {
            "@type": "ProfilePage",
            "url": intro.address,
            "dateModified": _moment(page.last_published_at),
            "mainEntity": person,
        }
    ]


def _trail(subject, intro):
    """Yield the way to the page from the front: through its topic, or the list it stands in."""
    if isinstance(subject, HomePage):
        return
    steps = [("첫 화면", "/"), *_between(subject), (intro.title, intro.path)]
    items = [
        {"@type": "ListItem", "position": n, "name": name, "item": settings.SITE_URL + path}
        for n, (name, path) in enumerate(steps, start=1)
    ]
    yield {"@type": "BreadcrumbList", "itemListElement": items}


def _between(subject):
    if isinstance(subject, PostPage):
        return [(subject.topic.name, subject.topic.url)] if subject.topic else []
    if isinstance(subject, ReporterPage):
        return [(ReporterIndexPage._meta.verbose_name, subject.url.rsplit("/", 2)[0] + "/")]
    return []


def _images(post, intro):
    """Return the share picture and, where there is one, the lead photo in its own shape."""
    lead = picture_of_photo(post.reading.lead_photo, "lead", "")
    return list(dict.fromkeys([intro.shown.address, *([lead.address] if lead else [])]))


def _correction(correction):
    """Return one correction, for which schema.org has a kind of comment."""
    return {
        "@type": "CorrectionComment",
        "text": correction.note or str(correction),
        "dateCreated": _moment(correction.made_at),
    }


def _person(name, path):
    return {"@type": "Person", "name": name, **_if_any("url", path and settings.SITE_URL + path)}


def _organization_id():
    return f"{settings.SITE_URL}/#organization"


def _moment(moment):
    return localtime(moment).isoformat("T", "seconds") if moment else None


def _if_any(name, value):
    return {name: value} if value else {}
