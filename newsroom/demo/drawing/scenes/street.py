"""The streets of the old town."""

from newsroom.demo.drawing.palettes import AWNINGS, BRICKS, WALLS, blend
from newsroom.demo.drawing.parts.buildings import house, lamps, pane, shopfront, village
from newsroom.demo.drawing.parts.figures import cyclist, family, person
from newsroom.demo.drawing.parts.land import backdrop, meadow
from newsroom.demo.drawing.parts.lights import string_lights
from newsroom.demo.drawing.parts.sky import draw_sky
from newsroom.demo.drawing.parts.streets import pavement, pole, potted
from newsroom.demo.drawing.parts.trees import bare, round_tree
from newsroom.demo.drawing.parts.woods import tree, wooded
from newsroom.demo.drawing.shapes import height_at, spread


def street(c):
    """A row of small shops, an alley going uphill, or roofs below a slope of houses."""
    c.rng.choice((_shop_row, _alley, _hill_of_houses))(c)


def _shop_row(c):
    base = c.between(840, 910)
    backdrop(c, base - 300, 3, 60)
    _shops(c, base)
    pavement(c, base)
    for _ in range(c.rng.randint(5, 8)):
        potted(c, c.across(0, 1), base + c.between(8, 40), c.between(44, 76))
    spot = c.rng.choice((0.1, 0.9, 0.62))
    beyond = (c.w * 1.2, base - 760) if spot < 0.5 else (-c.w * 0.2, base - 700)
    pole(c, spot * c.w, base + 20, 760, beyond)
    lamps(c, base + 40, 420, 3)
    family(c, c.across(0.2, 0.45), base + 150, 210)
    c.rng.choice((cyclist, person))(c, c.across(0.55, 0.8), base + 190, 210)


def _shops(c, base):
    x = -c.between(0, 160)
    while x < c.w:
        width = c.between(300, 430)
        if c.rng.random() < 0.3:
            house(c, x, base, width * 0.8, c.between(320, 460))
            x += width * 0.8
        else:
            shopfront(c, x, base, width, c.between(380, 620))
            x += width + c.rng.choice((0, 0, 14))


def _alley(c):
    draw_sky(c, 700)
    x = c.across(0.42, 0.58)
    top = c.between(560, 640)
    tint = c.p.snowed("#D9CFBB", 0.5)
    tree(c, x + c.between(-30, 30), top + 6, 200, 0.3)
    c.fade(
        [(x - 50, top), (x + 50, top), (x + 480, 1220), (x - 480, 1220)], c.p.far(tint, 0.2), tint
    )
    if c.rng.random() < 0.6:
        for t in spread(0, 1, 15):
            y, half = top + (1200 - top) * t**1.7, 50 + 430 * t**1.7
            c.rect(x - half, y, half * 2, 4 + 12 * t, blend(tint, "#6F6A60", 0.28))
    for side in (-1, 1):
        _alley_side(c, x, top, side)
    far = (x + 30, top - 200)
    pole(c, x + c.rng.choice((-1, 1)) * 300, 1000, 820, far)
    string_lights(c, (x - 420, 330), (x + 420, 300), 90, 11)
    person(c, x - 10, top + 170, 120)
    family(c, x + c.between(-90, 30), 1050, 230)


def _alley_side(c, x, top, side):
    """Draw the fronts along one side of an alley, the far ones first."""
    for i in range(5):
        a, b = (0.06 + 0.94 * n / 5 for n in (i, i + 1))
        tall, depth = c.between(0.85, 1.2), 0.34 * (1 - b)
        far, near = (
            (x + side * (50 + 760 * t**1.7), top + 660 * t**1.7, (170 + 760 * t**1.7) * tall)
            for t in (a, b)
        )
        _alley_front(c, far, near, side, depth)
        potted(c, near[0] - side * 40, near[1] - 10, 30 + 60 * b)


def _alley_front(c, far, near, side, depth):
    """Draw one front; its far and near edge are given as a place, a foot and a height."""
    (x0, y0, rise0), (x1, y1, rise1) = far, near
    face = [(x0, y0), (x1, y1), (x1, y1 - rise1), (x0, y0 - rise0)]
    wall = c.rng.choice(WALLS + BRICKS)
    c.poly(face, c.p.far(blend(wall, "#4A4A52", 0.14 if side > 0 else 0.0), depth))
    inner, outer = (x0 - side * 6, y0 - rise0 - 18), (x1 - side * 6, y1 - rise1 - 26)
    cap = c.p.capped(c.p.far(c.rng.choice(AWNINGS), depth))
    c.poly([face[3], face[2], outer, inner], cap)
    _alley_windows(c, face, depth)


def _alley_windows(c, face, depth):

    (x0, y0), (x1, y1), (_, t1), (_, t0) = face
    for u in (0.2, 0.6):
        for v in (0.36, 0.7):
            corners = []
            for du, dv in ((0, 0), (0.24, 0), (0.24, 0.2), (0, 0.2)):
                t = u + du
                low, high = y0 + (y1 - y0) * t, t0 + (t1 - t0) * t
                corners.append((x0 + (x1 - x0) * t, low + (high - low) * (v + dv)))
            c.poly(corners, pane(c, depth))


def _hill_of_houses(c):
    horizon = c.between(420, 500)
    wooded(c, horizon, 4, 80, trees=46)
    ground = meadow(c, horizon + 50, 40)
    size = c.between(130, 150)
    village(c, lambda x: height_at(ground, x), c.rng.randint(13, 17), size, 0.22, 0.0, 0.94)
    base, x = 1010, -60
    while x < c.w:
        width = c.between(260, 380)
        house(c, x, base + c.between(-10, 20), width, c.between(190, 290))
        kind = bare if c.p.snowy else round_tree
        kind(c, x + width + 20, base + 10, c.between(200, 280))
        x += width + c.between(50, 130)
    pavement(c, base + 20)
    pole(c, c.w * c.rng.choice((0.16, 0.84)), 1090, 740, (c.w * 0.5, 420))
    lamps(c, 1080, 360, 3)
    family(c, c.across(0.3, 0.6), 1150, 190)
    cyclist(c, c.across(0.65, 0.85), 1170, 190)
