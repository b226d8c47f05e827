"""The sports ground."""

from newsroom.demo.drawing.palettes import AWNINGS, blend, mix
from newsroom.demo.drawing.parts.buildings import far_town, lamps
from newsroom.demo.drawing.parts.figures import person
from newsroom.demo.drawing.parts.land import meadow
from newsroom.demo.drawing.parts.plants import hedge
from newsroom.demo.drawing.parts.playthings import goal
from newsroom.demo.drawing.parts.woods import grove, wooded
from newsroom.demo.drawing.shapes import spread


def sports(c):
    """A match on the grass, runners on their lanes, or a court under the trees."""
    c.rng.choice((_match, _track, _badminton))(c)


def _pitch_side(c):
    horizon = c.between(500, 580)
    wooded(c, horizon, 3, 60, trees=44)
    far_town(c, horizon + 46, 0.5)
    meadow(c, horizon + 46, 4)
    grove(c, 11, horizon + 56, horizon + 80, 190, 150)
    lamps(c, horizon + 100, 420, 4)
    return horizon + 96


def _match(c):
    top = _pitch_side(c)
    light, deep = c.p.growth.grass
    for i in range(8):
        y0, y1 = (top + (1210 - top) * (n / 8) ** 1.5 for n in (i, i + 1))
        c.rect(-10, y0, c.w + 20, y1 - y0 + 2, blend(light, deep, 0.3 if i % 2 else 0.75))
    chalk = c.p.tone("#FBFAF5" if not c.p.snowy else "#A9C0C4")
    goal(c, c.across(0.38, 0.5), top + 70, 260)
    c.line([(-10, top + 70), (c.w + 10, top + 70)], chalk, 5)
    c.arc(c.across(0.4, 0.6), 1060, 380, 130, 0, 360, chalk, 8)
    c.line([(-10, 1060), (c.w + 10, 1060)], chalk, 8)
    shirts = c.rng.sample(AWNINGS, 2)
    for i in range(9):
        y, tall = top + 90 + (1060 - top) * i / 8, 100 + 130 * i / 8
        pose = {"walking": True, "arms": c.rng.choice(("out", "down", "one"))}
        person(c, c.across(0.08, 0.92), y, tall, coat=shirts[i % 2], **pose)
    c.oval(c.across(0.35, 0.65), c.between(960, 1120), 17, 17, "#FBFAF5")


def _track(c):
    top = _pitch_side(c)
    lane = c.p.snowed("#C4684A", 0.3)
    c.wash(c.p.far(lane, 0.14), lane, top)
    x = c.across(0.1, 0.9)
    light, deep = c.p.growth.grass
    c.fade([(-10, top), (x * 0.4 + c.w * 0.2, top), (-10, top + 260)], light, deep)
    for u in spread(-9, 9, 15):
        c.line(
            [(c.w * 0.5 + u * 44, top), (c.w * 0.5 + u * 250 + (x - c.w * 0.5) * 0.8, 1215)],
            "#F7EFE2",
            6,
        )
    for i, u in enumerate(c.rng.sample(range(-3, 4), 4)):
        t = 0.25 + 0.2 * i
        px = c.w * 0.5 + (u + 0.5) * (44 + 210 * t) * 1.25
        person(c, px, top + (1150 - top) * t, 130 + 150 * t, walking=True, arms="out")
    hedge(c, top + 6, -20, c.w + 20, 22, 0.12)


def _badminton(c):
    top = _pitch_side(c)
    _court(c, top)
    net = top + 290
    line = c.p.tone("#FBFAF5")
    for y in spread(net - 130, net - 20, 8):
        c.line([(c.w * 0.06, y), (c.w * 0.94, y)], mix(line, c.p.sky.haze, 0.4), 2)
    c.line([(c.w * 0.06, net - 134), (c.w * 0.94, net - 134)], line, 8)
    for x in (0.06, 0.94):
        c.rect(x * c.w - 6, net - 150, 12, 190, "#3E4A46")
    for start, y, tall in ((0.26, net - 90, 150), (0.6, net - 70, 150), (0.22, 1060, 250)):
        _racket_player(c, c.across(start, start + 0.12), y, tall)
    _racket_player(c, c.across(0.64, 0.76), 1090, 260)
    c.shape((c.w * 0.52, net - 320, 1), "0 0, 24 30, 34 6", "#FBFAF5")


def _court(c, top):
    ground = c.p.snowed(c.rng.choice(("#7FB08F", "#C98162", "#8FAFB8")), 0.4)
    middle = c.w / 2
    near, far = c.w * 0.58, c.w * 0.34
    field = [(middle - far, top + 40), (middle + far, top + 40), (middle + near, 1150)]
    c.fade([*field, (middle - near, 1150)], c.p.far(ground, 0.1), ground)
    line = c.p.tone("#FBFAF5")
    for u in (-0.5, 0.0, 0.5):
        c.line([(middle + c.w * 0.6 * u, top + 60), (middle + c.w * u, 1120)], line, 7)
    c.line([(c.w * 0.2, top + 60), (c.w * 0.8, top + 60)], line, 6)
    c.line([(0, 1120), (c.w, 1120)], line, 8)


def _racket_player(c, x, y, tall):
    person(c, x, y, tall, walking=True, arms="one")
    c.line([(x + tall * 0.2, y - tall), (x + tall * 0.28, y - tall * 1.16)], "#3E4A46", 5)
    c.oval(x + tall * 0.33, y - tall * 1.26, tall * 0.09, tall * 0.12, "#F4F1E6")
