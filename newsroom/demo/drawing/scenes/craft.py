"""Where things are made by hand."""

from newsroom.demo.drawing.palettes import blend
from newsroom.demo.drawing.parts.figures import person
from newsroom.demo.drawing.parts.fruits import fruit
from newsroom.demo.drawing.parts.rooms import PAINTS, house_plant, pendant, picture, room, table
from newsroom.demo.drawing.parts.tabletop import lamplight, sprig, surface
from newsroom.demo.drawing.parts.tools import (
    brushes,
    cut_paper,
    easel,
    hoop,
    loom,
    paint_pots,
    potters_wheel,
    scissors,
    spools,
    wood_tools,
    yarn,
)
from newsroom.demo.drawing.parts.vessels import bowls, vase
from newsroom.demo.drawing.shapes import spread


def craft(c):
    """Pots on shelves, thread and paper on a table, a wheel, a loom, or paints."""
    c.rng.choice((_pottery_shelves, _sewing_table, _paper_table, _at_the_wheel, _atelier))(c)


def _pottery_shelves(c):
    c.p = c.p.inside()
    wall = c.rng.choice(PAINTS)
    c.wash(blend(wall, "#FBFAF5", 0.14), wall)
    rows = c.rng.randint(3, 4)
    for row in range(rows):
        y = 330 + row * (1120 - 330) / (rows - 1)
        tall = 760 / rows * 0.92
        for spot in spread(0.08, 0.92, c.rng.randint(6, 8)):
            size = tall * c.between(0.55, 1.0)
            if c.rng.random() < 0.18:
                bowls(c, spot * c.w, y, size * 0.7, c.rng.randint(2, 3))
            else:
                vase(c, spot * c.w, y, size)
        c.rect(-10, y, c.w + 20, 24, "#8F6A4C")
        c.rect(-10, y + 24, c.w + 20, 18, blend(wall, "#2E2A2A", 0.2))
    if c.rng.random() < 0.6:
        pendant(c, c.across(0.3, 0.7), 120, 70)


def _sewing_table(c):
    surface(c, ("planks", "plain", "cloth", "plain"))
    hoop(c, c.across(0.34, 0.62), c.h * c.between(0.44, 0.56), c.between(260, 300))
    spools(
        c, c.w * c.rng.choice((0.06, 0.72)), c.h * c.rng.choice((0.08, 0.76)), c.rng.randint(6, 9)
    )
    for _ in range(c.rng.randint(2, 4)):
        yarn(
            c,
            c.w * c.rng.choice((0.1, 0.9)) + c.between(-50, 50),
            c.h * c.between(0.2, 0.85),
            c.between(80, 120),
        )
    scissors(c, c.w * c.rng.choice((0.2, 0.8)), c.h * c.between(0.4, 0.6), 250)
    sprig(c, c.w * 0.5, c.h * 0.97, 300, c.rng.choice((-0.3, 3.4)))
    lamplight(c)


def _paper_table(c):
    surface(c, ("planks", "plain", "planks"))
    cut_paper(c, c.rng.randint(7, 10))
    paint_pots(c, c.w * c.rng.choice((0.1, 0.74)), c.h * c.rng.choice((0.14, 0.8)))
    brushes(c, c.across(0.4, 0.6), c.h * c.rng.choice((0.12, 0.88)))
    scissors(c, c.w * c.rng.choice((0.14, 0.86)), c.h * 0.5, 260)
    sprig(c, c.w * c.rng.choice((0.03, 0.7)), c.h * 0.96, 320, -0.5)
    for _ in range(3):
        fruit(c, c.w * c.rng.random(), c.h * c.rng.choice((0.06, 0.95)), 40)
    lamplight(c)


def _at_the_wheel(c):
    side = c.rng.choice((0, 1))
    room(c, 130, 600, ((0.5, 0.94),) if side == 0 else ((0.06, 0.5),), floor=930)
    start = 0.05 if side == 0 else 0.56
    for y in (300, 470, 640):
        c.rect(start * c.w, y, c.w * 0.39, 18, "#8F6A4C")
        for spot in spread(start + 0.035, start + 0.355, 5):
            vase(c, spot * c.w, y, c.between(80, 140))
    pendant(c, c.w * 0.5, 200, 70)
    x = c.across(0.4, 0.6)
    potters_wheel(c, x, 1080, 300)
    table(c, c.w * (0.68 if side == 0 else 0.04), 860, c.w * 0.28, 220)
    for spot in spread(0.04, 0.24, 3):
        vase(c, c.w * ((0.68 if side == 0 else 0.04) + spot), 850, c.between(110, 160))
    house_plant(c, c.w * (0.06 if side == 0 else 0.95), 1120, 420)


def _atelier(c):
    openings = c.rng.choice((((0.3, 0.7),), ((0.08, 0.46), (0.54, 0.92)), ((0.56, 0.94),)))
    room(c, 120, 620, openings, floor=880)
    for spot in (0.08, 0.2):
        if openings[0][0] > 0.25:
            picture(c, spot * c.w, 200 + 900 * (spot - 0.08), 170, 200)
    kind = c.rng.choice((loom, easel))
    kind(c, c.across(0.3, 0.4), 1080, c.between(520, 600))
    table(c, c.w * 0.58, 880, c.w * 0.36, 230)
    wood_tools(c, c.w * 0.6, 868, c.w * 0.32)
    person(c, c.w * 0.52, 1100, 520, arms="front", walking=False)
    house_plant(c, c.w * 0.04, 1140, 440)
    pendant(c, c.w * 0.7, 210, 64)
