"""The lotus pond."""

from newsroom.demo.drawing.parts.figures import family, person
from newsroom.demo.drawing.parts.heritage import pavilion
from newsroom.demo.drawing.parts.land import meadow, ripples, water
from newsroom.demo.drawing.parts.plants import hedge
from newsroom.demo.drawing.parts.water import lily_pads, lotus_flower, lotus_leaf, withered_lotus
from newsroom.demo.drawing.parts.woods import grove, wooded
from newsroom.demo.drawing.shapes import smooth, spread


def lotus(c):
    """The lotus pond: close to the leaves, or with its pavilion and boardwalk."""
    c.rng.choice((_lotus_close, _lotus_pond, _lotus_boardwalk))(c)


def _lotus_close(c):
    horizon = c.between(300, 420)
    wooded(c, horizon, 3, 50, trees=60)
    water(c, horizon + 50)
    ripples(c, horizon + 60, 700, 16)
    _lotus_field(c, horizon + 110, 1260, 30, 190)


def _lotus_field(c, top, bottom, count, size):
    """Fill a stretch of water with leaves and flowers, or with what winter leaves of them."""
    for i in range(count):
        t = (i + c.rng.random()) / count
        x, y, reach = c.rng.random() * c.w, top + (bottom - top) * t, size * (0.22 + 0.78 * t)
        if c.p.snowy or (c.p.season == "autumn" and i % 4 == 1):
            withered_lotus(c, x, y, reach * c.between(0.7, 1.3))
            continue
        lotus_leaf(c, x, y, reach * c.between(0.7, 1.15))
        if (c.p.season == "summer" and i % 3 == 0) or (c.p.season == "spring" and i % 7 == 0):
            rise = reach * c.between(0.5, 1.0)
            fx = x + reach * c.between(-0.4, 0.4)
            c.line(
                smooth([(fx + 8, y), (fx - 4, y - rise * 0.6), (fx, y - rise)], 4),
                "#4C8A5C",
                3 + reach * 0.03,
            )
            lotus_flower(c, fx, y - rise, reach * 0.42, openness=c.between(0.4, 1.1))


def _lotus_pond(c):
    horizon = c.between(500, 580)
    wooded(c, horizon, 3, 70, trees=50)
    shore = horizon + c.between(70, 110)
    meadow(c, shore - 50, 6)
    grove(c, 8, shore - 40, shore - 4, 210, 160)
    pavilion(c, c.across(0.24, 0.76), shore + 4, c.between(280, 380), lifted=24)
    water(c, shore)
    c.reflect(shore, 300)
    lily_pads(c, shore + 40, shore + 260, 24)
    _lotus_field(c, shore + 240, 1270, 20, 150)


def _lotus_boardwalk(c):
    horizon = c.between(480, 560)
    wooded(c, horizon, 4, 70, trees=50)
    water(c, horizon + 46)
    hedge(c, horizon + 56, -20, c.w + 20, 40, 0.25)
    ripples(c, horizon + 60, 1180, 20)
    _lotus_field(c, horizon + 110, 980, 26, 100)
    x = c.across(0.4, 0.6)
    deck = [(x - 46, horizon + 90), (x + 46, horizon + 90), (x + 330, 1210), (x - 330, 1210)]
    c.fade(deck, c.p.far("#B98D62", 0.2), "#A9794F")
    for t in spread(0, 1, 16):
        y, half = horizon + 90 + (1120 - horizon) * t**1.7, 46 + 284 * t**1.7
        c.line([(x - half, y), (x + half, y)], "#8A6040", 2 + 3 * t)
    for side in (-1, 1):
        c.line([(x + side * 46, horizon + 62), (x + side * 336, 1080)], "#8A6040", 9)
        for t in spread(0, 1, 7):
            px, py = x + side * (46 + 290 * t**1.7), horizon + 90 + 1080 * 0.56 * t**1.7
            c.line([(px, py), (px, py - 30 - 100 * t**1.7)], "#7A5238", 5 + 8 * t)
    family(c, x - 30, 800, 150)
    person(c, x + 40, 660, 84)
