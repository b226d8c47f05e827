"""Cherry blossom."""

from newsroom.demo.drawing.palettes import blend
from newsroom.demo.drawing.parts.buildings import far_town
from newsroom.demo.drawing.parts.figures import family, person
from newsroom.demo.drawing.parts.land import meadow, ripples, slope, water
from newsroom.demo.drawing.parts.sky import petals
from newsroom.demo.drawing.parts.trees import cherry
from newsroom.demo.drawing.parts.woods import grove, wooded
from newsroom.demo.drawing.shapes import height_at, smooth, spread


def blossom(c):
    """Cherry trees in flower: a walk under them, a branch close by, or along the water."""
    c.rng.choice((_blossom_walk, _blossom_branch, _blossom_bank))(c)


def _blossom_walk(c):
    horizon = c.between(600, 680)
    wooded(c, horizon, 3, 60, trees=44)
    meadow(c, horizon + 60, 6)
    x = c.across(0.44, 0.56)
    top = horizon + 64
    c.fade(
        [(x - 20, top), (x + 20, top), (x + 520, 1220), (x - 520, 1220)],
        c.p.far(c.p.growth.path, 0.25),
        c.p.growth.path,
    )
    family(c, x - 16, top + 190, 110)
    person(c, x + 66, top + 120, 80)
    for t in spread(0.02, 1, 7):
        near = t**1.6
        for side in (-1, 1):
            spot = x + side * (90 + 640 * near)
            cherry(c, spot, top + 14 + 400 * near, 130 + 640 * near, 0.34 * (1 - near))
    petals(c, c.p.growth.bloom, 90, 300)


def _blossom_branch(c):
    horizon = c.between(820, 940)
    wooded(c, horizon, c.rng.randint(3, 5), 80, trees=46)
    if c.rng.random() < 0.6:
        far_town(c, horizon + 60, 0.5)
    meadow(c, horizon + 70, 10)
    grove(c, 10, horizon + 90, 1180, 170, 80)
    for start, end in (
        ((-20, 40), (0.86, 300)),
        ((-20, 170), (0.56, 520)),
        ((c.w * 0.3, -20), (0.98, 90)),
    ):
        _flowering_branch(c, start, (end[0] * c.w, end[1] + c.between(-60, 60)))
    petals(c, c.p.growth.bloom, 50, 400)


def _flowering_branch(c, start, end):
    drop = c.between(20, 80)
    middle = ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2 - drop)
    line = smooth([start, middle, end], 10)
    for i in range(len(line) - 1):
        c.line(line[i : i + 2], c.p.growth.trunk, 24 * (1 - i / len(line)) + 5)
    for i in range(3, len(line)):
        for _ in range(4):
            x, y = line[i][0] + c.between(-56, 56), line[i][1] + c.between(-46, 52)
            _spray(c, x, y, c.between(16, 32))


def _spray(c, x, y, size):
    """Draw one cherry flower, large enough for its five notched petals to be seen."""
    from math import cos, sin, tau

    tint, turn = c.rng.choice(c.p.growth.bloom), c.rng.random()
    for i in range(5):
        angle = turn + tau * i / 5
        c.oval(
            x + size * 0.52 * cos(angle),
            y + size * 0.52 * sin(angle),
            size * 0.44,
            size * 0.44,
            tint,
        )
    c.oval(x, y, size * 0.26, size * 0.26, blend(tint, "#C2476E", 0.4))
    c.oval(x, y, size * 0.1, size * 0.1, "#F8E29A")


def _blossom_bank(c):
    horizon = c.between(540, 620)
    wooded(c, horizon, 4, 70, trees=44)
    shore = horizon + 110
    meadow(c, horizon + 40, 6)
    for x in spread(-0.02, 1.02, 9):
        cherry(c, x * c.w, shore - c.between(0, 20), c.between(210, 270), 0.16)
    water(c, shore)
    c.reflect(shore, 420, 0.42)
    ripples(c, shore + 10, 1180, 24)
    near = slope(c, 1130, c.between(1000, 1080), bulge=10)
    side = c.rng.choice((0.04, 0.96))
    cherry(c, side * c.w, height_at(near, side * c.w) + 40, c.between(820, 960))
    x = (1 - side) * c.w * 0.5 + 0.25 * c.w
    family(c, x, height_at(near, x) + 40, 150)
    petals(c, c.p.growth.bloom, 70, 200)
