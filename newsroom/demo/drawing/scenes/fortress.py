"""The hill fortress."""

from newsroom.demo.drawing.parts.evergreens import red_pine
from newsroom.demo.drawing.parts.figures import family, person
from newsroom.demo.drawing.parts.heritage import courses, fortress_wall, gatehouse, pavilion
from newsroom.demo.drawing.parts.land import backdrop, meadow, path
from newsroom.demo.drawing.parts.plants import bush, flowers, lawn
from newsroom.demo.drawing.parts.trees import cherry
from newsroom.demo.drawing.parts.woods import grove, wooded, woods
from newsroom.demo.drawing.shapes import height_at, spread, under


def fortress(c):
    """A stone wall over the ridge, climbing to a pavilion or leading to a gate."""
    c.rng.choice((_climbing_wall, _gate_in_the_wall, _wall_along_the_ridge))(c)


def _climbing_wall(c):
    wooded(c, c.between(640, 760), c.rng.randint(3, 5), 90, trees=36)
    top, at = c.between(430, 540), c.between(0.7, 0.84)
    slope_line = ((-0.02, 1010), (0.2, 960), (0.45, 800), (0.62, top + 120), (at, top))
    hill = c.sweep((*slope_line, (0.92, top + 40), (1.02, top + 130)))
    light, deep = c.p.growth.grass
    c.fade(under(hill), c.p.far(light, 0.2), deep)
    x = at * c.w + 30
    pavilion(c, x, height_at(hill, x) + 6, c.between(170, 230), 0.12)
    grove(c, 9, 760, 1000, 190, 80, 0.6, 1.0)
    bends = ((at - 0.03, top + 34), (0.6, top + 190), (0.5, 840), (0.3, 960), (0.12, 1120))
    feet = c.sweep((*bends, (-0.04, 1330)), 5)
    near = spread(0, 1, len(feet))
    heights = [26 + 200 * t**1.5 for t in near]
    fortress_wall(c, feet, heights, [0.3 * (1 - t) for t in near])
    courses(c, feet[9:], heights[9:], 0.0, 5)
    family(c, c.w * 0.5, 1090, 120)
    lawn(c, 1000, 1210, 26, 44)


def _gate_in_the_wall(c):
    wooded(c, c.between(600, 700), c.rng.randint(3, 5), 90, trees=44)
    ground = meadow(c, 820, 10)
    x, base = c.across(0.34, 0.66), 880
    height, rise = c.between(110, 140), c.between(70, 190)
    feet = [(px, base - rise * ((px - x) / c.w) ** 2 * 3) for px in spread(-40, c.w + 40, 26)]
    grove(c, 8, 790, 850, 260, 220)
    fortress_wall(c, feet, [height] * 26, [0.06] * 26)
    courses(c, feet, [height] * 26, 0.06, 5)
    gatehouse(c, x, base + 8, c.between(360, 440))
    c.fade(
        under([(px, max(base, y) + 2) for px, y in ground]),
        c.p.growth.grass[0],
        c.p.growth.grass[1],
    )
    path(c, (x, base + 2), width=(420, 100), swing=60)
    family(c, x - 30, 1010, 116)
    person(c, x + 180, 960, 96)
    flowers(c, 960, 1200, 46, 9, left=0.0, right=0.3)
    cherry(c, c.rng.choice((0.06, 0.94)) * c.w, 1100, 430)


def _wall_along_the_ridge(c):
    backdrop(c, c.between(760, 860), c.rng.randint(4, 6), 100)
    light, deep = c.p.growth.grass
    start = c.rng.choice((760, 850))
    crest = c.sweep(((-0.03, 900), (0.22, start), (0.5, 880), (0.76, 800), (1.03, 700)), 7)
    woods(c, crest, 70, 0.16, 34)
    feet = [(x, y + 30) for x, y in crest]
    heights = [58 + 16 * (i / len(feet)) for i in range(len(feet))]
    fortress_wall(c, feet, heights, [0.12] * len(feet))
    courses(c, feet, heights, 0.12, 4)
    c.fade(under(feet), light, deep)
    walk = [(x, y + 46) for x, y in feet]
    c.line(walk, c.p.growth.path, 22)
    person(c, walk[14][0], walk[14][1] + 8, 96)
    family(c, walk[21][0], walk[21][1] + 8, 96)
    red_pine(c, c.across(0.1, 0.3), 1150, c.between(480, 620))
    for _ in range(9):
        bush(c, c.across(0, 1), c.between(1080, 1190), c.between(30, 60))
    flowers(c, 980, 1200, 70, 10)
