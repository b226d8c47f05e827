"""Three kinds of bridge, each from one edge of the picture to the other."""

from math import cos, pi, sin

from newsroom.demo.drawing.palettes import AWNINGS, blend
from newsroom.demo.drawing.shapes import spread

STONE = "#C9C0AC"


def stone_arches(c, deck, foot):
    """Draw a stone bridge on three to five round arches."""
    count = c.rng.randint(3, 5)
    span = c.w / count
    rise = 26
    top = [(x, deck - rise * 4 * (x / c.w) * (1 - x / c.w)) for x in spread(-10, c.w + 10, 24)]
    shape = [*top, (c.w + 10, foot)]
    for i in reversed(range(count)):
        shape.extend(_arch(span * (i + 0.5), foot, span * 0.4, (foot - deck) * 0.72))
    c.poly([*shape, (-10, foot)], c.p.far(STONE, 0.08))
    for i in range(count):
        edge = _arch(span * (i + 0.5), foot, span * 0.4, (foot - deck) * 0.72)
        c.line(edge, c.p.far(blend(STONE, "#6F6A5C", 0.4), 0.05), 9)
    cap = c.p.capped(blend(STONE, "#FBFAF5", 0.4))
    c.line([(x, y + 12) for x, y in top], blend(STONE, "#6F6A5C", 0.3), 6)
    c.line([(x, y - 34) for x, y in top], cap, 12)
    for x, y in top[::2]:
        c.rect(x - 7, y - 40, 14, 46, blend(STONE, "#6F6A5C", 0.14), 2)


def _arch(x, foot, half, rise):
    return [(x + half * cos(a), foot - rise * sin(a)) for a in spread(0, pi, 18)]


def cable_bridge(c, deck, foot):
    """Draw a footbridge hung from one leaning mast, or from two straight ones."""
    tint = c.rng.choice(("#F6F1E2", AWNINGS[0], "#D7E0DA", "#F4B942"))
    masts = c.rng.choice(((0.34,), (0.66,), (0.28, 0.72)))
    for spot in masts:
        x, top = spot * c.w, deck - c.between(360, 460)
        lean = 0 if len(masts) > 1 else c.between(-60, 60)
        reach = c.w * (0.24 if len(masts) > 1 else 0.42)
        for t in spread(0.14, 1, 9):
            for side in (-1, 1):
                c.line(
                    [(x + lean * (1 - t * 0.3), top + 150 * (1 - t)), (x + side * reach * t, deck)],
                    c.p.far("#F2EFE4", 0.1),
                    3,
                )
        c.poly(
            [(x - 24, foot), (x + lean - 9, top - 20), (x + lean + 9, top - 20), (x + 24, foot)],
            tint,
        )
    c.rect(-10, deck, c.w + 20, 26, blend(tint, "#3A4A4A", 0.25))
    c.rect(-10, deck - 2, c.w + 20, 9, c.p.capped(tint))
    _railing(c, deck, 40, "#F2EFE4")


def foot_bridge(c, deck, foot):
    """Draw a low wooden bridge on posts."""
    wood = c.rng.choice(("#A9794F", "#8F6A4C", "#B5523A"))
    for x in spread(0.06 * c.w, 0.94 * c.w, c.rng.randint(5, 8)):
        c.rect(x - 12, deck, 24, foot - deck + 30, blend(wood, "#2F2A26", 0.35))
        c.line(
            [(x - 70, deck + 20), (x, deck + 70), (x + 70, deck + 20)],
            blend(wood, "#2F2A26", 0.25),
            8,
        )
    c.rect(-10, deck, c.w + 20, 24, wood)
    c.rect(-10, deck, c.w + 20, 8, c.p.capped(blend(wood, "#FBFAF5", 0.3)))
    _railing(c, deck, 54, wood)


def _railing(c, deck, height, colour):
    for x in spread(-10, c.w + 10, 30):
        c.line([(x, deck), (x, deck - height)], colour, 5)
    c.line([(-10, deck - height), (c.w + 10, deck - height)], colour, 7)
    c.line([(-10, deck - height * 0.5), (c.w + 10, deck - height * 0.5)], colour, 4)
