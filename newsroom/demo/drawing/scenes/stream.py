"""The stream through the town."""

from newsroom.demo.drawing.parts.buildings import far_town
from newsroom.demo.drawing.parts.figures import cyclist, family, person
from newsroom.demo.drawing.parts.land import meadow, ripples, water
from newsroom.demo.drawing.parts.plants import bank, flowers, hedge
from newsroom.demo.drawing.parts.trees import cherry, willow
from newsroom.demo.drawing.parts.water import egret, stepping_stones
from newsroom.demo.drawing.parts.woods import grove, wooded
from newsroom.demo.drawing.shapes import meander, narrowing, ribbon, spread


def stream(c):
    """A stream between grassy banks: winding away, crossed on stones, or passing by."""
    c.rng.choice((_winding_stream, _stones_across, _towpath))(c)


def _winding_stream(c):
    horizon = c.between(520, 640)
    wooded(c, horizon, 3, 60, trees=40)
    if c.rng.random() < 0.7:
        far_town(c, horizon + 46, 0.5, *c.rng.choice(((0.0, 0.36), (0.6, 1.0), (0.2, 0.7))))
    meadow(c, horizon + 50, 6)
    end = (c.across(0.4, 0.6), horizon + 50)
    line = meander(c.rng, (c.across(0.3, 0.7), 1220), end, c.between(0.9, 1.3), 300)
    grove(c, 9, horizon + 66, horizon + 330, 250, 70, -0.02, 0.24)
    grove(c, 9, horizon + 66, horizon + 330, 250, 70, 0.78, 1.02)
    widths = narrowing(line, 760, 22)
    c.fade(
        ribbon(line, [width * 1.12 + 6 for width in widths]),
        c.p.far(c.p.growth.path, 0.2),
        c.p.growth.path,
    )
    water(c, end[1], points=ribbon(line, widths))
    for i in range(6, len(line) - 24, 5):
        half = widths[i] * 0.3
        ripples(c, line[i][1], line[i][1] + 10, 2, line[i][0] - half, line[i][0] + half)
    bank(c, 1195, 190, 0.0, 0.2, 7)
    bank(c, 1195, 190, 0.82, 1.0, 7)
    egret(c, *line[len(line) // 4], 70)
    flowers(c, horizon + 220, 1100, 40, 9, left=0.0, right=0.14)


def _stones_across(c):
    horizon = c.between(480, 560)
    wooded(c, horizon, 3, 60, trees=40)
    far_town(c, horizon + 60, 0.46, 0.0, 1.0, 190)
    meadow(c, horizon + 56, 8)
    shore = horizon + c.between(140, 190)
    grove(c, 12, horizon + 70, shore - 20, 190, 110)
    hedge(c, shore, -20, c.w + 20, 36, 0.1)
    water(c, shore)
    c.reflect(shore, 360, 0.34)
    ripples(c, shore, 1200, 34)
    foot = c.across(0.26, 0.44)
    spots = stepping_stones(c, (foot, 1180), (foot + c.between(200, 460), shore + 20), 9)
    for i in sorted(c.rng.sample(range(2, 7), 2), reverse=True):
        person(c, spots[i][0], spots[i][1] - 4, 150 - 14 * i, walking=True)
    bank(c, 1196, 210, 0.0, 0.2, 8)
    bank(c, 1196, 210, 0.76, 1.0, 9)


def _towpath(c):
    horizon = c.between(540, 620)
    wooded(c, horizon, 4, 70, trees=40)
    far_town(c, horizon + 40, 0.5, 0.5, 1.0)
    meadow(c, horizon + 40, 6)
    grove(c, 9, horizon + 50, horizon + 120, 150, 90, 0.4, 1.0)
    bends = ((0.62, horizon + 150), (0.44, 860), (0.42, 1020), (0.5, 1230))
    shore = c.sweep(((1.02, horizon + 120), *bends))
    water(c, horizon + 120, points=[*shore, (c.w + 20, 1230)])
    ripples(c, horizon + 170, 1200, 26, c.w * 0.56, c.w)
    line = c.sweep(((0.5, horizon + 92), (0.36, horizon + 170), (0.24, 900), (0.16, 1230)))
    way = c.p.growth.path
    c.fade(ribbon(line, spread(14, 330, len(line))), c.p.far(way, 0.15), way)
    cyclist(c, *line[12], 160)
    family(c, line[8][0], line[8][1], 90)
    big = cherry if c.p.season == "spring" else willow
    big(c, c.w * 0.05, 1100, c.between(640, 760))
    bank(c, 1150, 150, 0.4, 0.5, 8)
    bank(c, 1200, 200, 0.62, 1.0, 7)
