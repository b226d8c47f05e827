"""The arboretum."""

from newsroom.demo.drawing.palettes import blend
from newsroom.demo.drawing.parts.evergreens import pine_cone, redwood
from newsroom.demo.drawing.parts.fields import glasshouse
from newsroom.demo.drawing.parts.figures import family
from newsroom.demo.drawing.parts.land import backdrop, meadow, path
from newsroom.demo.drawing.parts.plants import bush, flowers
from newsroom.demo.drawing.parts.trees import round_tree
from newsroom.demo.drawing.parts.woods import grove, tree, wooded
from newsroom.demo.drawing.shapes import height_at, spread


def arboretum(c):
    """An avenue of redwoods, the glasshouse among beds, or a wood of many greens."""
    c.rng.choice((_redwood_avenue, _glasshouse_garden, _many_trees))(c)


def _redwood_avenue(c):
    horizon = c.between(700, 780)
    backdrop(c, horizon, 2, 30)
    meadow(c, horizon, 4)
    x = c.across(0.4, 0.6)
    road = [(x - 14, horizon + 2), (x + 14, horizon + 2), (x + 470, 1220), (x - 470, 1220)]
    c.fade(road, c.p.far(c.p.growth.path, 0.3), c.p.growth.path)
    family(c, x - 26, horizon + c.between(170, 260), 140)
    for t in spread(0.0, 1, 10):
        near = t**2.1
        for side in (-1, 1):
            spot = x + side * (44 + 700 * near)
            redwood(c, spot, horizon + 8 + 420 * near, 190 + 1080 * near, 0.5 * (1 - near) ** 1.4)
    flowers(c, 1040, 1200, 30, 10, left=0.0, right=0.16)


def _glasshouse_garden(c):
    horizon = c.between(520, 600)
    wooded(c, horizon, 3, 70, trees=60)
    meadow(c, horizon + 80, 6)
    grove(c, 7, horizon + 90, horizon + 130, 270, 220)
    x = c.across(0.36, 0.64)
    glasshouse(c, x, horizon + 220, c.between(640, 760))
    path(c, (x, horizon + 224), (x + c.between(-160, 160), 1220), width=(300, 70), swing=60)
    family(c, x - 20, horizon + 380, 120)
    for row in range(4):
        _flower_bed(c, horizon + 300 + row * 100, x, 0.5 + row * 0.24)
    pine_cone(c, c.rng.choice((0.06, 0.94)) * c.w, 1150, 560)


def _flower_bed(c, y, x, size):
    """Plant a strip of low plants on both sides of the path."""
    colours = ("#F5F6F1", "#C8D2CF") if c.p.snowy else c.p.growth.bloom
    tint = c.rng.choice(colours)
    for left, right in ((-20, x - 190 - 120 * size), (x + 190 + 120 * size, c.w + 20)):
        at = left
        while at < right:
            reach = 34 * size * c.between(0.8, 1.2)
            bush(c, at, y, reach, colour=blend(c.p.growth.grass[1], "#2E6B4A", 0.3))
            for _ in range(3):
                spot = at + c.between(-0.7, 0.7) * reach
                c.oval(spot, y - reach * c.between(0.3, 0.7), 7 * size, 6 * size, tint)
            at += reach * 1.3


def _many_trees(c):
    horizon = c.between(500, 620)
    wooded(c, horizon, c.rng.randint(3, 4), 80, trees=60)
    ground = meadow(c, horizon + 90, 30)
    x = c.across(0.35, 0.65)
    line = path(c, (x, height_at(ground, x)), width=(360, 14), swing=280)
    kinds = (redwood, pine_cone, round_tree, tree, round_tree)
    for i in range(22):
        t = i / 21
        spot = c.rng.choice((c.between(-0.02, 0.36), c.between(0.64, 1.02)))
        tall = (110 + 380 * t) * c.between(0.85, 1.15)
        c.rng.choice(kinds)(c, spot * c.w, horizon + 110 + 420 * t, tall, 0.4 * (1 - t))
    family(c, *line[len(line) // 3], 130)
    flowers(c, 960, 1200, 50, 11)
