"""The lookout tower over its park."""

from newsroom.demo.drawing.parts.buildings import far_town
from newsroom.demo.drawing.parts.figures import cyclist, family
from newsroom.demo.drawing.parts.land import backdrop, meadow, path, slope
from newsroom.demo.drawing.parts.lookout import lookout
from newsroom.demo.drawing.parts.parkland import open_park
from newsroom.demo.drawing.parts.plants import bush, flowers, hedge
from newsroom.demo.drawing.parts.woods import grove, woods
from newsroom.demo.drawing.shapes import height_at


def tower(c):
    """The lookout tower over the park, from the lawn, the pond or a far hill."""
    c.rng.choice((_tower_over_lawn, _tower_and_town))(c)


def _tower_over_lawn(c):
    horizon = c.between(660, 740)
    ground = open_park(c, horizon)
    x = c.rng.choice((c.between(0.26, 0.4), c.between(0.6, 0.74))) * c.w
    grove(c, 8, horizon + 70, horizon + 110, 220, 160)
    lookout(c, x, height_at(ground, x) + 90, c.between(700, 780))
    hedge(c, height_at(ground, x) + 100, x - 200, x + 200, 40, 0.05)
    line = path(c, (x, height_at(ground, x) + 100), width=(320, 40), swing=160)
    family(c, *line[len(line) // 3], 130)
    grove(c, 4, 960, 1120, 380, 280, -0.04, 0.14)
    grove(c, 4, 960, 1120, 380, 280, 0.88, 1.04)
    flowers(c, 980, 1200, 80, 11)


def _tower_and_town(c):
    horizon = c.between(600, 700)
    backdrop(c, horizon, 4, 80)
    far_town(c, horizon + 90, 0.44, height=240)
    near = slope(c, *c.rng.choice(((860, 940), (940, 850))), bulge=40)
    woods(c, near, 80, 0.14, 44)
    x = c.across(0.3, 0.7)
    lookout(c, x, height_at(near, x) + 110, c.between(720, 820))
    for _ in range(12):
        bush(c, c.across(0, 1), c.between(1010, 1060), c.between(40, 80))
    meadow(c, 1070, 14)
    family(c, c.across(0.2, 0.8), 1130, 130)
    cyclist(c, c.across(0.2, 0.8), 1150, 150)
    flowers(c, 1110, 1200, 60, 11)
