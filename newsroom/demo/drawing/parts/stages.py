"""Festivals and concerts: tents, fireworks, balloons and stages."""

import math

from newsroom.demo.drawing.palettes import AWNINGS, blend, mix
from newsroom.demo.drawing.parts.buildings import LAMP
from newsroom.demo.drawing.parts.figures import person
from newsroom.demo.drawing.shapes import dome, smooth, spread


def tent(c, x, y, width, tint=None):
    """Draw a pointed white or striped tent standing at (x, y)."""
    tint, height = tint or c.rng.choice(AWNINGS), width * 0.92
    frame = (x, y - height, width, height)
    inside = mix(LAMP, c.p.tone("#C9A070"), 0.3) if c.p.light.lamps else c.p.tone("#DAD2BE")
    c.part(frame, (0.06, 0.5, 0.88, 0.5), inside)
    for u in (0.05, 0.93):
        c.part(frame, (u, 0.5, 0.025, 0.5), "#8A8578")
    c.part(frame, (0.04, 0.8, 0.92, 0.2), blend(tint, "#FBFAF5", 0.2))
    tip, eaves = (x + width / 2, y - height), y - height * 0.5
    for i in range(6):
        left, right = x + width * i / 6, x + width * (i + 1) / 6
        stripe = tint if i % 2 else "#FBFAF5"
        c.poly([tip, (right, eaves), (left, eaves)], stripe)
        hem = blend(stripe, "#1E2C2A", 0.08)
        c.pie((left + right) / 2, eaves - 1, width / 12, width * 0.05, 0, 180, hem)
    c.line([tip, (tip[0], tip[1] - height * 0.12)], "#8A8578", 4)
    c.shape((*tip, width), "0 0.11, 0.14 0.083, 0 0.046", tint)


def firework(c, x, y, reach, colour):
    """Draw one burst of fireworks."""
    c.glow(x, y, reach * 1.3, mix(colour, LAMP, 0.4), 0.4)
    count = c.rng.choice((14, 18, 22))
    for i in range(count):
        angle = math.tau * i / count
        for near, far, size in ((0.3, 0.62, 4), (0.7, 0.86, 5), (0.94, 1.0, 6)):
            droop = reach * 0.12 * far**2
            start = (
                x + reach * near * math.cos(angle),
                y + reach * near * math.sin(angle) + droop * 0.4,
            )
            end = (x + reach * far * math.cos(angle), y + reach * far * math.sin(angle) + droop)
            c.line(
                [start, end], mix(colour, (255, 250, 230), 0.25 if near < 0.5 else 0.0), size * 0.8
            )


def balloon(c, x, y, reach):
    """Draw a hot-air balloon in stripes."""
    tint, other = c.rng.sample(AWNINGS, 2)
    c.line(
        [(x - reach * 0.34, y + reach * 0.8), (x - reach * 0.13, y + reach * 1.36)], "#6B5141", 3
    )
    c.line(
        [(x + reach * 0.34, y + reach * 0.8), (x + reach * 0.13, y + reach * 1.36)], "#6B5141", 3
    )
    c.rect(x - reach * 0.16, y + reach * 1.34, reach * 0.32, reach * 0.24, "#B98D52", 5)
    for i, u in enumerate((1.0, 0.72, 0.42, 0.14)):
        half = reach * u
        body = [
            *dome(x, y, half, reach),
            (x + half * 0.36, y + reach * 1.02),
            (x - half * 0.36, y + reach * 1.02),
        ]
        c.poly(smooth(body[:15], 1) + body[15:], tint if i % 2 == 0 else other)


def toy_balloons(c, x, y, size, count=7):
    """Draw a bunch of balloons over whoever sells them."""
    person(c, x, y, size * 2.6, arms="one")
    for _ in range(count):
        bx, by = (x + size * 0.5 + c.between(-1, 1) * size * 1.3, y - size * c.between(3.2, 5.0))
        c.line([(x + size * 0.5, y - size * 2.6), (bx, by)], "#6A7772", 2)
        tint = c.rng.choice(AWNINGS)
        c.oval(bx, by, size * 0.42, size * 0.52, tint)
        c.oval(
            bx - size * 0.14, by - size * 0.18, size * 0.1, size * 0.14, blend(tint, "#FFFFFF", 0.5)
        )


