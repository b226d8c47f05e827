"""Conifers: pointed firs, the bent red pine, and the dawn redwood."""

from newsroom.demo.drawing.palettes import blend
from newsroom.demo.drawing.parts.trees import crown_tones, shadow, trunk
from newsroom.demo.drawing.shapes import dome, smooth

RUST = {"autumn": ("#C4663A", "#B0532F", "#D98146"), "winter": ("#A89A8C", "#B8ACA0", "#9A8C7E")}


def pine_cone(c, x, y, height, depth=0.0, colour=None):
    """Draw a pointed evergreen, under snow in winter."""
    colour = colour or c.rng.choice(c.p.growth.pine)
    shadow(c, x, y, height * 0.18, depth)
    trunk(c, x, y, height * 0.2, height * 0.06, depth)
    tints = c.p.far(blend(colour, "#0E2A24", 0.2), depth), c.p.far(colour, depth)
    for i, tier in enumerate(((0.1, 0.5, 0.23), (0.32, 0.74, 0.185), (0.56, 1.0, 0.13))):
        low, high, reach = (share * height for share in tier)
        _tier(c, (x, y - low), (x, y - high), reach, tints)
        if c.p.snowy:
            snow = f"0 {(high - low) / reach}, -0.62 0.62, -0.2 0.86, 0.12 0.55, 0.5 0.75"
            c.shape((x, y - low, reach), snow, c.p.far(c.p.growth.grass[i % 2], depth))


def _tier(c, foot, tip, half, tints):
    """Draw one skirt of branches, its right side in the shade."""
    x, y = foot
    c.poly([(x - half, y), (x, y + half * 0.16), (x + half, y), tip], tints[0])
    c.poly([(x - half, y), (x, y + half * 0.12), (x + half * 0.15, y - half * 0.06), tip], tints[1])


def red_pine(c, x, y, height, depth=0.0, lean=None):
    """Draw the bent pine of Korean hills: a curved red trunk and flat clouds of needles."""
    lean = (c.between(-0.34, 0.34) if lean is None else lean) * height
    bends = [(0, 0), (lean * 0.05, 0.3), (lean * 0.8, 0.58), (lean, 0.9)]
    spine = smooth([(x + u, y - height * v) for u, v in bends], 8)
    wood, thick = c.p.far("#8A4F3A", depth), max(3, height * 0.055)
    shadow(c, x, y, height * 0.24, depth)
    pads = [(-1, 0.62, 0.16), (1, 0.72, 0.2), (-1, 0.76, 0.21), (1, 0.88, 0.19), (-0.3, 0.97, 0.26)]
    hung = [_bough(c, spine, side, v, reach * height, height) for side, v, reach in pads]
    for start, (end, _) in hung:
        c.line([start, end], wood, thick * 0.4)
    for i in range(len(spine) - 1):
        c.line(spine[i : i + 2], wood, thick * (1 - 0.6 * i / len(spine)))
    for i, (_, (end, reach)) in enumerate(hung):
        _cushion(c, *end, reach, c.p.growth.pine[i < 3], depth)


def _bough(c, spine, side, rise, reach, height):
    """Return where a bough leaves the trunk, where it ends and how far its needles reach."""
    start = spine[min(len(spine) - 1, int(len(spine) * (rise - 0.1)))]
    out = side * reach * c.between(0.8, 1.15)
    return start, ((start[0] + out, start[1] - height * 0.1), reach * c.between(0.9, 1.15))


def _cushion(c, x, y, reach, colour, depth):
    """Draw one flat cloud of needles, its top lit or under snow."""
    body = [
        *dome(x, y + reach * 0.1, reach, reach * 0.46),
        (x + reach * 0.4, y + reach * 0.2),
        (x - reach * 0.5, y + reach * 0.2),
    ]
    c.poly(body, c.p.far(colour, depth))
    cap = c.p.capped(blend(colour, "#CFE3A0", 0.24))
    c.poly(dome(x - reach * 0.1, y - reach * 0.08, reach * 0.72, reach * 0.26), c.p.far(cap, depth))


def redwood(c, x, y, height, depth=0.0):
    """Draw a dawn redwood: a tall feathered cone, rust in autumn, bare ribs in winter."""
    plain = c.rng.choice(RUST.get(c.p.season, c.p.growth.leaves))
    tones = [c.p.far(tone, depth) for tone in crown_tones(plain)]
    shadow(c, x, y, height * 0.13, depth)
    trunk(c, x, y, height * 0.9, height * 0.045, depth)
    if c.p.snowy:
        _ribs(c, x, y, height, tones)
        return
    for i in range(7):
        foot = y - height * (0.1 + 0.76 * i / 7)
        half = height * 0.165 * (1 - i / 7) ** 0.8 + height * 0.018
        _tier(c, (x, foot), (x, foot - height * 0.25), half, tones)


def _ribs(c, x, y, height, tones):
    for i in range(13):
        rise = 0.14 + 0.062 * i
        half = height * 0.16 * (1 - i / 14)
        foot = y - height * rise
        c.line(
            [(x - half, foot - half * 0.5), (x, foot), (x + half, foot - half * 0.5)],
            tones[i % 2],
            max(2, height * 0.009),
        )
