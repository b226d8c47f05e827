"""The school."""

from newsroom.demo.drawing.palettes import AWNINGS, BRICKS, WALLS, blend
from newsroom.demo.drawing.parts.buildings import clock, lamps, windows
from newsroom.demo.drawing.parts.figures import child
from newsroom.demo.drawing.parts.land import meadow, path
from newsroom.demo.drawing.parts.plants import flowers, hedge
from newsroom.demo.drawing.parts.playthings import climbing_dome, goal
from newsroom.demo.drawing.parts.woods import grove, season_tree, wooded
from newsroom.demo.drawing.shapes import height_at


def school(c):
    """The school behind its playing field, or seen down its avenue of trees."""
    base = c.between(760, 830)
    wooded(c, base - 220, 3, 70, trees=50)
    c.rng.choice((_school_front, _school_wing))(c, base)
    c.rng.choice((_schoolyard, _school_garden))(c, base)


def _school_front(c, base):
    wall, tint = c.rng.choice(BRICKS + WALLS), c.rng.choice(AWNINGS)
    wide, x = c.across(0.66, 0.78), c.w * 0.5
    for side in (-1, 1):
        left = x if side > 0 else x - wide / 2
        c.rect(left, base - 270, wide / 2, 270, wall)
        windows(c, left + 30, base - 256, wide / 2 - 60, 240, 7, 3, fill=0.62)
    c.rect(x - wide / 2 - 12, base - 286, wide + 24, 20, c.p.capped(blend(wall, "#3A3A3A", 0.3)))
    c.rect(x - 110, base - 390, 220, 390, blend(wall, "#FBFAF5", 0.35))
    c.poly([(x - 130, base - 388), (x, base - 470), (x + 130, base - 388)], c.p.capped(tint))
    clock(c, x, base - 330)
    windows(c, x - 90, base - 260, 180, 120, 3, 1)
    c.rect(x - 56, base - 110, 112, 110, blend(tint, "#26343A", 0.3), 4)
    c.rect(x - 84, base - 128, 168, 18, tint, 4)


def _school_wing(c, base):
    wall, tint = c.rng.choice(WALLS), c.rng.choice(AWNINGS)
    left = c.w * c.rng.choice((0.06, 0.2))
    wide = c.w * 0.62
    c.rect(left, base - 330, wide, 330, wall)
    for row in range(3):
        c.rect(left, base - 330 + row * 110 + 84, wide, 14, blend(tint, wall, 0.3))
    windows(c, left + 20, base - 330, wide - 40, 310, 10, 3, fill=0.6)
    c.rect(left + wide, base - 430, 170, 430, blend(wall, tint, 0.45))
    clock(c, left + wide + 85, base - 350)
    windows(c, left + wide + 50, base - 260, 70, 230, 1, 4)
    c.rect(left - 14, base - 346, wide + 14, 18, c.p.capped(blend(tint, "#26343A", 0.3)))
    c.rect(left + wide - 10, base - 446, 190, 18, c.p.capped(tint))


def _schoolyard(c, base):
    sand = c.p.snowed("#E6CFA0", 0.65)
    hedge(c, base + 6, -20, c.w + 20, 36, 0.06)
    c.wash(c.p.far(sand, 0.12), sand, base)
    lamps(c, base + 20, 300, 3)
    goal(c, c.w * c.rng.choice((0.1, 0.66)), base + 120, 320)
    climbing_dome(c, c.w * c.rng.choice((0.84, 0.2)), base + 110, 120)
    c.arc(c.w * 0.5, 1120, 460, 150, 0, 360, "#FBFAF5", 8)
    for i in range(7):
        child(
            c,
            c.across(0.08, 0.92),
            base + 130 + 42 * i,
            170 + 16 * i,
            arms=c.rng.choice(("up", "out", "one", "down")),
            walking=True,
        )
    c.oval(c.across(0.3, 0.7), 1130, 18, 18, "#D9774A")
    for x in (0.03, 0.97):
        season_tree(c, x * c.w, base + 90, 380)


def _school_garden(c, base):
    ground = meadow(c, base, 4)
    grove(c, 7, base + 6, base + 60, 230, 190, 0.0, 0.4)
    grove(c, 7, base + 6, base + 60, 230, 190, 0.62, 1.0)
    path(c, (c.w * 0.5, height_at(ground, c.w * 0.5)), width=(420, 110), swing=90)
    lamps(c, base + 60, 280, 4)
    for i in range(5):
        child(
            c,
            c.w * (0.42 + c.between(-0.06, 0.16)),
            base + 110 + 56 * i,
            160 + 30 * i,
            walking=True,
        )
    for x in (0.02, 0.98):
        season_tree(c, x * c.w, 1130, c.between(640, 740))
    flowers(c, base + 120, 1200, 110, 11)
