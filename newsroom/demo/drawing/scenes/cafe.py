"""The café."""

from newsroom.demo.drawing.palettes import AWNINGS, blend
from newsroom.demo.drawing.parts.buildings import far_town, lamps, shopfront
from newsroom.demo.drawing.parts.dishes import cake, coffee
from newsroom.demo.drawing.parts.figures import crowd, cyclist, family, person, seated
from newsroom.demo.drawing.parts.fruits import fruit
from newsroom.demo.drawing.parts.lights import string_lights
from newsroom.demo.drawing.parts.rooms import (
    PAINTS,
    WOODS,
    chair,
    house_plant,
    pendant,
    room,
    table,
)
from newsroom.demo.drawing.parts.streets import potted
from newsroom.demo.drawing.parts.tabletop import lamplight, open_book, sprig, surface
from newsroom.demo.drawing.parts.vessels import bottle, cup, steam, vase
from newsroom.demo.drawing.parts.woods import season_tree, wooded
from newsroom.demo.drawing.shapes import spread


def cafe(c):
    """The café: from the pavement, by its window, at its counter, or on its table."""
    c.rng.choice((_cafe_front, _cafe_window, _cafe_table, _cafe_counter))(c)


def _cafe_front(c):
    base = c.between(880, 930)
    wooded(c, base - 330, 3, 60, trees=50)
    far_town(c, base - 200, 0.5, height=200)
    x = c.across(0.16, 0.26)
    shopfront(c, x, base, c.w * 0.56, c.between(600, 680))
    tint = c.p.snowed("#D9CFBB", 0.6)
    c.wash(c.p.far(tint, 0.1), tint, base)
    for u in (0.04, 0.95):
        season_tree(c, u * c.w, base + 60, c.between(520, 640))
    lamps(c, base + 70, 420, 2)
    for spot in (0.3, 0.56, 0.78):
        tx = spot * c.w
        chair(c, tx - 96, base + 150, 170)
        table(c, tx - 60, base + 60, 120, 90)
        cup(c, tx, base + 46, 40)
        if c.rng.random() < 0.6:
            seated(c, tx - 100, base + 70, 190)
    for _ in range(6):
        potted(c, x + c.w * 0.56 * c.rng.random(), base + c.between(10, 30), c.between(50, 84))
    string_lights(c, (0, 240), (c.w, 220), 150, 18)
    (cyclist if c.rng.random() < 0.5 else family)(c, c.across(0.4, 0.6), 1150, 240)


def _cafe_window(c):
    openings = c.rng.choice((((0.08, 0.92),), ((0.06, 0.48), (0.54, 0.94))))
    room(c, 130, 740, openings, floor=1010)
    for spot in spread(0.2, 0.8, 3):
        pendant(c, spot * c.w, c.between(190, 260), 58)
    c.rect(-10, 790, c.w + 20, 40, c.rng.choice(WOODS))
    things = (
        lambda x: cup(c, x, 790, 84),
        lambda x: vase(c, x, 790, 150),
        lambda x: _small_plant(c, x),
    )
    for spot in spread(0.1, 0.9, 6):
        c.rng.choice(things)((spot + c.between(-0.04, 0.04)) * c.w)
    steam(c, c.w * 0.5, 720, 120)
    for spot in (0.24, 0.6):
        sx = (spot + c.between(-0.05, 0.1)) * c.w
        c.rect(sx - 60, 960, 120, 22, "#8F6A4C", 8)
        for lean in (-40, 40):
            c.line([(sx + lean * 0.6, 975), (sx + lean, 1200)], "#5A4030", 12)
        if c.rng.random() < 0.8:
            _from_behind(c, sx, 965, 360)
    house_plant(c, c.w * c.rng.choice((0.03, 0.97)), 1180, 560)


def _small_plant(c, x):
    potted(c, x, 790, 66)


def _from_behind(c, x, y, height):
    """Draw somebody on a stool, seen from behind."""
    coat, hair = c.rng.choice(AWNINGS), c.rng.choice(("#2B2422", "#3A2D28", "#5A4033"))
    c.shape((x, y, height), "-0.2 0, -0.19 0.42, -0.1 0.52, 0.1 0.52, 0.19 0.42, 0.2 0", coat)
    c.oval(x, y - height * 0.66, height * 0.13, height * 0.15, hair)
    if c.rng.random() < 0.5:
        c.rect(
            x - height * 0.13, y - height * 0.68, height * 0.26, height * 0.24, hair, height * 0.08
        )


def _cafe_counter(c):
    c.p = c.p.inside()
    wall = c.rng.choice(PAINTS)
    c.wash(blend(wall, "#FBFAF5", 0.15), wall, 0, 800)
    for y in (300, 470):
        c.rect(c.w * 0.08, y, c.w * 0.84, 18, "#8F6A4C")
        for spot in spread(0.11, 0.89, 14):
            kind = c.rng.choice((vase, bottle, cup, cup))
            kind(c, spot * c.w, y, c.between(60, 110) * (0.7 if kind is cup else 1))
    for spot in spread(0.16, 0.84, 4):
        pendant(c, spot * c.w, 150, 56)
    x = c.across(0.3, 0.7)
    person(c, x, 1010, 480, arms="front", walking=False)
    _machine(c, c.w * (0.74 if x < c.w / 2 else 0.24), 800)
    front = c.rng.choice(("#2F6B52", "#C98162", "#8F6A4C", "#3D6A74", "#E6C98F"))
    c.rect(-10, 820, c.w + 20, 400, front)
    for u in spread(0, 1, 25):
        c.line([(u * c.w, 850), (u * c.w, 1210)], blend(front, "#2E2A2A", 0.16), 4)
    c.rect(-10, 792, c.w + 20, 44, "#C9A06E")
    for spot in c.rng.sample((0.08, 0.36, 0.48, 0.6, 0.9), 3):
        c.oval(spot * c.w, 786, 76, 12, "#F4EFE2")
        c.pie(spot * c.w, 784, 56, 56, 180, 360, c.rng.choice(("#D9A05A", "#7A4A34", "#F3C5C9")))
    crowd(c, 1170, 380, 2, 0.1, 0.5)


def _machine(c, x, y):
    c.rect(x - 130, y - 180, 260, 60, "#B9BDB4", 12)
    c.rect(x - 120, y - 130, 240, 100, "#3A4446", 6)
    c.rect(x - 130, y - 34, 260, 34, "#B9BDB4", 6)
    for u in (-60, 60):
        c.rect(x + u - 14, y - 120, 28, 30, "#B9BDB4", 4)
        cup(c, x + u, y - 34, 34)
    steam(c, x, y - 190, 110)


def _cafe_table(c):
    surface(c, ("planks", "plain", "planks", "runner"))
    for x, y in c.rng.choice(
        (((0.3, 0.36), (0.68, 0.62)), ((0.34, 0.64), (0.7, 0.34)), ((0.5, 0.46), (0.84, 0.8)))
    ):
        coffee(c, x * c.w, y * c.h, c.between(110, 140))
    cake(c, c.w * c.rng.choice((0.14, 0.9)), c.h * c.between(0.3, 0.5), 150)
    if c.rng.random() < 0.6:
        open_book(c, c.across(0.4, 0.6), c.h * c.rng.choice((0.1, 0.96)), 230)
    sprig(c, c.w * 0.06, c.h * 0.9, 330, -0.5)
    sprig(c, c.w * 0.95, c.h * 0.1, 300, 2.6)
    for _ in range(4):
        fruit(c, c.across(0.1, 0.9), c.h * c.rng.choice((0.08, 0.9)), 40)
    lamplight(c)
