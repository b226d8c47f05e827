"""Trees, each as its season has it."""

import math

from newsroom.demo.drawing.palettes import blend
from newsroom.demo.drawing.shapes import blob, outline, smooth


def leaf(c):
    return c.rng.choice(c.p.growth.leaves)


def shadow(c, x, y, reach, depth=0.0):
    """Lay the shadow of a thing on the ground, long when the sun is low."""
    if c.p.light.name in ("rain", "night", "dusk"):
        return
    stretch = 1.7 if c.p.light.name == "evening" else 1.0
    c.shade(
        x + reach * 0.5 * stretch, y, reach * stretch, reach * 0.17, c.p.far("#22403A", depth), 0.26
    )


def trunk(c, x, y, height, width, depth=0.0):
    lean = c.between(-0.3, 0.3) * width
    c.poly(
        [
            (x - width * 0.62, y),
            (x - width * 0.3 + lean, y - height),
            (x + width * 0.3 + lean, y - height),
            (x + width * 0.62, y),
        ],
        c.p.far(c.p.growth.trunk, depth),
    )


def round_tree(c, x, y, height, depth=0.0, colour=None):
    """Draw a broad tree: one smooth crown or a heap of boughs, lit from one side."""
    colour = colour or leaf(c)
    shadow(c, x, y, height * 0.34, depth)
    trunk(c, x, y, height * 0.55, height * 0.075, depth)
    tones = [c.p.far(tone, depth) for tone in crown_tones(colour)]
    if height < 110 or (height < 400 and c.rng.random() < 0.35):
        _egg(c, x, y - height * 0.64, height * c.between(0.29, 0.36), height * 0.36, tones)
    else:
        _boughs(c, x, y - height * 0.64, height * c.between(0.9, 1.08), tones)


def crown_tones(colour):
    """Return a crown's shaded, plain and sunlit colours."""
    return blend(colour, "#163A2E", 0.22), colour, blend(colour, "#FFF3C4", 0.24)


def _egg(c, x, y, rx, ry, tones):
    c.oval(x, y, rx, ry, tones[0])
    c.oval(x - rx * 0.13, y - ry * 0.1, rx * 0.85, ry * 0.86, tones[1])
    if rx > 24:
        _dashes(c, x, y, rx * 0.9, ry * 0.9, tones)


def _boughs(c, x, y, size, tones):
    spots = [
        (-0.22, 0.12, 0.19),
        (0.22, 0.12, 0.19),
        (-0.13, -0.12, 0.2),
        (0.15, -0.1, 0.19),
        (0.0, 0.06, 0.24),
        (0.02, -0.22, 0.15),
    ]
    placed = [(x + u * size, y + v * size, r * size * c.between(0.88, 1.12)) for u, v, r in spots]
    for bx, by, reach in placed:
        c.oval(bx, by, reach, reach * 0.92, tones[0])
    for bx, by, reach in placed:
        c.oval(bx - reach * 0.12, by - reach * 0.14, reach * 0.86, reach * 0.78, tones[1])
    for bx, by, reach in placed[2:4]:
        c.oval(bx - reach * 0.25, by - reach * 0.3, reach * 0.5, reach * 0.4, tones[2])
    _dashes(c, x, y, size * 0.36, size * 0.3, tones)


def _dashes(c, x, y, rx, ry, tones):
    """Speckle a crown: light strokes on its sunny side, dark ones on the other."""
    for _ in range(int(rx / 4.5)):
        turn, reach = c.rng.random() * math.tau, c.rng.random() ** 0.5
        u, v = reach * math.cos(turn), reach * math.sin(turn)
        size = c.between(3, 6.5)
        c.oval(x + rx * u, y + ry * v, size, size * 0.6, tones[2] if u + v < 0.1 else tones[0])


def _leaves(c, x, y, rx, ry, colours, depth):
    for _ in range(int(rx / 3.4)):
        turn, reach = c.rng.random() * math.tau, c.rng.random() ** 0.5 * 1.02
        size = c.between(3.5, 8)
        spot = x + rx * reach * math.cos(turn), y + ry * reach * math.sin(turn)
        c.oval(*spot, size, size * 0.72, c.p.far(c.rng.choice(colours), depth))


