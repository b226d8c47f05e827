"""A festival."""

from newsroom.demo.drawing.palettes import AWNINGS, mix
from newsroom.demo.drawing.parts.buildings import far_town
from newsroom.demo.drawing.parts.figures import child, crowd, family, onlookers
from newsroom.demo.drawing.parts.land import backdrop, meadow, path, ripples, water
from newsroom.demo.drawing.parts.lights import bunting, lantern, string_lights
from newsroom.demo.drawing.parts.stages import balloon, firework, tent, toy_balloons, wheel
from newsroom.demo.drawing.parts.woods import grove, wooded
from newsroom.demo.drawing.shapes import spread

BURSTS = ("#F4B942", "#E8688A", "#8FD6A6", "#F08E5A", "#9CC7FF", "#FBE7A8")


def festival(c):
    """Tents on the lawn, lanterns overhead, or something bright in the sky."""
    c.rng.choice((_tents, _lanterns, _over_the_river, _fair))(c)


def _festival_ground(c):
    horizon = c.between(540, 640)
    wooded(c, horizon, 3, 60, trees=46)
    far_town(c, horizon + 50, 0.52)
    meadow(c, horizon + 54, 6)
    grove(c, 11, horizon + 64, horizon + 110, 220, 170)
    return horizon + 110


def _tents(c):
    top = _festival_ground(c)
    for x in spread(0.0, 0.84, 5):
        tent(c, x * c.w + c.between(-20, 20), top + c.between(60, 100), c.between(210, 270))
    path(c, (c.w * 0.5, top + 104), width=(620, 160), swing=80)
    for y in (150, 260):
        bunting(c, (-20, y), (c.w * 0.52, y + 60), 110, 15)
        bunting(c, (c.w * 0.48, y + 50), (c.w + 20, y - 10), 110, 15)
    crowd(c, top + 150, 130, 8, 0.05, 0.95)
    toy_balloons(c, c.across(0.2, 0.8), 1010, 74)
    crowd(c, 1110, 230, 5, 0.05, 0.95, arms=("down", "down", "one", "up"))


def _lanterns(c):
    top = _festival_ground(c)
    for x in (0.02, 0.74):
        tent(c, x * c.w, top + 80, 330)
    crowd(c, top + 110, 120, 9, 0.0, 1.0)
    for y, size, count in ((430, 26, 12), (290, 36, 9), (110, 52, 7)):
        for i in range(count):
            x = c.w * (i + 0.5) / count + c.between(-14, 14)
            sag = 70 * (1 - ((x / c.w - 0.5) * 2) ** 2)
            lantern(c, x, y + sag, size, AWNINGS[c.rng.randrange(len(AWNINGS))])
        string_lights(c, (-20, y - 60), (c.w + 20, y - 60), 90, 0)
    path(c, (c.w * 0.5, top + 60), width=(700, 120), swing=60)
    family(c, c.across(0.2, 0.4), 1080, 240)
    crowd(c, 1000, 180, 4, 0.4, 0.95)


def _over_the_river(c):
    shore = c.between(720, 790)
    backdrop(c, shore - 90, 3, 60)
    far_town(c, shore - 10, 0.4, height=220)
    meadow(c, shore - 40, 4)
    grove(c, 14, shore - 30, shore - 2, 130, 100)
    for x in spread(0.1, 0.9, 4):
        if c.p.light.lamps:
            firework(
                c,
                (x + c.between(-0.07, 0.07)) * c.w,
                c.between(170, 430),
                c.between(110, 210),
                mix(c.rng.choice(BURSTS), "#FFFFFF", 0.1),
            )
        else:
            balloon(c, (x + c.between(-0.06, 0.06)) * c.w, c.between(150, 480), c.between(60, 130))
    water(c, shore)
    c.reflect(shore, 640, 0.5, 0.6)
    ripples(c, shore + 10, 1180, 26)
    onlookers(c, 1100, 190, c.rng.randint(11, 16), "#16302A" if c.p.light.lamps else "#2F5A4A")


def _fair(c):
    top = _festival_ground(c)
    x = c.rng.choice((0.28, 0.72))
    wheel(c, x * c.w, top - 300, c.between(270, 310))
    for spot in spread(0.0, 0.86, 5):
        tent(c, spot * c.w, top + c.between(100, 130), c.between(190, 240))
    string_lights(c, (-20, 180), (c.w * x, 190), 160, 12, AWNINGS)
    string_lights(c, (c.w * x, 190), (c.w + 20, 160), 160, 14, AWNINGS)
    path(c, (c.w * 0.5, top + 130), width=(680, 160), swing=80)
    crowd(c, top + 190, 140, 7, 0.05, 0.95)
    toy_balloons(c, c.across(0.3, 0.7), 1060, 80)
    child(c, c.across(0.1, 0.3), 1110, 260, arms="up")
    family(c, c.across(0.7, 0.85), 1120, 250)
