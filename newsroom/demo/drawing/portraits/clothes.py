"""Clothes for half-figures, each drawn over the same shoulders."""

from newsroom.demo.drawing.palettes import blend
from newsroom.demo.drawing.shapes import outline, smooth, spread

SHOULDERS = outline(
    "-96 290, -230 344, -350 430, -410 600, -440 780, 440 780, 410 600, 350 430, 230 344, 96 290"
)


def _at(head, points):
    return [(head[0] + u, head[1] + v) for u, v in points]


def _body(c, head, tint):
    c.poly(smooth(_at(head, SHOULDERS), 5, closed=True), tint)
    for side in (-1, 1):
        c.line(
            smooth(_at(head, ((side * 268, 520), (side * 286, 640), (side * 290, 760))), 4),
            blend(tint, "#2E2A2A", 0.2),
            7,
        )


def _neckline(c, head, skin, depth=70, wide=86):
    shape = ((-wide, 280), (0, 280 + depth), (wide, 280), (60, 240), (-60, 240))
    c.poly(smooth(_at(head, shape), 4, closed=True), blend(skin, "#B5603F", 0.12))


def checked(c, head, tint, skin, other="#FBFAF5"):
    """Draw a checked shirt with a towel around the neck."""
    _body(c, head, tint)
    pale = blend(tint, other, 0.55)
    for u in spread(-330, 330, 9):
        top = 300 + max(0, abs(u) - 100) * 0.5
        c.line(_at(head, ((u, top + 26), (u * 1.06, 780))), pale, 9)
    for v in (430, 530, 630):
        c.line(_at(head, ((-340, v), (340, v))), pale, 9)
    _neckline(c, head, skin, 60)
    for side in (-1, 1):
        towel = (
            (side * 56, 236),
            (side * 130, 286),
            (side * 140, 520),
            (side * 64, 520),
            (side * 30, 330),
        )
        c.poly(smooth(_at(head, towel), 4, closed=True), "#F9F4E7")
        c.rect(head[0] + side * 102 - 38, head[1] + 466, 76, 16, "#3D7A86")


def jacket(c, head, tint, skin, other="#F4EFE2"):
    """Draw an open jacket over a light shirt."""
    _body(c, head, tint)
    c.poly(_at(head, ((-100, 280), (100, 280), (52, 780), (-52, 780))), other)
    _neckline(c, head, skin, 70, 64)
    for side in (-1, 1):
        lapel = (
            (side * 78, 256),
            (side * 176, 316),
            (side * 150, 470),
            (side * 196, 500),
            (side * 40, 780),
        )
        c.poly(_at(head, lapel), blend(tint, "#FBFAF5", 0.12))
        c.poly(
            _at(head, ((side * 64, 262), (side * 92, 330), (side * 20, 392), (0, 346))),
            blend(other, "#C9C2B0", 0.35),
        )


def hoodie(c, head, tint, skin, other="#FBFAF5"):
    hood = ((-150, 250), (-216, 330), (-120, 410), (0, 436), (120, 410), (216, 330), (150, 250))
    _body(c, head, tint)
    c.poly(smooth(_at(head, hood), 5, closed=True), blend(tint, "#2E2A2A", 0.2))
    _neckline(c, head, skin, 84, 78)
    for side in (-1, 1):
        c.line(
            smooth(_at(head, ((side * 46, 390), (side * 54, 470), (side * 44, 540))), 4), other, 10
        )
    c.rect(head[0] - 170, head[1] + 640, 340, 160, blend(tint, "#2E2A2A", 0.1), 40)


def knit(c, head, tint, skin, other="#FBFAF5"):
    """Draw a high-necked knit."""
    _body(c, head, tint)
    c.rect(head[0] - 92, head[1] + 216, 184, 110, blend(tint, "#FBFAF5", 0.12), 34)
    for u in spread(-70, 70, 8):
        c.line(_at(head, ((u, 230), (u, 312))), blend(tint, "#2E2A2A", 0.12), 5)
    for v in (470, 540, 610, 680):
        c.line(_at(head, ((-250, v), (250, v))), blend(tint, other, 0.2), 12)


def _half_width(v):
    """Return how far the shoulders reach at a height."""
    for (u0, v0), (u1, v1) in ((SHOULDERS[i], SHOULDERS[i + 1]) for i in range(1, 4)):
        if v <= v1:
            return -(u0 + (u1 - u0) * (v - v0) / (v1 - v0))
    return 440


def tee(c, head, tint, skin, other="#FBFAF5"):
    """Draw a striped shirt with a round neck."""
    _body(c, head, tint)
    for v in spread(424, 744, 6):
        low, high = (_half_width(v + 24), _half_width(v))
        c.poly(_at(head, ((-high, v), (high, v), (low, v + 24), (-low, v + 24))), other)
    _neckline(c, head, skin, 66)
    c.arc(head[0], head[1] + 282, 92, 70, 8, 172, blend(tint, "#2E2A2A", 0.14), 14)


