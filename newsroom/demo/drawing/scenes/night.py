"""The town at night."""

from newsroom.demo.drawing.palettes import mix
from newsroom.demo.drawing.parts.buildings import (
    LAMP,
    far_town,
    house,
    lamp_post,
    tower_block,
    village,
)
from newsroom.demo.drawing.parts.figures import family, person
from newsroom.demo.drawing.parts.land import (
    backdrop,
    meadow,
    path,
    ripples,
    slope,
    sunstreak,
    water,
)
from newsroom.demo.drawing.parts.plants import bank, bush
from newsroom.demo.drawing.parts.woods import grove, wooded
from newsroom.demo.drawing.shapes import height_at


def night(c):
    """The town asleep: lit windows on the slope, lights in the water, a lamp on the road."""
    c.rng.choice((_night_slope, _night_water, _night_road))(c)


def _night_slope(c):
    horizon = c.between(480, 580)
    backdrop(c, horizon, 4, 90)
    ground = meadow(c, horizon + 60, 60)
    village(c, lambda x: height_at(ground, x), c.rng.randint(13, 18), c.between(105, 135), 0.1)
    near = slope(c, *c.rng.choice(((1010, 1090), (1090, 1000))), bulge=30)
    lamp_post(c, c.across(0.2, 0.8), 1110, 330)
    for spot in c.rng.choice(((0.02, 0.22), (0.66, 0.86), (-0.04, 0.84))):
        x = spot * c.w
        house(c, x, height_at(near, x) + 90, c.between(230, 290), c.between(150, 210))
        bush(c, x - 20, height_at(near, x) + 94, 60)
    family(c, c.w * 0.52, height_at(near, c.w * 0.5) + 70, 130)


def _night_water(c):
    shore = c.between(640, 720)
    backdrop(c, shore - 130, 4, 80)
    far_town(c, shore - 30, 0.4, height=260)
    x = c.between(-40, 40)
    while x < c.w:
        width = c.between(90, 140)
        tower_block(c, x, shore, width, c.between(160, 380), 0.06)
        x += width + c.between(20, 130)
    grove(c, 12, shore - 10, shore + 2, 110, 80)
    water(c, shore)
    c.reflect(shore, 420, 0.62)
    for _ in range(4):
        glint = mix(LAMP, c.p.sky.haze, 0.45)
        sunstreak(c, c.rng.random() * c.w, shore + 8, shore + c.between(80, 260), glint)
    ripples(c, shore + 10, 1190, 30)
    bank(c, 1200, 200, 0.0, 0.3, 10)
    bank(c, 1200, 200, 0.78, 1.0, 8)


def _night_road(c):
    horizon = c.between(560, 640)
    wooded(c, horizon, 4, 80, trees=46)
    ground = meadow(c, horizon + 80, 20)
    x = c.across(0.35, 0.65)
    village(c, lambda at: height_at(ground, at), 7, 90, 0.16)
    path(c, (x, horizon + 150), width=(460, 40), swing=200, colour="#B9B3A4")
    grove(c, 8, horizon + 200, 1040, 330, 160, -0.02, 0.22)
    grove(c, 8, horizon + 200, 1040, 330, 160, 0.8, 1.02)
    for spot, foot, tall in ((0.3, 1090, 520), (0.7, 960, 380), (0.4, 870, 250)):
        lamp_post(c, spot * c.w, foot, tall, 1 if spot < 0.5 else -1)
    person(c, c.w * 0.48, 1040, 150)
