"""Setting a Korean headline into a box: broken between words, in lines of even length."""

import functools
import re
from pathlib import Path

from PIL import ImageFont

FONT = Path(__file__).with_name("headline.otf")
SIZES = (92, 82, 72, 64, 56)
LINE_HEIGHT = 1.28
CUT = "…"

# What the font has no shape for, such as emoji and Hanja, is left out instead of shown as a box.
_SHAPELESS = re.compile(
    r"[^\s!-~¡-ňŊ-ſ가-힣ㄱ-ㅣㆍ‐-‧‰-⁞₠-₿℃℉№℡™Ⅰ-ⅿ←-↙①-⑳■□▲△▶▷▼▽◀◁◆◇○●★☆♡♥♪"
    r"、。〈-】〔〕㈜㎎㎏㎜㎝㎞㎡！-～]"
)


@functools.cache
def font(size):
    """Return the headline's font at a size in pixels."""
    return ImageFont.truetype(FONT, size, layout_engine=ImageFont.Layout.BASIC)


def shapely(text):
    """Return the text on one line, without what the font cannot show."""
    return " ".join(_SHAPELESS.sub(" ", text).split())


def fitted(text, width, height):
    """Return the largest size at which the text fits into the box, and its lines."""
    for size in SIZES:
        lines = _broken(text, size, width)
        if len(lines) * size * LINE_HEIGHT <= height:
            return size, _balanced(text, size, width, len(lines))
    most = int(height / (size * LINE_HEIGHT))
    return size, [*lines[: most - 1], _cut(lines[most - 1], size, width)]


def on_one_line(text, size, width):
    """Return the text, cut where it would leave the box."""
    return text if _wide(text, size) <= width else _cut(text, size, width)


def _broken(text, size, width):
    """Return lines no wider than the box, broken inside a word only when a line has no other."""
    lines = [""]
    for word in text.split():
        tried = f"{lines[-1]} {word}".strip()
        if _wide(tried, size) <= width:
            lines[-1] = tried
        else:
            lines += _pieces(word, size, width)
    return [line for line in lines if line]


def _pieces(word, size, width):
    pieces = [""]
    for letter in word:
        if _wide(pieces[-1] + letter, size) > width:
            pieces.append("")
        pieces[-1] += letter
    return pieces


def _balanced(text, size, width, count):
    """Return as many lines in the narrowest column that needs no more of them."""
    narrow, wide = width // 2, width
    while wide - narrow > 4:
        middle = (narrow + wide) // 2
        if len(_broken(text, size, middle)) > count or _splits_a_word(text, size, middle):
            narrow = middle
        else:
            wide = middle
    return _broken(text, size, wide)


def _splits_a_word(text, size, width):
    return any(_wide(word, size) > width for word in text.split())


def _cut(line, size, width):
    while _wide(line + CUT, size) > width:
        line = line[:-1]
    return line.rstrip() + CUT


def _wide(text, size):
    return font(size).getlength(text)