def wheel(c, x, y, reach):
    """Draw a great wheel with bright cabins."""
    steel = c.p.far("#F2EFE4", 0.1)
    for side in (-1, 1):
        c.line([(x, y), (x + side * reach * 0.55, y + reach * 1.25)], steel, 14)
    for ring in (1.0, 0.9):
        c.arc(x, y, reach * ring, reach * ring, 0, 360, steel, 6)
    for i in range(14):
        angle = math.tau * i / 14
        rim = (x + reach * math.cos(angle), y + reach * math.sin(angle))
        c.line([(x, y), rim], steel, 3)
        tint = AWNINGS[i % len(AWNINGS)]
        c.oval(rim[0], rim[1] + reach * 0.07, reach * 0.075, reach * 0.085, tint)
        if c.p.light.lamps:
            c.oval(rim[0], rim[1] + reach * 0.06, reach * 0.04, reach * 0.04, LAMP)
    c.oval(x, y, reach * 0.08, reach * 0.08, "#C9503A")


def shell(c, x, y, width):
    """Draw an open-air stage under a shell of arches, its floor at y."""
    inner, outer = c.rng.choice(
        (("#F4D9A8", "#C9704A"), ("#DCE9DC", "#2F7A5B"), ("#F1D4C8", "#8C4A5A"))
    )
    lit = c.p.light.lamps
    for i, u in enumerate(spread(1.0, 0.5, 6)):
        shade = blend(outer, inner, i / 5)
        tint = mix(shade, LAMP, 0.1 + 0.1 * i) if lit else c.p.tone(shade)
        c.poly(dome(x, y, width * 0.5 * u, width * 0.44 * u, 24), tint)
    if lit:
        c.glow(x, y - width * 0.12, width * 0.4, LAMP, 0.6)
    c.rect(x - width * 0.54, y - 6, width * 1.08, 46, "#6B4A36")
    c.rect(x - width * 0.54, y - 10, width * 1.08, 14, "#A87E58")


def truss_stage(c, x, y, width):
    """Draw a festival stage: a dark box under a truss with lamps, and a bright back wall."""
    height = width * 0.5
    c.rect(x - width / 2, y - height, width, height, "#26343A")
    _back_wall(c, (x - width * 0.44, y - height * 0.86, width * 0.88, height * 0.82))
    for side in (-1, 1):
        _truss_leg(c, x + side * width * 0.5, y, height * 1.14)
        for k in range(3):
            cx, cy = x + side * width * 0.6, y - height * (0.2 + 0.22 * k)
            c.rect(cx - 46, cy - 40, 92, 84, "#2B3236", 8)
            c.oval(cx, cy, 30, 30, "#4A5458")
    c.rect(x - width * 0.54, y - height * 1.16, width * 1.08, 30, "#8B9290")
    for u in spread(-0.42, 0.42, 7):
        _stage_lamp(c, x + u * width, y - height * 1.1, (x + u * width * 0.4, y))
    c.rect(x - width * 0.54, y - 6, width * 1.08, 60, "#3A2E28")
    c.rect(x - width * 0.54, y - 10, width * 1.08, 14, "#8A6040")


def _back_wall(c, frame):
    left, top, wide, tall = frame
    colours = ("#C9503A", "#1B6B42", "#F4B942", "#3D7A86", "#A8446A", "#D9774A")
    upper, lower = c.rng.sample(colours, 2)
    if c.p.light.lamps:
        upper, lower = mix(upper, LAMP, 0.25), mix(lower, LAMP, 0.3)
    right, bottom = left + wide, top + tall
    c.fade([(left, top), (right, top), (right, bottom), (left, bottom)], upper, lower)
    for i in range(5):
        reach = wide * c.between(0.05, 0.16)
        cx, cy = left + wide * c.between(0.1, 0.9), top + tall * c.between(0.2, 0.7)
        c.shade(cx, cy, reach, reach, "#FBFAF5", 0.2 if i else 0.34)


def _truss_leg(c, x, y, height):
    c.rect(x - 14, y - height, 28, height, "#8B9290")
    for t in spread(0.0, 1.0, 9):
        c.line([(x - 14, y - height * t), (x + 14, y - height * (t - 0.1))], "#5A6460", 3)


def _stage_lamp(c, x, y, aim):
    c.rect(x - 14, y, 28, 36, "#2B3236", 6)
    if c.p.light.lamps:
        beam = [(x, y + 20), (aim[0] - 90, aim[1]), (aim[0] + 90, aim[1])]
        c.veil(beam, mix(LAMP, "#FFFFFF", 0.3), 0.14)