def cardigan(c, head, tint, skin, other="#F4EFE2"):
    _body(c, head, tint)
    c.poly(_at(head, ((-110, 290), (110, 290), (0, 620))), other)
    _neckline(c, head, skin, 100, 92)
    for side in (-1, 1):
        c.line(
            smooth(_at(head, ((side * 106, 276), (side * 84, 420), (0, 622))), 5),
            blend(tint, "#2E2A2A", 0.16),
            24,
        )
    c.line(_at(head, ((0, 620), (0, 790))), blend(tint, "#2E2A2A", 0.16), 20)
    for v in (660, 740):
        c.oval(head[0], head[1] + v, 14, 14, other)


def apron(c, head, tint, skin, other="#F1EBDC"):
    """Draw a work apron over a plain shirt."""
    _body(c, head, other)
    _neckline(c, head, skin, 74)
    bib = ((-150, 440), (150, 440), (190, 560), (240, 790), (-240, 790), (-190, 560))
    c.poly(_at(head, bib), tint)
    for side in (-1, 1):
        c.line(_at(head, ((side * 140, 446), (side * 104, 290))), tint, 26)
        c.oval(head[0] + side * 128, head[1] + 466, 12, 12, "#E8C64A")
    c.rect(head[0] - 90, head[1] + 600, 180, 190, blend(tint, "#FBFAF5", 0.14), 10)


def dungarees(c, head, tint, skin, other="#F6E2DA"):
    tee(c, head, blend(other, "#E58A5A", 0.3), skin, other)
    c.poly(
        _at(head, ((-140, 470), (140, 470), (210, 600), (330, 790), (-330, 790), (-210, 600))), tint
    )
    for side in (-1, 1):
        c.line(_at(head, ((side * 118, 480), (side * 190, 340))), tint, 34)
        c.oval(head[0] + side * 116, head[1] + 500, 17, 17, "#E8C64A")
    c.rect(head[0] - 70, head[1] + 560, 140, 110, blend(tint, "#FBFAF5", 0.16), 14)


def blouse(c, head, tint, skin, other="#FBFAF5"):
    """Draw a blouse with a round collar and a bow."""
    _body(c, head, tint)
    _neckline(c, head, skin, 60, 76)
    for side in (-1, 1):
        collar = ((side * 78, 250), (side * 168, 322), (side * 118, 404), (side * 16, 362))
        c.poly(smooth(_at(head, collar), 5, closed=True), other)
        c.poly(
            _at(head, ((0, 366), (side * 62, 336), (side * 62, 404))), blend(tint, "#2E2A2A", 0.3)
        )
        c.line(_at(head, ((side * 4, 370), (side * 34, 480))), blend(tint, "#2E2A2A", 0.3), 13)


def sporty(c, head, tint, skin, other="#F4B942"):
    """Draw a zipped training jacket with stripes down its sleeves."""
    _body(c, head, tint)
    for side in (-1, 1):
        for offset in (0, 34):
            c.line(
                smooth(
                    _at(
                        head,
                        (
                            (side * (190 + offset), 336),
                            (side * (318 + offset), 480),
                            (side * (352 + offset), 780),
                        ),
                    ),
                    5,
                ),
                other,
                13,
            )
    _neckline(c, head, skin, 80, 70)
    collar = outline("-96 238, -110 330, 0 400, 110 330, 96 238, 60 300, 0 350, -60 300")
    c.poly(_at(head, collar), blend(tint, "#2E2A2A", 0.25))
    c.line(_at(head, ((0, 396), (0, 790))), other, 9)


def scarfed(c, head, tint, skin, other="#C98162"):
    """Draw a coat under a large soft scarf."""
    _body(c, head, tint)
    folds = (
        ((-190, 300), (0, 240), (190, 300), (150, 400), (0, 430), (-150, 400)),
        ((-150, 250), (0, 210), (150, 250), (120, 330), (0, 352), (-120, 330)),
    )
    for i, fold in enumerate(folds):
        c.poly(smooth(_at(head, fold), 5, closed=True), blend(other, "#FBFAF5", 0.14 * i))
    c.poly(_at(head, ((40, 390), (150, 380), (176, 700), (70, 716))), other)
    for u in spread(78, 168, 5):
        c.line(_at(head, ((u, 700), (u + 4, 744))), other, 10)
    for v in (470, 560):
        c.line(_at(head, ((50, v), (158, v))), blend(other, "#FBFAF5", 0.4), 13)


WARDROBE = {
    "checked": checked,
    "jacket": jacket,
    "hoodie": hoodie,
    "knit": knit,
    "tee": tee,
    "cardigan": cardigan,
    "apron": apron,
    "dungarees": dungarees,
    "blouse": blouse,
    "sporty": sporty,
    "scarf": scarfed,
}
