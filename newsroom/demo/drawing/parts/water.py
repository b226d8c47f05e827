"""What lives in and over water: lilies, lotus, stones, boats, bridges."""

import math

from newsroom.demo.drawing.palettes import blend, mix
from newsroom.demo.drawing.parts.figures import seated
from newsroom.demo.drawing.shapes import dome, outline, smooth, spread

PAD = ("#4F9A6A", "#6BB07C", "#357F58")


def lily_pads(c, top, bottom, count=30, left=0.0, right=1.0):
    """Float round leaves on the water, with a flower here and there in summer."""
    for t in sorted(c.rng.random() for _ in range(count)):
        x, y = c.between(left, right) * c.w, top + (bottom - top) * t
        reach = (16 + 54 * t) * c.between(0.7, 1.2)
        turn = c.rng.randint(200, 340)
        tint = (
            c.rng.choice(PAD)
            if c.p.season != "autumn"
            else blend(c.rng.choice(PAD), "#C9A24A", 0.5)
        )
        c.pie(x, y, reach, reach * 0.4, turn + 16, turn + 346, tint)
        c.arc(x, y, reach * 0.72, reach * 0.26, 200, 300, blend(tint, "#FFFFFF", 0.25), 2)
        if c.p.season == "summer" and c.rng.random() < 0.3:
            lotus_flower(c, x, y - reach * 0.1, reach * 0.42)


def lotus_flower(c, x, y, size, colour=None, openness=1.0):
    """Draw a lotus whose base is at (x, y): petals behind, then petals before."""
    colour = colour or c.rng.choice(("#F2A9B8", "#F7CBD0", "#E98AA2", "#FBF1EC"))
    pale, deep = blend(colour, "#FFFFFF", 0.45), blend(colour, "#C2476E", 0.22)
    for tint, angles, tall in (
        (deep, spread(-68, 68, 6), 1.15),
        (colour, spread(-56, 56, 5), 1.25),
        (pale, spread(-34, 34, 3), 1.1),
    ):
        for angle in sorted(angles, key=abs, reverse=True):
            _petal(c, x, y, size * tall, math.radians(angle * openness), tint)
    c.shape((x, y, size), "-0.5 0.1, 0 -0.12, 0.5 0.1, 0 0.2", deep, 3)


def _petal(c, x, y, length, angle, tint):
    u, v = math.sin(angle), -math.cos(angle)
    half = length * 0.23
    points = [
        (x, y),
        (x + u * length * 0.5 - v * half, y + v * length * 0.5 + u * half),
        (x + u * length, y + v * length),
        (x + u * length * 0.5 + v * half, y + v * length * 0.5 - u * half),
    ]
    c.poly(smooth(points, 4, closed=True), tint)


def lotus_leaf(c, x, y, reach):
    """Draw one large leaf, standing on its stalk and seen from the side or from above."""
    tint, tall = c.rng.choice(PAD), reach * c.between(0.36, 0.5)
    if c.p.season == "autumn":
        tint = blend(tint, "#C29A4A", c.between(0.3, 0.7))
    rim = outline("1 0, 0.7 0.62, 0.1 1, -0.6 0.72, -1 0.05, -0.66 -0.7, 0.06 -0.86, 0.72 -0.66")
    corners = [(x + u * reach, y + v * tall * c.between(0.86, 1.1)) for u, v in rim]
    edge = smooth(corners, 4, closed=True)
    c.shade(x, y + reach * 0.3, reach * 0.9, reach * 0.3, c.p.tone("#12443A"), 0.28)
    c.poly(edge, tint)
    dip = (x + reach * 0.04, y + reach * 0.04)
    pleats = [dip if i % 2 else point for i, point in enumerate(edge[16:30])]
    c.poly(pleats, blend(tint, "#0E4A36", 0.16))
    pale = blend(tint, "#F2F6DC", 0.3)
    for u, v in edge[::3]:
        end = (dip[0] + (u - dip[0]) * 0.86, dip[1] + (v - dip[1]) * 0.86)
        c.line([dip, end], pale, max(1.5, reach * 0.014))
    c.oval(*dip, reach * 0.08, reach * 0.045, pale)


def withered_lotus(c, x, y, reach):
    """Draw a bent winter stalk with its dry leaf or pod, and its double in the water."""
    lean, brown = c.between(-0.5, 0.5) * reach, blend("#7A6250", "#A58A6C", c.rng.random())
    knee = (x + lean * 0.6, y - reach * c.between(0.6, 1.0))
    tip = (x + lean * 1.7, knee[1] + reach * c.between(-0.1, 0.4))
    for up, alpha in ((-1, 0.3), (1, 1.0)):
        bend = [(px, y + (py - y) * up) for px, py in ((x, y), knee, tip)]
        tint = (
            c.p.tone(brown)
            if up == 1
            else mix(c.p.tone(brown), c.p.tone(c.p.growth.water[0]), 1 - alpha)
        )
        c.line(bend, tint, max(2, reach * 0.028))
        if up == 1:
            c.poly(dome(*tip, reach * 0.2, -reach * 0.26), tint)
    if c.rng.random() < 0.4:
        c.oval(x, y, reach * 0.5, reach * 0.12, c.p.growth.grass[0])


def stepping_stones(c, near, far, count):
    """Lay flat stones across water and return where one can stand on each."""
    spots = []
    for t in spread(1, 0, count):
        x, y = near[0] + (far[0] - near[0]) * t, near[1] + (far[1] - near[1]) * t**0.8
        reach = 96 - 62 * t
        c.shade(x, y + reach * 0.3, reach * 1.1, reach * 0.3, c.p.tone("#1E4A48"), 0.35)
        c.rect(x - reach, y - reach * 0.16, reach * 2, reach * 0.5, "#8E9289", reach * 0.2)
        top = c.p.capped("#C2C2B2")
        c.rect(x - reach, y - reach * 0.28, reach * 2, reach * 0.36, top, reach * 0.18)
        spots.append((x, y))
    return spots[::-1]


def egret(c, x, y, height):
    """Draw a white heron standing in the shallows."""
    white, leg = c.p.far("#FDFCF6", 0.0), "#3A4440"
    c.line([(x - height * 0.04, y), (x - height * 0.02, y - height * 0.45)], leg, 3)
    c.line([(x + height * 0.06, y), (x + height * 0.04, y - height * 0.45)], leg, 3)
    body = [(-0.34, 0.4), (-0.05, 0.66), (0.2, 0.6), (0.16, 0.42), (-0.06, 0.38)]
    c.poly(smooth([(x + u * height, y - v * height) for u, v in body], 4, True), white)
    neck = [(0.12, 0.56), (0.24, 0.74), (0.1, 0.88), (0.2, 1.0)]
    c.line(smooth([(x + u * height, y - v * height) for u, v in neck], 5), white, height * 0.075)
    c.shape((x, y, height), "0.2 1.04, 0.44 0.95, 0.2 0.95", "#D9A441")


def rowing_boat(c, x, y, length, colour="#A8553A"):
    """Draw a small boat with one or two people in it."""
    for spot in (-0.12, 0.16):
        seated(c, x + spot * length, y - length * 0.06, length * 0.36)
    hull = [(-0.5, -0.13), (-0.34, 0.06), (0.34, 0.06), (0.52, -0.15), (0.3, -0.08), (-0.3, -0.08)]
    c.poly([(x + u * length, y + v * length) for u, v in hull], colour)
    c.shade(x, y + length * 0.11, length * 0.5, length * 0.05, c.p.tone("#1E3A3A"), 0.34)
