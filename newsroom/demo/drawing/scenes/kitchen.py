"""The kitchen."""

from newsroom.demo.drawing.palettes import blend
from newsroom.demo.drawing.parts.dishes import (
    greens_dish,
    kimchi,
    mixed_rice,
    noodles,
    pancake,
    rice,
    rice_cakes,
    soup,
)
from newsroom.demo.drawing.parts.figures import person
from newsroom.demo.drawing.parts.fruits import fruit
from newsroom.demo.drawing.parts.heritage import paper_door, tiled_roof
from newsroom.demo.drawing.parts.land import meadow
from newsroom.demo.drawing.parts.rooms import PAINTS, WOODS, pendant, room
from newsroom.demo.drawing.parts.tabletop import chopsticks, lamplight, surface
from newsroom.demo.drawing.parts.vessels import (
    bottle,
    bowls,
    cup,
    glass_jar,
    jar,
    kettle,
    pot,
    vase,
)
from newsroom.demo.drawing.parts.woods import season_tree, wooded
from newsroom.demo.drawing.shapes import spread

PRESERVES = ("#C9402F", "#E2A33A", "#8DB54A", "#8C3A5A", "#E2702C", "#6E4434", "#D9C27A")


def kitchen(c):
    """A stove by the window, a laid table from above, a terrace of jars, or cooking together."""
    c.rng.choice((_stove, _laid_table, _laid_table, _jar_terrace, _cooking_together))(c)


def _stove(c):
    side = c.rng.choice((0, 1))
    opening = (0.08, 0.52) if side == 0 else (0.48, 0.92)
    wall = room(c, 150, 600, (opening,))
    shelf = (0.58, 0.96) if side == 0 else (0.04, 0.42)
    for y in (270, 450):
        c.rect(shelf[0] * c.w, y, (shelf[1] - shelf[0]) * c.w, 16, "#8F6A4C")
        for spot in spread(shelf[0] + 0.04, shelf[1] - 0.03, 6):
            _shelf_thing(c, spot * c.w, y)
    _tiles(c, 640, 800, blend(wall, "#FBFAF5", 0.6))
    c.rect(-10, 800, c.w + 20, 40, c.rng.choice(WOODS))
    front = c.rng.choice(("#2F6B52", "#F1EBDC", "#8FB3A6", "#C98162", "#3D6A74"))
    c.rect(-10, 838, c.w + 20, 400, front)
    for spot in spread(0.02, 0.78, 5):
        c.rect(spot * c.w, 880, c.w * 0.175, 340, blend(front, "#2E2A2A", 0.08), 6)
        c.rect(spot * c.w + c.w * 0.07, 910, c.w * 0.035, 12, "#B9A98A", 6)
    pot(c, c.across(0.2, 0.36), 800, c.between(210, 260))
    (kettle if c.rng.random() < 0.5 else pot)(c, c.across(0.52, 0.6), 800, 170)
    bowls(c, c.w * 0.74, 800, 120, c.rng.randint(2, 4))
    vase(c, c.w * 0.9, 800, 170)
    pendant(c, sum(opening) / 2 * c.w, 200, 60)
    for _ in range(4):
        c.oval(c.across(0.06, 0.14), 780, 26, 25, c.rng.choice(PRESERVES[:5]))


def _shelf_thing(c, x, y):
    kind = c.rng.choice(("jar", "bowls", "bottle", "vase", "jar", "cup"))
    if kind == "jar":
        glass_jar(c, x, y, c.between(80, 110), c.rng.choice(PRESERVES))
    elif kind == "bowls":
        bowls(c, x, y, 84, c.rng.randint(1, 3))
    elif kind == "cup":
        cup(c, x, y, 54)
    else:
        (bottle if kind == "bottle" else vase)(c, x, y, c.between(90, 120))


def _tiles(c, top, bottom, tint):
    c.rect(-10, top, c.w + 20, bottom - top, tint)
    seam = blend(tint, "#6F6A60", 0.2)
    for y in spread(top, bottom, 4):
        c.line([(-10, y), (c.w + 10, y)], seam, 3)
    for x in spread(0, c.w, 28):
        c.line([(x, top), (x, bottom)], seam, 3)


