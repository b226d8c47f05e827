"""The market."""

from newsroom.demo.drawing.palettes import AWNINGS, WALLS, blend
from newsroom.demo.drawing.parts.buildings import awning, far_town, window
from newsroom.demo.drawing.parts.figures import crowd, family, person
from newsroom.demo.drawing.parts.land import backdrop
from newsroom.demo.drawing.parts.lights import bulb, bunting
from newsroom.demo.drawing.parts.streets import crate, greens, pavement, stall
from newsroom.demo.drawing.shapes import spread


def market(c):
    """Stalls side by side, the covered aisle, or heaps of fruit close by."""
    c.rng.choice((_stalls, _covered_aisle, _fruit_counter))(c)


def _stalls(c):
    base = c.between(860, 920)
    backdrop(c, base - 320, 2, 50)
    far_town(c, base - 260, 0.5, height=200)
    x = -c.between(0, 120)
    while x < c.w:
        width = c.between(320, 440)
        c.rect(x, base - 660, width, 660, c.p.far(c.rng.choice(WALLS), 0.1))
        for spot in (0.14, 0.56):
            window(c, x + width * spot, base - 620, width * 0.26, 80, depth=0.1)
        stall(c, x + 12, base, width - 24, c.between(430, 480))
        x += width
    pavement(c, base)
    for y in (base - 640, base - 560):
        bunting(c, (-20, y), (c.w * 0.55, y - 20), 70, 12)
        bunting(c, (c.w * 0.45, y - 10), (c.w + 20, y), 70, 12)
    crowd(c, base + 90, 230, 5, 0.04, 0.96)
    family(c, c.across(0.2, 0.7), base + 230, 270)


def _covered_aisle(c):
    c.p = c.p.inside()
    c.wash(c.p.sky.low, c.p.sky.haze)
    x, eye = c.across(0.42, 0.58), c.between(560, 620)
    reach = c.w * 0.75
    floor = [(x, eye), (x + reach * 1.3, 1220), (x - reach * 1.3, 1220)]
    c.fade(floor, c.p.far("#D9CFBB", 0.3), "#CDBFA6")
    for t in spread(1.0, 0.08, 9):
        _arch_rib(c, x, eye, reach, t)
    for t in spread(0.1, 1.0, 6):
        for side in (-1, 1):
            _aisle_stall(c, x, eye, reach, (t**1.5, side))
    festoon = c.p.growth.leaves if c.p.season != "winter" else ("#C8402F", "#FBFAF5", "#1B6B42")
    for t in (0.2, 0.4, 0.75):
        high = eye - 430 * t
        bunting(c, (x - reach * t, high), (x + reach * t, high), 150 * t, 13, festoon)
    for t in (0.12, 0.26, 0.48, 0.8):
        bulb(c, x, eye - 390 * t, 30 * t + 8)
    for t, depth in ((0.2, 0.14), (0.34, 0.1), (0.55, 0)):
        spot = x + c.between(-0.25, 0.25) * reach * t
        person(c, spot, eye + 560 * t + 60, 70 + 330 * t, depth)
    family(c, x + c.between(-160, 120), 1110, 330)


def _arch_rib(c, x, eye, reach, t):
    """Draw one hoop of the market's glass roof and the light behind it."""
    pale = c.p.far("#DCE7E0" if not c.p.dark else "#3E5E62", 0.5 * (1 - t))
    c.pie(x, eye - 250 * t, reach * t, 420 * t, 180, 360, pale)
    c.arc(
        x,
        eye - 250 * t,
        reach * t,
        420 * t,
        180,
        360,
        c.p.far("#1B6B42", 0.5 * (1 - t)),
        5 + 12 * t,
    )
    c.rect(x - reach * t, eye - 252 * t, reach * 2 * t, 260 * t, c.p.far("#E9DCC2", 0.4 * (1 - t)))


def _aisle_stall(c, x, eye, reach, place):
    t, side = place
    left = x + side * reach * t * 0.62
    width, height = 330 * t + 20, 470 * t + 24
    foot = eye + 520 * t + 20
    stall(c, left - width / 2 + side * width * 0.3, foot, width, height)


def _fruit_counter(c):
    c.p = c.p.inside()
    c.wash(c.p.far("#8A6A50", 0.2), c.p.tone("#5F4A3C"), 0, 780)
    tint = c.rng.choice(AWNINGS)
    for row, y in enumerate((470, 560)):
        c.rect(-10, y, c.w + 20, 14, "#8A6040")
        for x in spread(30, c.w - 60, 16):
            c.rect(
                x, y - c.between(40, 74), 50, 74 if row else 60, c.rng.choice(AWNINGS + WALLS), 8
            )
            c.rect(x, y, 50, 14, "#8A6040")
    keeper = c.across(0.3, 0.7)
    person(c, keeper, 900, 560, arms="out")
    for x in spread(0.14, 0.86, 4):
        bulb(c, x * c.w, 300, 26)

    awning(c, -20, -10, c.w + 40, 190, tint, 18)
    for row, (y, count) in enumerate(((760, 7), (940, 6), (1150, 5))):
        c.rect(-10, y - 40, c.w + 20, 240, blend("#6B4A36", "#2E2420", 0.15 * row))
        size = (c.w + 60) / count
        for i in range(count):
            kind = greens if c.rng.random() < 0.18 else crate
            kind(c, -20 + i * size, y, size - 16, 70 + 24 * row)
