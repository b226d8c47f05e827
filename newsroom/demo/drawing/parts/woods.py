"""Trees together: groves, far woods, and the tree that suits the season."""

from newsroom.demo.drawing.palettes import blend
from newsroom.demo.drawing.parts.evergreens import pine_cone
from newsroom.demo.drawing.parts.land import backdrop
from newsroom.demo.drawing.parts.trees import bare, cherry, leaf, poplar, round_tree
from newsroom.demo.drawing.shapes import height_at


def wooded(c, horizon, layers=3, swing=60, *, trees=46, **sky):
    """Draw the sky and the far ridges, the nearest of them under a row of trees."""
    woods(c, backdrop(c, horizon, layers, swing, **sky), trees, 0.34, 28)


def woods(c, skyline, height=46, depth=0.3, gap=34):
    """Grow small trees along a skyline, in clumps that reach down its slope here and there."""
    for row, (share, drop) in enumerate(((1.0, 0.25), (0.5, 0.8), (0.3, 1.5))):
        x = -gap
        while x < c.w + gap:
            if c.rng.random() < share:
                size = height * c.between(0.55, 1.3)
                tuft(c, x, height_at(skyline, x) + height * drop, size, depth * (1 - 0.14 * row))
                x += gap * c.between(0.4, 1.3)
            else:
                x += gap * c.between(1.0, 3.4)


def tuft(c, x, y, size, depth=0.3):
    """Draw a far tree: two strokes of the brush."""
    if c.rng.random() < 0.25:
        colour = c.p.far(c.rng.choice(c.p.growth.pine), depth)
        return c.shape((x, y, size), "-0.24 0, 0 1.25, 0.24 0", colour)
    colour = leaf(c)
    wide = size * c.between(0.4, 0.56)
    c.oval(x, y - size * 0.45, wide, size * 0.5, c.p.far(blend(colour, "#163A2E", 0.16), depth))
    c.oval(x - wide * 0.2, y - size * 0.56, wide * 0.62, size * 0.32, c.p.far(colour, depth))
    return None


def grove(c, count, top, bottom, near=260, far=60, left=0.0, right=1.0):
    """Plant trees over a stretch of ground, the far ones first."""
    for i in range(count):
        t = (i + c.rng.random()) / count
        x, y = c.between(left, right) * c.w, top + (bottom - top) * t
        tree(c, x, y, (far + (near - far) * t) * c.between(0.8, 1.2), 0.42 * (1 - t))


def tree(c, x, y, height, depth=0.0, colour=None):
    """Draw whichever tree suits the season, standing at (x, y)."""
    roll = c.rng.random()
    if roll < 0.2:
        pine_cone(c, x, y, height * 1.1, depth)
    elif c.p.snowy:
        bare(c, x, y, height, depth)
    elif roll < 0.4:
        poplar(c, x, y, height * 1.15, depth, colour)
    else:
        round_tree(c, x, y, height, depth, colour)


def season_tree(c, x, y, height):
    """Draw the broad tree of the season: in blossom, in leaf, or bare."""
    if c.p.snowy:
        bare(c, x, y, height)
    else:
        (cherry if c.p.season == "spring" else round_tree)(c, x, y, height)