def cherry(c, x, y, height, depth=0.0):
    """Draw a spreading tree that is in blossom when it is spring."""
    colour = c.rng.choice(c.p.growth.bloom) if c.p.season == "spring" else leaf(c)
    if c.p.snowy:
        return bare(c, x, y, height, depth)
    shadow(c, x, y, height * 0.4, depth)
    _fork(c, x, y, height * 0.62, depth)
    deep, lit = blend(colour, "#B0506E", 0.16), blend(colour, "#FFFFFF", 0.42)
    spots = [
        (-0.3, 0.58, 0.25),
        (0.3, 0.6, 0.25),
        (0.0, 0.78, 0.3),
        (-0.16, 0.7, 0.26),
        (0.2, 0.74, 0.2),
    ]
    for i, (u, v, reach) in enumerate(spots):
        shape = blob(
            c.rng, x + u * height, y - v * height, reach * height, reach * height * 0.72, 0.14
        )
        c.poly(shape, c.p.far((deep, deep, colour, colour, lit)[i], depth))
    _leaves(c, x, y - height * 0.68, height * 0.5, height * 0.28, (lit, colour, deep), depth)
    return None


def _fork(c, x, y, height, depth):
    wood, thick = c.p.far(c.p.growth.trunk, depth), max(3, height * 0.1)
    top = x + c.between(-0.08, 0.08) * height
    c.line(
        smooth([(x, y), (x - height * 0.03, y - height * 0.4), (top, y - height)], 4), wood, thick
    )
    for side in (-1, 1):
        end = (x + side * height * 0.42, y - height * c.between(0.82, 1.0))
        c.line(
            smooth([(x, y - height * 0.35), (x + side * height * 0.2, y - height * 0.6), end], 4),
            wood,
            thick * 0.6,
        )


def poplar(c, x, y, height, depth=0.0, colour=None):
    """Draw a slender tree."""
    colour, rx = colour or leaf(c), height * c.between(0.13, 0.18)
    shadow(c, x, y, rx, depth)
    trunk(c, x, y, height * 0.3, height * 0.045, depth)
    leafy = outline(
        "0 -1, 0.72 -0.72, 1 -0.42, 0.6 -0.14, 0 -0.1, -0.6 -0.14, -1 -0.42, -0.72 -0.72"
    )
    shape = smooth([(x + u * rx, y + v * height) for u, v in leafy], 4, closed=True)
    c.poly(shape, c.p.far(blend(colour, "#163A2E", 0.18), depth))
    lit = smooth(
        [(x + (u * 0.62 - 0.2) * rx, y + (v * 0.9 - 0.05) * height) for u, v in leafy],
        4,
        closed=True,
    )
    c.poly(lit, c.p.far(colour, depth))


def bare(c, x, y, height, depth=0.0, wood=None):
    """Draw a leafless tree in the pale cloud of its twigs."""
    wood = wood or c.p.far(c.p.growth.trunk, depth)
    if depth < 0.9:
        twigs = blob(c.rng, x, y - height * 0.66, height * 0.34, height * 0.34, 0.08)
        c.veil(twigs, c.p.far(leaf(c), depth), 0.5)
    _branch(
        c,
        (x, y),
        -math.pi / 2,
        height * 0.34,
        max(2.4, height * 0.045),
        4 if height > 150 else 3,
        wood,
    )


def _branch(c, start, angle, length, thick, order, wood):
    end = start[0] + length * math.cos(angle), start[1] + length * math.sin(angle)
    c.line([start, end], wood, thick)
    if order:
        for turn in (-0.42, 0.38) if order < 4 else (-0.5, 0.0, 0.46):
            bend = angle + turn * c.between(0.7, 1.3)
            _branch(c, end, bend, length * c.between(0.62, 0.82), thick * 0.62, order - 1, wood)


def willow(c, x, y, height, depth=0.0):
    """Draw a willow: a thick trunk under strands that hang towards the water."""
    if c.p.snowy:
        return bare(c, x, y, height, depth)
    colour = leaf(c)
    shadow(c, x, y, height * 0.3, depth)
    trunk(c, x, y, height * 0.66, height * 0.1, depth)
    tones = crown_tones(colour)
    c.poly(
        blob(c.rng, x, y - height * 0.74, height * 0.36, height * 0.24, 0.08),
        c.p.far(tones[0], depth),
    )
    for layer in range(3):
        for _ in range(11):
            u = c.between(-0.42, 0.42)
            start = (x + u * height * 0.72, y - height * (0.94 - abs(u) * 0.5))
            end = (x + u * height * 1.12, y - height * c.between(0.2, 0.46))
            knee = (x + u * height * 1.06, (start[1] * 2 + end[1]) / 3)
            strand = smooth([start, knee, end], 5)
            c.line(strand, c.p.far(tones[layer], depth), height * 0.028)
    return None
