"""The end of the day."""

from newsroom.demo.drawing.palettes import blend, mix
from newsroom.demo.drawing.parts.buildings import far_town, lamp_post
from newsroom.demo.drawing.parts.figures import family
from newsroom.demo.drawing.parts.land import (
    backdrop,
    meadow,
    ridges,
    ripples,
    sunstreak,
    water,
)
from newsroom.demo.drawing.parts.plants import bank
from newsroom.demo.drawing.parts.water import rowing_boat
from newsroom.demo.drawing.parts.woods import grove
from newsroom.demo.drawing.shapes import under


def sunset(c):
    """The low sun: over the reservoir, behind reeds, or sinking behind the ridges."""
    c.rng.choice((_sun_on_water, _sun_behind_reeds, _sun_over_town))(c)


def _low_sun(c, x, y, radius):
    orb = mix(c.p.sky.orb, "#FFF6DA", 0.3)
    c.glow(x, y, radius * 5.5, orb, 0.7)
    c.oval(x, y, radius, radius, orb)


def _sun_on_water(c):
    shore = c.between(640, 740)
    backdrop(c, shore, 0, orb=False)
    x, radius = c.across(0.25, 0.75), c.between(110, 170)
    _low_sun(c, x, shore - radius * c.between(0.5, 1.3), radius)
    ridges(c, shore - 30, 3, 46, bottom=shore + 4)
    water(c, shore)
    c.reflect(shore, 480, 0.5)
    sunstreak(c, x, shore + 8, 1190)
    ripples(c, shore + 20, 1190, 20)
    rowing_boat(
        c, x + c.rng.choice((-1, 1)) * c.between(220, 420), c.between(880, 980), 190, "#2A3236"
    )
    bank(c, 1200, 230, 0.0, 0.3, 10)
    bank(c, 1200, 180, 0.84, 1.0, 5)


def _sun_behind_reeds(c):
    horizon = c.between(720, 820)
    backdrop(c, horizon, 0, orb=False)
    x, radius = c.across(0.3, 0.7), c.between(150, 230)
    _low_sun(c, x, horizon - radius * 1.1, radius)
    ridges(c, horizon, 3, 50)
    meadow(c, 980, 30)
    bank(c, 1120, 420, 0.0, 0.34, 9)
    bank(c, 1120, 420, 0.68, 1.0, 9)
    family(c, c.across(0.44, 0.54), 1090, 190)
    bank(c, 1210, 180, 0.0, 1.0, 16)


def _sun_over_town(c):
    horizon = c.between(640, 720)
    backdrop(c, horizon, 0, orb=False)
    x, radius = c.across(0.2, 0.8), c.between(90, 140)
    _low_sun(c, x, horizon - radius * c.between(1.0, 2.0), radius)
    ridges(c, horizon, 4, 60)
    far_town(c, horizon + 110, 0.34, 0.0, 1.0, 240)
    far_town(c, horizon + 150, 0.14, 0.0, 1.0, 170)
    meadow(c, horizon + 130, 8)
    grove(c, 16, horizon + 150, horizon + 240, 190, 110)
    near = under(c.sweep(((-0.02, 1060), (0.3, 1000), (0.7, 1050), (1.02, 980))))
    c.poly(near, blend(c.p.growth.grass[1], "#16302A", 0.35))
    lamp_post(c, c.w * 0.8, 1040, 380, -1)
    family(c, c.across(0.3, 0.6), 1050, 150)
