"""The apartment towers."""

from newsroom.demo.drawing.palettes import AWNINGS, WALLS
from newsroom.demo.drawing.parts.buildings import far_town, lamps, tower_block
from newsroom.demo.drawing.parts.figures import cyclist, family
from newsroom.demo.drawing.parts.land import meadow, path
from newsroom.demo.drawing.parts.plants import flowers, hedge
from newsroom.demo.drawing.parts.trees import cherry
from newsroom.demo.drawing.parts.vehicles import bus, road
from newsroom.demo.drawing.parts.woods import grove, tree, wooded
from newsroom.demo.drawing.shapes import spread


def apartments(c):
    """Towers above the trees of their garden, with hills behind them."""
    horizon = c.between(560, 700)
    wooded(c, horizon, c.rng.randint(3, 4), 80, trees=44)
    far_town(c, horizon + 60, 0.55, height=200)
    wall, band = c.rng.choice(WALLS[:5]), c.rng.choice(AWNINGS[:5])
    base = horizon + c.between(150, 210)
    for depth, count, tall in ((0.3, c.rng.randint(3, 5), 560), (0.06, c.rng.randint(2, 4), 740)):
        for spot in spread(0.04, 0.8, count):
            width = c.between(140, 190) * (1.3 - depth)
            x = (spot + c.between(-0.05, 0.05)) * c.w
            tower_block(c, x, base, width, tall * c.between(0.72, 1.1), depth, wall, band)
    meadow(c, base - 6, 4)
    grove(c, 13, base, base + 60, 190, 150)
    c.rng.choice((_garden_walk, _garden_road))(c, base)


def _garden_walk(c, base):
    path(c, (c.across(0.3, 0.7), base + 40), width=(330, 40), swing=220)
    grove(c, 4, base + 130, 1080, 330, 240, -0.02, 0.22)
    grove(c, 4, base + 130, 1080, 330, 240, 0.78, 1.02)
    lamps(c, base + 130, 230, 4)
    family(c, c.across(0.4, 0.56), 1060, 170)
    flowers(c, base + 120, 1200, 60, 10)


def _garden_road(c, base):
    hedge(c, base + 90, -20, c.w + 20, 40, 0.04)
    road(c, base + 120)
    for x in spread(0.05, 0.95, 5):
        (cherry if c.p.season == "spring" else tree)(c, x * c.w, base + 118, c.between(220, 270))
    if c.rng.random() < 0.6:
        bus(c, c.across(0.2, 0.5), base + 220, 430)
    cyclist(c, c.across(0.1, 0.8), 1150, 170)
