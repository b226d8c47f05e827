"""The library."""

from newsroom.demo.drawing.palettes import AWNINGS, BRICKS, WALLS, blend
from newsroom.demo.drawing.parts.buildings import lamps, lit_glass, windows
from newsroom.demo.drawing.parts.figures import child, family, person, seated
from newsroom.demo.drawing.parts.land import meadow, path
from newsroom.demo.drawing.parts.parkland import bench
from newsroom.demo.drawing.parts.plants import flowers
from newsroom.demo.drawing.parts.rooms import (
    WOODS,
    armchair,
    bookshelf,
    floor_lamp,
    house_plant,
    pendant,
    room,
    table,
)
from newsroom.demo.drawing.parts.vessels import cup
from newsroom.demo.drawing.parts.woods import grove, season_tree, wooded
from newsroom.demo.drawing.shapes import spread


def library(c):
    """The library: its shelves, a seat by its window, its tables, or the house itself."""
    c.rng.choice((library_outside, _stacks, _window_seat, _reading_table))(c)


def _stacks(c):
    """Look down an aisle of shelves towards a window."""
    x = c.across(0.44, 0.56)
    gap = 0.11
    room(c, 330, 700, ((x / c.w - gap, x / c.w + gap),), floor=740)
    wood = c.rng.choice(WOODS)
    for t in spread(0.0, 1.0, 4):
        near = t**1.5
        for side in (-1, 1):
            width, height = 150 + 230 * near, 400 + 560 * near
            inner = 190 + 330 * near
            left = x + side * inner - (width if side < 0 else 0)
            bookshelf(
                c, left, 744 + 420 * near, width, height, 5, blend(wood, "#FBFAF5", 0.16 * (1 - t))
            )
    for y, size in ((150, 30), (90, 50)):
        pendant(c, x, y + 60, size)
    person(c, x + c.between(-70, 70), 860, 190, walking=False)
    child(c, x + c.between(-120, 120), 1080, 360, arms="front", walking=False)


def _window_seat(c):
    side = c.rng.choice((0, 1))
    opening = (0.4, 0.94) if side == 0 else (0.06, 0.6)
    room(c, 150, 730, (opening,), floor=960)
    shelf_x = 0.03 if side == 0 else 0.64
    bookshelf(c, shelf_x * c.w, 950, c.w * 0.33, 800, 6)
    middle = sum(opening) / 2 * c.w
    armchair(c, middle - 40, 1080, 380)
    if c.rng.random() < 0.7:
        seated(c, middle - 50, 900, 300)
    floor_lamp(c, middle + c.w * 0.19, 1060, 620)
    table(c, middle + 130, 960, 160, 130)
    cup(c, middle + 200, 946, 54)
    house_plant(c, middle - c.w * 0.2, 1060, 330)
    _rug(c, middle, 1120)


def _rug(c, x, y):
    tint = c.rng.choice(AWNINGS)
    c.shade(x, y, c.w * 0.3, 54, c.p.tone(tint), 0.5)
    c.shade(x, y, c.w * 0.24, 38, c.p.tone("#F4EFE2"), 0.4)


def _reading_table(c):
    openings = c.rng.choice(
        (((0.08, 0.44), (0.56, 0.92)), ((0.06, 0.94),), ((0.04, 0.3), (0.37, 0.63), (0.7, 0.96)))
    )
    room(c, 120, 640, openings, floor=820)
    for x in spread(0.03, 0.79, 5):
        bookshelf(c, x * c.w, 816, c.w * 0.18, 150, 1)
    for spot in (0.25, 0.75):
        pendant(c, spot * c.w, 230, 56)
    for y, size in ((880, 0.8), (1010, 1.1)):
        for spot in spread(0.2, 0.8, 3):
            if c.rng.random() < 0.75:
                seated(c, spot * c.w, y - 10, 220 * size)
        table(c, c.w * (0.5 - 0.42 * size), y - 20, c.w * 0.84 * size, 170)
        for spot in spread(0.2, 0.8, 6):
            tint = c.rng.choice(AWNINGS + WALLS)
            c.trapeze(spot * c.w, (46, y - 34), (36, y - 62), tint)


def library_outside(c):
    """Draw the library among its trees, its reading rooms behind tall glass."""
    base = c.between(820, 880)
    wooded(c, base - 260, 3, 80, trees=56)
    meadow(c, base - 120, 6)
    grove(c, 8, base - 110, base - 40, 320, 260)
    x, wide = c.across(0.14, 0.24), c.across(0.58, 0.66)
    _library_house(c, (x, base - 380, wide, 380))
    meadow(c, base, 3)
    path(c, (x + wide * 0.835, base + 2), width=(360, 110), swing=120)
    for u in (0.05, 0.95):
        season_tree(c, u * c.w, base + 110, c.between(460, 560))
    lamps(c, base + 50, 300, 3)
    bench(c, c.w * 0.3, base + 110, 210)
    family(c, c.across(0.5, 0.7), base + 190, 180)
    flowers(c, base + 60, 1200, 80, 11)


def _library_house(c, frame):
    x, top, wide, _ = frame
    wall = c.rng.choice(BRICKS + WALLS)
    c.part(frame, (0, 0, 1, 1), wall)
    c.part(frame, (0.06, 0.105, 0.62, 0.79), lit_glass(c))
    for row in range(3):
        _book_row(c, x + wide * 0.08, top + 130 + row * 100, wide * 0.58)
    for u in spread(0.06, 0.68, 8):
        c.rect(x + u * wide - 5, top + 40, 10, 300, blend(wall, "#3A3A3A", 0.3))
    c.part(frame, (0.76, 0.5, 0.15, 0.5), blend("#1B6B42", "#26343A", 0.3), 4)
    windows(c, x + wide * 0.73, top + 40, wide * 0.22, 110, 3, 1, fill=0.7)
    right = x + wide
    gable = [(x, top + 2), (right, top + 2), (right, top - 50), (x, top - 8)]
    c.poly(gable, blend(wall, "#3A3A3A", 0.2))
    slab = [(x - 60, top), (right + 60, top - 50), (right + 60, top - 90), (x - 60, top - 30)]
    c.poly(slab, c.p.capped(blend(wall, "#3A3A3A", 0.45)))


def _book_row(c, x, y, width):
    at = x
    while at < x + width - 20:
        thick = c.between(8, 18)
        if c.rng.random() < 0.86:
            c.rect(at, y - c.between(40, 62), thick, 62, c.rng.choice(AWNINGS + WALLS), 2)
        at += thick + 2
    c.rect(x, y, width, 9, "#8A6040")
