"""What grows lower than a tree: bushes, grasses, reeds, flowers, rows of far woods."""

import math

from newsroom.demo.drawing.palettes import blend
from newsroom.demo.drawing.parts.trees import leaf
from newsroom.demo.drawing.shapes import dome, smooth


def bush(c, x, y, reach, depth=0.0, colour=None):
    colour = colour or (c.p.growth.grass[1] if c.p.snowy else leaf(c))
    c.poly(dome(x, y, reach, reach * 0.72), c.p.far(blend(colour, "#163A2E", 0.2), depth))
    c.poly(dome(x - reach * 0.16, y, reach * 0.72, reach * 0.56), c.p.far(colour, depth))


def hedge(c, y, left, right, reach=40, depth=0.0):
    """Draw a row of bushes that grow into each other."""
    x = left
    while x < right:
        size = reach * c.between(0.7, 1.3)
        bush(c, x, y, size, depth)
        x += size * 1.25


def grass(c, x, y, height, blades=7, colour=None):
    """Draw a tuft of blades."""
    tones = colour or (c.p.growth.grass[1], blend(c.p.growth.grass[1], "#1C4A34", 0.3))
    for i in range(blades):
        lean = (i / max(1, blades - 1) - 0.5) * height * 0.9
        tall = height * c.between(0.6, 1.1)
        foot = x + lean * 0.25
        tip = (foot + lean, y - tall)
        bend = (foot + lean * 0.25, y - tall * 0.6)
        c.poly(
            [(foot - height * 0.05, y), bend, tip, (foot + height * 0.05, y)], tones[i % len(tones)]
        )


def lawn(c, top, bottom, count=40, size=34):
    """Scatter tufts over the ground, larger the nearer they are."""
    spots = sorted(c.rng.random() ** 0.8 for _ in range(count))
    for t in spots:
        grass(c, c.rng.random() * c.w, top + (bottom - top) * t, size * (0.25 + t), 5)


def silvergrass(c, x, y, height, stalks=7):
    """Draw 억새: bent stalks with pale plumes, the sign of autumn banks."""
    stalk = blend(c.p.growth.grass[1], "#7A6A3C", 0.4)
    plume = (
        "#F4EBDA"
        if c.p.season in ("autumn", "winter")
        else blend(c.p.growth.grass[0], "#EFE6C0", 0.5)
    )
    for i in range(stalks):
        lean = (i / stalks - 0.35) * height * 0.55 + c.between(-8, 8)
        tall = height * c.between(0.7, 1.1)
        curve = smooth(
            [(x + lean * 0.2, y), (x + lean * 0.5, y - tall * 0.55), (x + lean, y - tall)], 4
        )
        c.line(curve, stalk, 3)
        c.poly(_feather(x + lean, y - tall, height * 0.22, lean), plume)


def _feather(x, y, length, lean):
    side = 1 if lean > 0 else -1
    return smooth(
        [
            (x, y + length * 0.55),
            (x - side * length * 0.1, y - length * 0.2),
            (x + side * length * 0.18, y - length * 0.75),
            (x + side * length * 0.5, y - length * 0.62),
            (x + side * length * 0.3, y),
        ],
        3,
        closed=True,
    )


def bank(c, y, height=120, left=0.0, right=1.0, count=14):
    """Grow the plants of a stream's edge, by season silver or green."""
    for _ in range(count):
        x, tall = c.between(left, right) * c.w, height * c.between(0.6, 1.2)
        if c.p.season in ("autumn", "winter") or c.rng.random() < 0.25:
            silvergrass(c, x, y + c.between(0, 30), tall, c.rng.randint(4, 7))
        else:
            grass(c, x, y + c.between(0, 30), tall * 0.8, c.rng.randint(6, 9))


def flowers(c, top, bottom, count=90, size=9, colours=None, left=0.0, right=1.0):
    """Scatter flowers over the ground: dots far away, petals near."""
    if c.p.snowy and not colours:
        return
    colours = colours or c.p.growth.bloom
    for t in sorted(c.rng.random() for _ in range(count)):
        x, y = c.between(left, right) * c.w, top + (bottom - top) * t
        bloom(c, x, y, size * (0.35 + t * 0.9), c.rng.choice(colours))


def bloom(c, x, y, size, colour, petals=5):
    """Draw one flower seen from above."""
    if size < 6:
        return c.oval(x, y, size, size * 0.8, colour)
    for i in range(petals):
        turn = math.tau * i / petals
        c.oval(
            x + size * 0.6 * math.cos(turn),
            y + size * 0.5 * math.sin(turn),
            size * 0.52,
            size * 0.46,
            colour,
        )
    c.oval(x, y, size * 0.3, size * 0.26, "#F6C445")
    return None
