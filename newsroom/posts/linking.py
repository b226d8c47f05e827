"""Turning the addresses people type in plain text into links, without trusting a character."""

import re

from django.utils.html import escape, format_html
from django.utils.safestring import mark_safe

_AREA = r"0(?:2|3[1-3]|4[1-4]|5[1-5]|6[1-4]|70|80|1[016-9]|50\d)"
_PATH = r"[A-Za-z0-9\-._~:/?#@!$&()*+,;=%]"

# Each part begins where a run of its own characters begins, so that a long run costs one try.
# Only ASCII belongs to an address: in "osan.go.kr에서" the particle is not part of it.
_ADDRESS = re.compile(
    r"(?P<email>(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.)+[A-Za-z]{2,18})"
    rf"|(?P<url>https?://[A-Za-z0-9]{_PATH}*)"
    r"|(?P<bare>(?<![A-Za-z0-9.@/_-])(?:[A-Za-z0-9-]{1,63}\.)+(?:kr|com|net|org)(?![A-Za-z0-9-])"
    rf"(?:/{_PATH}*)?)"
    rf"|(?P<phone>(?<![\d.-])(?:(?:\({_AREA}\)\s?|{_AREA}\)\s?|{_AREA}[-. ])\d{{3,4}}[-. ]\d{{4}}"
    r"|01[016-9]\d{7,8}|1[568]\d{2}-\d{4})(?![\d-]))"
)

_OUTWARD = "nofollow ugc noopener"


def linked(text):
    """Return the text as HTML in which web addresses, e-mails and phone numbers are links."""
    html, end = [], 0
    for match in _ADDRESS.finditer(text):
        html.append(escape(text[end : match.start()]))
        html.append(_link(match))
        end = match.end()
    html.append(escape(text[end:]))
    return mark_safe("".join(html))  # noqa: S308 - every piece above is escaped or format_html


def paragraphs(text):
    """Return the text as paragraphs: an empty line parts them, a single break stays a break."""
    parts = re.split(r"\n\s*\n", re.sub(r"\r\n?", "\n", text).strip())
    html = [f"<p>{linked(part).replace(chr(10), '<br>')}</p>" for part in parts if part]
    return mark_safe("".join(html))  # noqa: S308 - linked() has escaped what people typed


def web_address(address):
    """Return the address when it is one a browser may follow, else nothing: no javascript:."""
    return address if re.match(r"https?://", address or "", re.IGNORECASE) else ""


def _link(match):
    found = match[0]
    if match["email"]:
        return format_html('<a href="mailto:{0}">{0}</a>', found)
    if match["phone"]:
        digits = re.sub(r"\D", "", found)
        return format_html('<a href="tel:{}">{}</a>', digits, found)
    address, rest = _without_tail(found)
    target = address if match["url"] else f"https://{address}"
    return format_html('<a href="{}" rel="{}">{}</a>{}', target, _OUTWARD, address, rest)


def _without_tail(address):
    """Part an address from the punctuation of the sentence it stands in."""
    bare = address.rstrip(".,!?:;*")
    if bare.endswith(")") and bare.count("(") < bare.count(")"):
        bare = bare[:-1].rstrip(".,!?:;*")
    return bare, address[len(bare) :]
