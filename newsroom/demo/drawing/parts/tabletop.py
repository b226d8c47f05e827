"""Tables seen from right above, and what lies on them beside the food."""

import math

from newsroom.demo.drawing.palettes import AWNINGS, blend, mix
from newsroom.demo.drawing.parts.buildings import LAMP
from newsroom.demo.drawing.parts.plants import bloom
from newsroom.demo.drawing.shapes import smooth, spread

DISHES = ("#F4EFE2", "#BCD3C6", "#8FB3A6", "#E3C9A0", "#5B7F86", "#C98162", "#F9F4E7", "#3E5250")


def surface(c, kinds=("planks", "cloth", "runner", "plain")):
    """Lay the table of a room: planks, a checked cloth, a runner, or one colour."""
    c.p = c.p.inside()
    kind = c.rng.choice(kinds)
    base = c.rng.choice(
        ("#C9A06E", "#B98D62", "#A9794F", "#D9BC8E") if kind != "cloth" else ("#F4EFE2", "#F9F4E7")
    )
    if kind == "plain":
        base = c.rng.choice(("#2F6B52", "#D98F6C", "#E6C98F", "#C5D4C4", "#3D6A74", "#F0D8BE"))
    c.wash(blend(base, "#FBFAF5", 0.12), base)
    if kind == "cloth":
        _checks(c, c.rng.choice(AWNINGS))
    elif kind != "plain":
        _planks(c, base)
    if kind == "runner":
        tint = c.rng.choice(("#F4EFE2", "#2F6B52", "#C98162", "#BCD3C6"))
        c.rect(c.w * 0.28, -10, c.w * 0.44, c.h + 20, tint)
        for u in (0.3, 0.69):
            c.rect(c.w * u, -10, 9, c.h + 20, blend(tint, "#3A2A20", 0.25))


def _planks(c, base):
    for y in spread(-40, 1180, c.rng.randint(6, 9)):
        c.line([(-10, y), (c.w + 10, y)], blend(base, "#3A2A20", 0.28), 5)
        for _ in range(5):
            gx, gy = c.rng.random() * c.w, y + c.between(30, 150)
            c.line(
                [(gx, gy), (gx + c.between(80, 320), gy + c.between(-4, 4))],
                blend(base, "#3A2A20", 0.1),
                3,
            )


def _checks(c, tint):
    for x in spread(0, c.w, 15):
        c.veil([(x - 28, 0), (x + 28, 0), (x + 28, c.h), (x - 28, c.h)], tint, 0.3)
    for y in spread(0, c.h, 12):
        c.veil([(0, y - 28), (c.w, y - 28), (c.w, y + 28), (0, y + 28)], tint, 0.3)


def dish(c, x, y, reach, glaze=None, depth=0.84):
    """Set down an empty round dish and return the colour of its inside."""
    glaze = glaze or c.rng.choice(DISHES)
    c.shade(
        x + reach * 0.12, y + reach * 0.16, reach * 1.02, reach * 1.02, c.p.tone("#2E221C"), 0.3
    )
    c.oval(x, y, reach, reach, glaze)
    c.oval(x, y, reach * depth, reach * depth, blend(glaze, "#2E2A2A", 0.12))
    c.oval(
        x + reach * 0.02,
        y + reach * 0.03,
        reach * depth * 0.94,
        reach * depth * 0.94,
        blend(glaze, "#FBFAF5", 0.12),
    )
    return glaze


def chopsticks(c, x, y, length):
    """Lay a spoon and two chopsticks side by side."""
    steel = "#C9C6BC"
    c.rect(x, y - length / 2, 9, length, steel, 4)
    c.rect(x + 20, y - length / 2, 9, length, steel, 4)
    c.rect(x + 58, y - length * 0.3, 10, length * 0.8, steel, 5)
    c.oval(x + 63, y - length * 0.38, 27, 40, steel)
    c.oval(x + 63, y - length * 0.38, 19, 30, blend(steel, "#2E2A2A", 0.16))


def open_book(c, x, y, size):
    """Lay an open book face up; its lines are only strokes."""
    c.shade(x + size * 0.06, y + size * 0.08, size * 1.04, size * 0.7, c.p.tone("#2E221C"), 0.24)
    for side in (-1, 1):
        page = [
            (x, y - size * 0.6),
            (x + side * size, y - size * 0.66),
            (x + side * size, y + size * 0.6),
            (x, y + size * 0.66),
        ]
        c.poly(page, "#FBF8EE" if side < 0 else "#F1ECDE")
        for t in spread(-0.44, 0.44, 9):
            c.line(
                [
                    (x + side * size * 0.14, y + t * size),
                    (x + side * size * c.between(0.6, 0.86), y + t * size),
                ],
                "#CFC8B8",
                5,
            )
    c.line([(x, y - size * 0.6), (x, y + size * 0.66)], "#CFC8B8", 6)


def sprig(c, x, y, length, turn=0.0):
    """Lay a small branch of the season's leaves, flowers or berries."""
    u, v = math.cos(turn), math.sin(turn)
    c.line([(x, y), (x + u * length, y + v * length)], c.p.growth.trunk, 6)
    tints = c.p.growth.pine if c.p.season == "winter" else c.p.growth.leaves
    for t in spread(0.2, 1.0, 6):
        px, py = x + u * length * t, y + v * length * t
        for side in (-1, 1):
            _small_leaf(c, (px, py), (u * 40 - side * v * 44, v * 40 + side * u * 44), tints)
        if c.p.season == "spring":
            tint = c.rng.choice(c.p.growth.bloom)
            bloom(c, px + c.between(-24, 24), py + c.between(-24, 24), 19, tint)
        elif c.p.season == "winter":
            c.oval(px + c.between(-24, 24), py + c.between(-24, 24), 10, 10, "#C8402F")


def _small_leaf(c, root, reach, tints):
    (x, y), (u, v) = root, reach
    middle = ((x + u * 0.5 - v * 0.22, y + v * 0.5 + u * 0.22), (x + u, y + v))
    other = (x + u * 0.5 + v * 0.22, y + v * 0.5 - u * 0.22)
    c.poly(smooth([root, *middle, other], 3, closed=True), c.rng.choice(tints))


def lamplight(c):
    """Let a lamp, or the sun through a window, fall across the table."""
    if c.p.light.name == "lamplight":
        c.glow(c.across(0.3, 0.7), c.h * 0.4, 1000, mix(LAMP, (255, 244, 214), 0.4), 0.34)
        return
    x = c.across(0.1, 0.5)
    for left in (x, x + 230):
        beam = [(left, -10), (left + 190, -10), (left - 240, 1210), (left - 430, 1210)]
        c.veil(beam, "#FFF6DC", 0.13)