def _laid_table(c):
    """Lay bowls and side dishes on a table seen from above."""
    surface(c)
    seasonal = {"summer": noodles, "winter": soup}.get(c.p.season, mixed_rice)
    mains = (seasonal, *c.rng.sample((mixed_rice, soup, noodles, pancake), 2))
    spots = c.rng.choice(
        (
            ((0.3, 0.52), (0.68, 0.4), (0.9, 0.84)),
            ((0.5, 0.5), (0.14, 0.3), (0.86, 0.3)),
            ((0.7, 0.56), (0.32, 0.36), (0.1, 0.86)),
        )
    )
    taken = []
    for kind, (u, v), reach in zip(mains, spots, (240, 200, 180), strict=True):
        kind(c, u * c.w, v * c.h, reach)
        taken.append((u * c.w, v * c.h, reach))
    x, y, reach = taken[0]
    chopsticks(c, x + reach + 30, y + 20, 380)
    taken += [
        (x + reach + 60, y - 90, 60),
        (x + reach + 60, y + 40, 60),
        (x + reach + 60, y + 160, 60),
    ]
    _side_dishes(c, taken)
    lamplight(c)


def _side_dishes(c, taken):
    """Fit small dishes and fruit into the room the large ones leave."""
    small = [kimchi, greens_dish, rice, rice_cakes, greens_dish, soup]
    for _ in range(90):
        reach = c.between(84, 118) if small else 42
        x, y = c.rng.random() * c.w, c.rng.random() * c.h
        if any((x - px) ** 2 + (y - py) ** 2 < (reach + pr + 20) ** 2 for px, py, pr in taken):
            continue
        taken.append((x, y, reach))
        if small:
            small.pop(0)(c, x, y, reach)
        elif len(taken) < 19:
            fruit(c, x, y, reach)


def _jar_terrace(c):
    """Draw the terrace of sauce jars beside a tiled house."""
    horizon = c.between(460, 540)
    wooded(c, horizon, 4, 80, trees=50)
    meadow(c, horizon + 50, 10)
    side = c.rng.choice((0.16, 0.84))
    _tiled_house(c, side * c.w)
    season_tree(c, (1 - side) * c.w, 860, c.between(480, 580))
    tint = c.p.snowed("#D3C6A8", 0.7)
    c.wash(c.p.far(tint, 0.1), tint, 820)
    person(c, c.across(0.4, 0.6), 930, 300, arms="front", walking=False)
    for y, tall, count in ((930, 150, 8), (1040, 200, 7), (1180, 270, 6)):
        for spot in spread(0.02, 0.98, count):
            x = spot * c.w + c.between(-30, 30)
            jar(c, x, y + c.between(-10, 10), tall * c.between(0.75, 1.15))


def _tiled_house(c, x):
    c.rect(x - 330, 560, 660, 260, "#F1E6D0")
    for u in spread(-320, 300, 5):
        c.rect(x + u, 550, 22, 280, "#8A5A3E")
    for u in (-200, 40):
        paper_door(c, x + u, 620, 150, 150)
    tiled_roof(c, x, 570, 960, 200)


def _cooking_together(c):
    openings = c.rng.choice((((0.1, 0.42), (0.58, 0.9)), ((0.2, 0.8),)))
    room(c, 120, 560, openings)
    for spot in spread(0.18, 0.82, 3):
        pendant(c, spot * c.w, 220, 60)
    _tiles(c, 620, 720, "#F1EBDC")
    for spot in spread(0.08, 0.92, 8):
        _shelf_thing(c, spot * c.w, 700)
    c.rect(-10, 700, c.w + 20, 30, "#8F6A4C")
    c.rect(-10, 728, c.w + 20, 500, c.rng.choice(PAINTS[:5]))
    for spot in spread(0.18, 0.82, c.rng.randint(3, 4)):
        tall = c.rng.choice((560, 530, 430))
        person(c, spot * c.w, 1180, tall, arms="front", walking=False)
    c.rect(-10, 960, c.w + 20, 54, c.rng.choice(WOODS))
    c.rect(-10, 1010, c.w + 20, 270, "#8A6040")
    for spot in spread(0.06, 0.94, 7):
        c.rng.choice((_full_bowl, _hot_pot, _filled_jar, _board))(c, spot * c.w, 962)


def _full_bowl(c, x, y):
    bowls(c, x, y, 150, 1)
    c.pie(x, y - 62, 60, 44, 180, 360, c.rng.choice(PRESERVES))


def _hot_pot(c, x, y):
    pot(c, x, y, 170)


def _filled_jar(c, x, y):
    glass_jar(c, x, y, 120, c.rng.choice(PRESERVES))


def _board(c, x, y):
    c.rect(x - 90, y - 18, 180, 20, "#D9BC8E", 6)
    for k in range(4):
        c.oval(x - 60 + 40 * k, y - 34, 22, 18, c.rng.choice(PRESERVES))
