"""Reads from a screen what a person sees or is read aloud, whatever part of the page says it."""

import json
import re

from bs4 import BeautifulSoup
from bs4.element import PreformattedString

# What stands on the screen although it is not the text of an element.
SPOKEN_ATTRIBUTES = (
    *("alt", "aria-description", "aria-label", "placeholder", "title"),
    "data-w-tooltip-content-value",
)
BUTTONS = {"button", "reset", "submit"}
# Where Wagtail's scripts find the words of what they draw: menus, choosers, forms of blocks.
SCRIPT_DATA = re.compile(r'\{"|\[[\[{"]')
SAID_UNDER = {
    *("addLabel", "description", "footer_text", "helpText", "label", "labels"),
    *("name_label", "placeholder", "strings", "title"),
}
# Not shown, or written by somebody; and what a script fills before it is shown.
UNSEEN = ["script", "style", "textarea"]
FILLED_BY_SCRIPTS = "[data-side-panel-toggle-counter]"
# Letters to type, not to read.
KEYS = ".two-step-key"


def words_on(response):
    """Return every piece of text the answer of a screen shows, in order, each once."""
    if response["Content-Type"].startswith("application/json"):
        pages = [part for part in _strings(response.json()) if "<" in part]
    else:
        pages = [response.content.decode()]
    return list(dict.fromkeys(word for page in pages for word in words_in(page)))


def words_in(html):
    """Yield what a piece of HTML says: its texts, its spoken attributes, its scripts' words."""
    soup = BeautifulSoup(html, "html.parser")
    for script in soup("script", type="application/json"):
        yield from _said(json.loads(script.string))
    for element in [*soup.find_all(UNSEEN), *soup.select(f"{FILLED_BY_SCRIPTS}, {KEYS}")]:
        element.decompose()
    for text in soup.find_all(string=True):
        if text.strip() and not isinstance(text, PreformattedString):
            yield " ".join(text.split())
    for element in soup.find_all(True):
        yield from _in_attributes(element)


def _in_attributes(element):
    for name in SPOKEN_ATTRIBUTES:
        if element.get(name, "").strip():
            yield element[name]
    if element.name == "input" and element.get("type") in BUTTONS:
        yield element.get("value", "")
    for name, value in element.attrs.items():
        if name.startswith("data-") and SCRIPT_DATA.match(value):
            yield from _said(json.loads(value))


def _said(data, *, is_said=False):
    """Yield the strings of a script's data that stand under a name of something shown."""
    if isinstance(data, str) and is_said:
        yield data
    elif isinstance(data, list):
        for item in data:
            yield from _said(item, is_said=is_said)
    elif isinstance(data, dict):
        for name, item in data.items():
            yield from _said(item, is_said=is_said or name in SAID_UNDER)


def _strings(data):
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict | list):
        for item in data.values() if isinstance(data, dict) else data:
            yield from _strings(item)
