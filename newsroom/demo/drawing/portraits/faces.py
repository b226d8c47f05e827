"""Friendly faces: skin, eyes, brows and smiles."""

from newsroom.demo.drawing.palettes import blend
from newsroom.demo.drawing.portraits.hair import place
from newsroom.demo.drawing.shapes import outline, smooth

INK = "#33282A"


def neck(c, head, skin):
    """Draw the neck and the shadow of the chin on it; clothes go over it, the face after them."""
    x, y, _ = head
    c.rect(x - 68, y + 130, 136, 240, blend(skin, "#B5603F", 0.12), 40)
    throat = ((-66, 150), (66, 150), (66, 236), (0, 262), (-66, 236))
    c.poly(smooth(place(head, throat), 4, closed=True), blend(skin, "#B5603F", 0.24))


def face(c, head, skin, jaw=0.0):
    """Draw the ears and the face; a jaw of 1 is broad, of 0 is round."""
    x, y, wide = head
    for side in (-1, 1):
        c.oval(x + side * 168 * wide, y + 26, 34, 46, skin)
        c.arc(x + side * 170 * wide, y + 28, 15, 24, 200, 420, blend(skin, "#B5603F", 0.24), 6)
    chin = 120 + 20 * jaw
    shape = (
        (0, -210),
        (-132, -160),
        (-168, -10),
        (-chin - 24, 110),
        (-56 - 26 * jaw, 196),
        (0, 210),
        (56 + 26 * jaw, 196),
        (chin + 24, 110),
        (168, -10),
        (132, -160),
    )
    c.poly(smooth(place(head, shape), 6, closed=True), skin)


def features(c, head, skin, look):
    """Draw what makes the face: brows, eyes, nose, cheeks and mouth."""
    x, y, _ = head
    for side in (-1, 1):
        c.shade(x + side * 104, y + 76, 40, 27, c.p.tone("#E0674F"), 0.26)
        _brow(c, x + side * 72, y - 42, side, look)
        _eye(c, x + side * 72, y + 8, look.eyes)
    c.line(
        smooth([(x + 4, y + 20), (x - 11, y + 62), (x + 8, y + 70)], 4),
        blend(skin, "#A5502F", 0.4),
        7,
    )
    _mouth(c, x, y + 116, look.mouth)
    if look.shaved:
        _shaved(c, head, look)
    if look.freckles:
        for u, v in ((-96, 58), (-78, 70), (-112, 74), (96, 58), (78, 70), (112, 74)):
            c.oval(x + u, y + v, 5, 5, blend(skin, "#A5502F", 0.45))


def _brow(c, x, y, side, look):
    tint = blend(look.hair, "#33282A", 0.3)
    rise = {"flat": 0, "round": 12, "raised": 16}[look.brows]
    thick = 12 if look.brows == "flat" else 9
    c.line(
        smooth(
            [
                (x - 34, y + (4 if side > 0 else 8)),
                (x, y - rise),
                (x + 34, y + (8 if side > 0 else 4)),
            ],
            5,
        ),
        tint,
        thick,
    )


def _eye(c, x, y, kind):
    if kind == "smiling":
        c.arc(x, y + 12, 30, 24, 198, 342, INK, 10)
    elif kind == "wide":
        c.oval(x, y, 17, 21, INK)
        c.oval(x + 6, y - 8, 6, 7, "#FFFFFF")
    else:
        c.oval(x, y + 2, 14, 16, INK)
        c.arc(x, y + 6, 30, 24, 212, 330, INK, 7)
        c.oval(x + 5, y - 4, 4, 5, "#FFFFFF")


def _mouth(c, x, y, kind):
    lip = "#A8483C"
    if kind == "laughing":
        c.pie(x, y - 6, 52, 46, 0, 180, "#8C3A36")
        c.rect(x - 40, y - 6, 80, 14, "#FFFFFF", 6)
        c.pie(x, y + 28, 26, 16, 180, 360, "#D9705F")
    elif kind == "side":
        c.line(smooth([(x - 30, y + 4), (x + 8, y + 14), (x + 44, y - 8)], 6), lip, 9)
    elif kind == "soft":
        c.arc(x, y - 12, 36, 24, 25, 155, lip, 9)
    else:
        c.arc(x, y - 24, 54, 42, 28, 152, lip, 10)


def _shaved(c, head, look):
    """Draw the shadow that a beard leaves along the jaw."""
    jaw = outline(
        "-152 60, -128 138, -60 204, 0 214, 60 204, 128 138, 152 60, 104 128, 0 164, -104 128"
    )
    c.veil(smooth(place(head, jaw), 5, closed=True), c.p.tone(look.hair), 0.2)
