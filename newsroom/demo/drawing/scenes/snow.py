"""A day of snow."""

from newsroom.demo.drawing.parts.buildings import far_town, village
from newsroom.demo.drawing.parts.evergreens import pine_cone
from newsroom.demo.drawing.parts.figures import child, family, person
from newsroom.demo.drawing.parts.land import meadow, path, slope
from newsroom.demo.drawing.parts.playthings import snowman
from newsroom.demo.drawing.parts.sky import snowfall
from newsroom.demo.drawing.parts.trees import bare
from newsroom.demo.drawing.parts.woods import wooded
from newsroom.demo.drawing.shapes import height_at, spread


def snow(c):
    """A day of snow: the village roofs, the woods, or a snowman on the hill."""
    c.rng.choice((_snow_village, _snow_woods, _snowman_hill))(c)


def _snow_village(c):
    horizon = c.between(470, 560)
    wooded(c, horizon, 4, 90, clear=c.p.dark, trees=50)
    ground = meadow(c, horizon + 70, 40)
    village(c, lambda x: height_at(ground, x), c.rng.randint(9, 12), c.between(120, 150))
    for spot in spread(0.06, 0.94, 6):
        bare(c, (spot + c.between(-0.05, 0.05)) * c.w, c.between(900, 1000), c.between(150, 230))
    path(c, (c.across(0.3, 0.7), 930), width=(260, 40), swing=120)
    family(c, c.across(0.4, 0.6), 1070, 130)
    snowfall(c, 220)


def _snow_woods(c):
    horizon = c.between(620, 700)
    wooded(c, horizon, 4, 90, clear=c.p.light.lamps, trees=60)
    meadow(c, horizon + 60, 24)
    path(
        c,
        (c.across(0.4, 0.6), horizon + 66),
        width=(320, 14),
        swing=240,
        colour=c.p.growth.grass[1],
    )
    for i in range(16):
        t = i / 15
        x = c.rng.choice((c.between(-0.02, 0.36), c.between(0.64, 1.02)))
        kind = pine_cone if c.rng.random() < 0.6 else bare
        kind(c, x * c.w, horizon + 80 + 460 * t**1.4, 110 + 420 * t**1.4, 0.4 * (1 - t))
    person(c, 0.5 * c.w, horizon + 210, 120)
    snowfall(c, 240)


def _snowman_hill(c):
    horizon = c.between(640, 760)
    wooded(c, horizon, 4, 80, trees=46)
    far_town(c, horizon + 70, 0.55)
    near = slope(c, *c.rng.choice(((800, 980), (980, 800), (880, 900))), bulge=70)
    x = c.across(0.3, 0.7)
    foot = height_at(near, x) + 110
    snowman(c, x, foot, c.between(230, 290))
    child(c, x - 210, foot + 10, 200, arms="up", walking=True)
    child(c, x + 200, foot + 30, 210, arms="out", walking=True)
    bare(c, c.rng.choice((0.06, 0.95)) * c.w, 1120, c.between(520, 640))
    snowfall(c, 220)
