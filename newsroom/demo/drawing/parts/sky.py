"""What is overhead: sky, sun and moon, clouds, birds, and what falls down."""

import math

from newsroom.demo.drawing.palettes import mix, rgb
from newsroom.demo.drawing.shapes import crescent, outline, smooth, spread


def draw_sky(c, horizon=700, orb=True, clear=True):
    """Fill the picture with the sky down to the horizon and the haze below it.

    Without an orb, the scene hangs its own sun; a sky that is not clear hides everything.
    """
    sky = c.p.sky
    c.wash(sky.top, sky.low, 0, horizon)
    c.wash(sky.low, sky.haze, horizon, c.h)
    if not clear:
        return
    if c.p.dark:
        _stars(c, horizon)
    if orb:
        _orb(c, horizon)
    _clouds(c, horizon)
    if c.rng.random() < 0.5 and c.p.light.name != "night":
        birds(c, c.across(0.2, 0.8), c.between(0.15, 0.4) * horizon)


def _orb(c, horizon):
    """Hang the sun, or at night the moon."""
    x = c.across(0.14, 0.86)
    light, orb = c.p.light.name, rgb(c.p.sky.orb)
    if light == "night":
        y, radius = c.between(0.2, 0.42) * horizon, c.between(44, 74)
        c.glow(x, y, radius * 5.5, orb, 0.34)
        _moon(c, x, y, radius, orb)
    elif light in ("evening", "dusk"):
        y, radius = c.between(0.55, 0.86) * horizon, c.between(78, 130)
        c.glow(x, y, radius * 5, orb, 0.62)
        c.oval(x, y, radius, radius, orb)
    elif c.rng.random() < 0.75:
        y, radius = c.between(0.2, 0.5) * horizon, c.between(50, 92)
        c.glow(x, y, radius * 4, orb, 0.5)
        c.oval(x, y, radius, radius, orb)


def _moon(c, x, y, radius, orb):
    if c.rng.random() < 0.4:
        c.poly(crescent(x, y, radius), orb)
    else:
        c.oval(x, y, radius, radius, orb)


def _stars(c, horizon):
    for _ in range(c.rng.randint(34, 70)):
        x, y = c.rng.random() * c.w, c.rng.random() ** 1.3 * horizon * 0.8
        shine = mix(c.p.sky.top, c.p.sky.orb, c.between(0.35, 0.9))
        size = c.rng.choice((1.2, 1.6, 2.4))
        c.oval(x, y, size, size, shine)


def _clouds(c, horizon):
    """Draw no clouds, long bands of mist, or flat-bottomed heaps."""
    kind = c.rng.choice(("none", "bands", "bands", "heaps", "heaps"))
    shine = 0.16 if c.p.dark else 0.62
    for _ in range(c.rng.randint(2, 5)):
        x = c.across(-0.05, 1.05)
        y = c.between(0.1, 0.62) * horizon
        if kind == "bands":
            _band(c, x, y, shine)
        elif kind == "heaps":
            _heap(c, x, y, c.between(0.6, 1.3), shine)


def _band(c, x, y, shine):
    colour = mix(c.p.sky.low, c.p.sky.orb, 0.4)
    for row in range(c.rng.randint(1, 3)):
        length, thick = c.between(140, 420), c.between(9, 15)
        shift = c.between(-130, 130)
        _pill(c, x + shift - length / 2, y + row * 26, length, thick, colour, shine)


def _pill(c, x, y, length, thick, colour, alpha):
    ends = [(math.cos(a), math.sin(a)) for a in spread(math.pi / 2, 1.5 * math.pi, 8)]
    left = [(x + thick * u, y + thick * v) for u, v in ends]
    right = [(x + length - thick * u, y - thick * v) for u, v in ends]
    c.veil([*left, *right], colour, alpha)


def _heap(c, x, y, size, shine):
    colour = mix(c.p.sky.low, c.p.sky.orb, 0.55)
    crown = outline("-150 0, -138 -26, -92 -44, -52 -82, 8 -98, 62 -70, 96 -50, 140 -34, 158 0")
    side = c.rng.choice((-1, 1))
    c.veil(smooth([(x + side * u * size, y + v * size) for u, v in crown], 5), colour, shine)


def birds(c, x, y, count=None):
    """Draw a few birds far away."""
    colour = mix(c.p.sky.top, c.p.tone("#2B3A36"), 0.6)
    for _ in range(count or c.rng.randint(3, 6)):
        bx, by = x + c.between(-110, 110), y + c.between(-46, 46)
        span = c.between(9, 17)
        wings = [(-1, -0.45), (-0.45, -0.6), (0, 0), (0.45, -0.6), (1, -0.45)]
        c.line(smooth([(bx + u * span, by + v * span) for u, v in wings], 4), colour, 3)


def snowfall(c, count=150):
    """Let it snow: small flakes far away, large ones near."""
    white = mix("#FFFFFF", c.p.sky.haze, 0.25 if c.p.dark else 0.0)
    for _ in range(count):
        size = 2 + 7 * c.rng.random() ** 3
        c.oval(c.rng.random() * c.w, c.rng.random() * c.h, size, size, white)


def rainfall(c, count=150, slant=0.18):
    """Let it rain in thin slanting strokes."""
    pale = mix(c.p.sky.low, "#FFFFFF", 0.35)
    for _ in range(count):
        x, y = c.across(-0.1, 1.05), c.rng.random() * c.h
        length = c.between(24, 62)
        c.line([(x, y), (x - slant * length, y + length)], pale, c.rng.choice((1.4, 2, 2.6)))


def petals(c, colours, count=70, low=0):
    """Let petals or leaves drift through the air."""
    for _ in range(count):
        x, y = c.rng.random() * c.w, c.between(low, c.h)
        size, turn = c.between(4, 10), c.rng.random() * math.pi
        u, v = size * math.cos(turn), size * math.sin(turn)
        shape = [
            (x - u, y - v),
            (x - v * 0.5, y + u * 0.5),
            (x + u, y + v),
            (x + v * 0.5, y - u * 0.5),
        ]
        c.poly(smooth(shape, 3, closed=True), c.rng.choice(colours))
