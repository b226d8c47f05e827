"""The words the newsroom opens with: about, accessibility, privacy, copyright.

Each is a plain file: `#` the title, `>` the summary, `##` a heading, `-` a line of a list. They
are read once, when the page is made; from then on the page is the editors'.
"""

from itertools import groupby
from pathlib import Path

from django.conf import settings
from django.urls import reverse
from django.utils import timezone

from home.models import HomePage, InformationPage

WORDS = Path(__file__).parent / "words"
NAMES = ["about", "accessibility", "privacy", "copyright"]


def open_information(home):
    """Make each page that is not there yet; leave those that are as they are."""
    known = set(InformationPage.objects.child_of(home).values_list("slug", flat=True))
    for name in NAMES:
        if name not in known:
            page = InformationPage(slug=name, **read(name))
            HomePage.objects.get(pk=home.pk).add_child(instance=page)
            page.save_revision().publish()


def read(name):
    """Return title, standfirst and body of the words kept under this name."""
    lines = _filled_in((WORDS / f"{name}.txt").read_text("utf-8")).splitlines()
    title, standfirst, *body = [line for line in lines if line]
    return {
        "title": title.removeprefix("# "),
        "standfirst": standfirst.removeprefix("> "),
        "body": list(_blocks(body)),
    }


def _filled_in(text):
    today = timezone.localdate()
    facts = {
        "{today}": f"{today.year}년 {today.month}월 {today.day}일",
        "{login_days}": str(settings.NEWSROOM["LOGIN_RECORD_DAYS"]),
        "{letter_days}": str(settings.NEWSROOM["LETTER_DAYS"]),
        "{request_days}": str(settings.NEWSROOM["REQUEST_DAYS"]),
        "{requests}": settings.SITE_URL + reverse("ask_removal"),
    }
    for mark, fact in facts.items():
        text = text.replace(mark, fact)
    return text


def _blocks(lines):
    """Yield the blocks of a body: neighbouring list lines make one list."""
    for is_list, group in groupby(lines, key=lambda line: line.startswith("- ")):
        if is_list:
            yield "list", [line.removeprefix("- ") for line in group]
        else:
            yield from (_block(line) for line in group)


def _block(line):
    if line.startswith("## "):
        return "heading", line.removeprefix("## ")
    return "paragraph", line
