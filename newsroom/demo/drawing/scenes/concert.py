"""A concert."""

from newsroom.demo.drawing.palettes import AWNINGS, blend, mix
from newsroom.demo.drawing.parts.buildings import far_town, lamps
from newsroom.demo.drawing.parts.figures import onlookers
from newsroom.demo.drawing.parts.land import backdrop, meadow
from newsroom.demo.drawing.parts.lights import string_lights
from newsroom.demo.drawing.parts.musicians import players
from newsroom.demo.drawing.parts.plants import flowers
from newsroom.demo.drawing.parts.stages import shell, truss_stage
from newsroom.demo.drawing.parts.woods import grove, season_tree, wooded


def concert(c):
    """A band on a stage: in the open, under a shell on the lawn, or by the trees."""
    c.rng.choice((_big_stage, _shell_on_lawn, _street_band))(c)


def _big_stage(c):
    horizon = c.between(640, 720)
    backdrop(c, horizon, 3, 70)
    far_town(c, horizon + 40, 0.5)
    meadow(c, horizon + 40, 6)
    grove(c, 10, horizon + 50, horizon + 90, 300, 240)
    x, floor = c.across(0.44, 0.56), 860
    truss_stage(c, x, floor, c.between(980, 1120))
    players(c, x, floor, 900, 240)
    c.rect(-10, floor + 50, c.w + 20, 400, c.p.far(c.p.growth.grass[1], 0.0))
    dark = mix(c.p.tone("#2F4A45"), (18, 36, 34), 0.6)
    onlookers(c, 1000, 150, c.rng.randint(15, 19), mix(dark, c.p.sky.haze, 0.2), 0.3)
    onlookers(c, 1080, 200, c.rng.randint(12, 15), dark, 0.4)


def _shell_on_lawn(c):
    horizon = c.between(560, 640)
    wooded(c, horizon, 4, 80, trees=50)
    meadow(c, horizon + 60, 8)
    grove(c, 10, horizon + 70, horizon + 110, 330, 260)
    x, floor = c.across(0.4, 0.6), horizon + 250
    lamps(c, floor - 30, 330, 4)
    shell(c, x, floor, c.between(760, 880))
    players(c, x, floor, 560, 180)
    light, deep = c.p.growth.grass
    c.wash(light, deep, floor + 38)
    for row, y in enumerate((floor + 150, floor + 240, 1150)):
        tall = 90 + 34 * row
        for i in range(9 - row):
            spot = c.w * (i + c.between(0.2, 0.8)) / (9 - row)
            _listener(c, spot, y, tall)
    flowers(c, floor + 60, 1200, 30, 9)


def _listener(c, x, y, height):
    """Draw somebody sitting on the grass, seen from behind."""
    coat = c.rng.choice(AWNINGS)
    c.shape((x, y, height), "-0.34 0, -0.22 0.6, 0 0.7, 0.22 0.6, 0.34 0", coat)
    c.oval(
        x,
        y - height * 0.86,
        height * 0.17,
        height * 0.2,
        c.rng.choice(("#2B2422", "#3A2D28", "#5A4033")),
    )


def _street_band(c):
    horizon = c.between(520, 600)
    wooded(c, horizon, 3, 60, trees=50)
    far_town(c, horizon + 60, 0.48, height=220)
    meadow(c, horizon + 60, 6)
    grove(c, 10, horizon + 70, horizon + 140, 280, 210)
    floor = 930
    tint = c.p.snowed("#D9CFBB", 0.6)
    c.wash(c.p.far(tint, 0.1), tint, floor - 120)
    for x in (0.06, 0.94):
        season_tree(c, x * c.w, floor - 20, c.between(520, 620))
    c.oval(c.w * 0.5, floor + 4, 560, 60, blend("#A8553A", tint, 0.35))
    players(c, c.w * 0.5, floor, 860, 330)
    string_lights(c, (c.w * 0.02, 420), (c.w * 0.5, 330), 120, 12)
    string_lights(c, (c.w * 0.5, 330), (c.w * 0.98, 420), 120, 12)
    onlookers(c, 1110, 190, c.rng.randint(9, 12), c.p.tone("#2A4640"), 0.15)
