"""The hills."""

from newsroom.demo.drawing.parts.evergreens import red_pine
from newsroom.demo.drawing.parts.figures import family, person
from newsroom.demo.drawing.parts.land import meadow, path, slope
from newsroom.demo.drawing.parts.plants import flowers, lawn
from newsroom.demo.drawing.parts.woods import grove, season_tree, wooded
from newsroom.demo.drawing.shapes import height_at


def hills(c):
    """Ridge behind ridge, seen from a meadow, a walkers' path or below a lone tree."""
    c.rng.choice((_far_ridges, _walkers_path, _lone_tree))(c)


def _far_ridges(c):
    swing = c.between(60, 110)
    wooded(c, c.between(820, 960), c.rng.randint(5, 7), swing, trees=44)
    ground = meadow(c, c.between(1010, 1080), 26)
    side = c.rng.choice((0.08, 0.16, 0.84, 0.92))
    for step in range(c.rng.randint(2, 4)):
        x = (side + step * 0.075 * (1 if side < 0.5 else -1)) * c.w
        red_pine(c, x, height_at(ground, x) + 40 + step * 16, c.between(380, 560) - step * 70)
    lawn(c, 1080, 1220, 26, 46)


def _walkers_path(c):
    horizon = c.between(560, 680)
    wooded(c, horizon, c.rng.randint(3, 5), c.between(50, 90), trees=40)
    ground = meadow(c, horizon + 70, 30)
    flowers(c, horizon + 160, 1200, 90, 9)
    x = c.across(0.3, 0.7)
    line = path(c, (x, height_at(ground, x) + 4), width=(300, 10), swing=260)
    grove(c, 12, horizon + 90, 1010, 300, 60, -0.02, 0.3)
    grove(c, 12, horizon + 90, 1010, 300, 60, 0.72, 1.02)
    spot = line[len(line) // 3]
    family(c, spot[0] - 20, spot[1], 120)


def _lone_tree(c):
    swing = c.between(60, 110)
    wooded(c, c.between(700, 800), c.rng.randint(4, 6), swing, trees=34)
    left, right = c.rng.choice(((700, 1010), (1010, 700), (820, 900)))
    top = slope(c, left, right, bulge=c.between(30, 90))
    flowers(c, max(left, right), 1200, 60, 11)
    x = (c.between(0.22, 0.42) if left < right else c.between(0.58, 0.78)) * c.w
    kind = c.rng.choice((red_pine, season_tree))
    kind(c, x, height_at(top, x) + 14, c.between(430, 560))
    person(c, x + 170, height_at(top, x + 170) + 14, 92)
