"""Drawing a share picture: the title on paper, its topic above, the wing and the name below."""

from PIL import Image, ImageDraw

from home.share_pictures.cards import SIZE
from home.share_pictures.typesetting import LINE_HEIGHT, fitted, font, on_one_line, shapely

MARGIN = 84
TITLE_TOP, TITLE_BOTTOM = 160, 500
NAME_SIZE, LABEL_SIZE = 44, 36

PAPER, TINT, INK, GREEN, DEEP = "#FBFAF5", "#E9F3EA", "#17211B", "#1B6B42", "#0E3B26"

# The three strokes of the wing, as in wing.svg: a start and two Bézier curves back to it.
WING = (
    ((2, 36), ((4, 18), (15, 5), (37, 2)), ((33, 19), (20, 27), (2, 36))),
    ((7, 38), ((16, 29), (26, 22), (39, 18.5)), ((35, 31), (22, 36), (7, 38))),
    ((16, 39.5), ((23, 36), (29, 34), (37, 32.5)), ((34, 39), (25, 41), (16, 39.5))),
)
_SMOOTH = 4


def draw(title, label, name):
    """Return a picture of 1200 by 630 pixels with the title, what it is about and whose it is."""
    image = Image.new("RGB", SIZE, PAPER)
    _wing(image, (700, 130), 13.5, TINT)
    pen = ImageDraw.Draw(image)
    pen.rectangle((0, 0, SIZE[0], 14), fill=GREEN)
    _set_line(pen, (MARGIN, 84), label, LABEL_SIZE, GREEN)
    _set_title(pen, shapely(title))
    _wing(image, (MARGIN, 524), 1.35, GREEN)
    _set_line(pen, (MARGIN + 70, 526), name, NAME_SIZE, DEEP)
    return image


def save(image, path):
    """Write the picture small: its few flat colours need no more than a palette."""
    image.quantize(64, method=Image.Quantize.FASTOCTREE).save(path, "PNG", optimize=True)


def _set_line(pen, corner, text, size, colour):
    line = on_one_line(shapely(text), size, SIZE[0] - MARGIN - corner[0])
    pen.text(corner, line, font=font(size), fill=colour)


def _set_title(pen, title):
    room = TITLE_BOTTOM - TITLE_TOP
    size, lines = fitted(title or " ", SIZE[0] - 2 * MARGIN, room)
    for number, line in enumerate(lines):
        top = TITLE_TOP + number * size * LINE_HEIGHT
        pen.text((MARGIN, top), line, font=font(size), fill=INK)


def _wing(image, corner, scale, colour):
    """Lay the wing onto the picture, drawn larger and made smaller again for smooth edges."""
    size = (int(42 * scale), int(44 * scale))
    mask = Image.new("L", (size[0] * _SMOOTH, size[1] * _SMOOTH))
    pen = ImageDraw.Draw(mask)
    for stroke in WING:
        pen.polygon([(x * scale * _SMOOTH, y * scale * _SMOOTH) for x, y in _outline(stroke)], 255)
    image.paste(colour, corner, mask.resize(size, Image.Resampling.LANCZOS))


def _outline(stroke):
    start, *curves = stroke
    for curve in curves:
        for step in range(33):
            yield _point(step / 32, start, *curve)
        start = curve[-1]


def _point(t, *knots):
    """Return the point of a cubic Bézier curve at t, from 0 to 1."""
    weights = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
    return tuple(
        sum(w * knot[axis] for w, knot in zip(weights, knots, strict=True)) for axis in (0, 1)
    )
