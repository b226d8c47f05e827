"""Rooms: a wall with the season in its windows, floors, shelves, lamps and furniture."""

from newsroom.demo.drawing.palettes import AWNINGS, WALLS, blend, mix
from newsroom.demo.drawing.parts.buildings import LAMP, far_town
from newsroom.demo.drawing.parts.land import backdrop, meadow
from newsroom.demo.drawing.parts.sky import snowfall
from newsroom.demo.drawing.parts.woods import grove, woods
from newsroom.demo.drawing.shapes import smooth, spread

PAINTS = (
    "#F3E6CF",
    "#E9DDC6",
    "#DCE4D4",
    "#C5D4C4",
    "#F0D8BE",
    "#3C7259",
    "#D98F6C",
    "#BFD0CE",
    "#E6C98F",
)
WOODS = ("#B98D62", "#A9794F", "#C9A06E", "#8F6A4C")
SPINES = (*AWNINGS, *WALLS[:5], "#2B4A5C", "#8C4A5A", "#6B7F4A")


def outside(c, ground=760):
    """Fill the picture with the view that the windows of a room will frame."""
    skyline = backdrop(c, ground - 170, 3, 60)
    woods(c, skyline, 50, 0.34, 28)
    if c.rng.random() < 0.5:
        far_town(c, ground - 70, 0.5)
    meadow(c, ground - 90, 10)
    grove(c, c.rng.randint(8, 12), ground - 80, ground + 110, 420, 220)
    if c.p.snowy and c.rng.random() < 0.6:
        snowfall(c, 130)


def room(c, top, bottom, openings, wall=None, floor=None):
    """Put the view behind a wall with windows between two heights, and stand on its floor."""
    outside(c, bottom - 20)
    c.p = c.p.inside()
    wall = wall or c.rng.choice(PAINTS)
    c.rect(-10, -10, c.w + 20, top + 10, wall)
    c.rect(-10, bottom, c.w + 20, c.h, wall)
    edges = [-10, *(edge * c.w for pair in openings for edge in pair), c.w + 10]
    for left, right in zip(edges[::2], edges[1::2], strict=True):
        c.rect(left, top - 2, right - left, bottom - top + 4, wall)
    for left, right in openings:
        _frame(c, left * c.w, top, right * c.w, bottom)
    if floor:
        tint = c.rng.choice(WOODS)
        c.wash(blend(tint, "#FBFAF5", 0.2), tint, floor)
        for u in spread(-10, 10, 21):
            c.line(
                [(c.w * 0.5 + u * 90, floor), (c.w * 0.5 + u * 170, 1210)],
                blend(tint, "#3A2A20", 0.2),
                3,
            )
        c.rect(-10, floor - 22, c.w + 20, 24, blend(wall, "#3A2A20", 0.2))
    return wall


def _frame(c, left, top, right, bottom):
    wood = c.rng.choice((*WOODS, "#FBFAF5", "#2F4A40"))
    for x in spread(left, right, max(2, round((right - left) / 260) + 1)):
        c.rect(x - 7, top, 14, bottom - top, wood)
    c.rect(left - 14, top - 12, right - left + 28, 20, wood)
    c.rect(left - 24, bottom - 8, right - left + 48, 26, wood, 3)
    c.line([(left, top + (bottom - top) * 0.3), (right, top + (bottom - top) * 0.3)], wood, 8)


def pendant(c, x, y, size, tint=None):
    """Hang a lamp from the ceiling."""
    tint = tint or c.rng.choice((*AWNINGS, "#F1E6D0", "#2F4A40"))
    c.line([(x, -10), (x, y - size * 0.6)], "#3A3A36", 4)
    if c.p.light.lamps:
        c.glow(x, y + size * 0.3, size * 5, LAMP, 0.55)
    c.trapeze(x, (size * 0.24, y - size * 0.6), (size * 0.8, y + size * 0.2), tint)
    c.pie(x, y + size * 0.2, size * 0.34, size * 0.26, 0, 180, (255, 240, 205))


def bookshelf(c, x, y, width, height, rows=5, wood=None):
    """Draw a full bookshelf standing at (x, y)."""
    wood = wood or c.rng.choice(WOODS)
    back, each = blend(wood, "#2A1E18", 0.45), height / rows
    c.rect(x, y - height, width, height, back)
    for row in range(rows):
        foot = y - each * row - 10
        _books(c, x + 14, foot, width - 28, each - 24)
        c.rect(x, foot, width, 14, wood)
    c.rect(x, y - height, 14, height, wood)
    c.rect(x + width - 14, y - height, 14, height, wood)
    c.rect(x - 6, y - height - 8, width + 12, 18, wood, 3)


def _books(c, x, y, width, height):
    at = x
    while at < x + width - 14:
        thick, tall = c.between(12, 28), height * c.between(0.66, 0.98)
        thick = min(thick, x + width - at)
        tint, roll = c.rng.choice(SPINES), c.rng.random()
        if roll < 0.08:
            at += thick * 2
            continue
        if roll < 0.16:
            c.poly(
                [
                    (at + thick * 0.7, y),
                    (at, y - tall),
                    (at + thick * 0.8, y - tall),
                    (at + thick * 1.5, y),
                ],
                tint,
            )
            at += thick * 1.6
            continue
        c.rect(at, y - tall, thick - 2, tall, tint, 2)
        c.rect(at + 2, y - tall * 0.8, thick - 6, max(3, tall * 0.06), blend(tint, "#FBFAF5", 0.55))
        at += thick


def table(c, x, y, width, height, wood=None):
    """Draw a table whose top is at y and whose feet stand `height` lower."""
    wood = wood or c.rng.choice(WOODS)
    for u in (0.06, 0.9):
        c.poly(
            [
                (x + u * width, y),
                (x + (u + 0.045) * width, y),
                (x + (u + 0.036) * width, y + height),
                (x + (u + 0.01) * width, y + height),
            ],
            blend(wood, "#2A1E18", 0.25),
        )
    c.rect(x, y - 12, width, 30, wood, 5)
    c.rect(x, y - 12, width, 9, blend(wood, "#FBFAF5", 0.3), 4)


def chair(c, x, y, height, side=1, tint=None):
    """Draw a chair standing at (x, y), its back on the left or the right."""
    tint = tint or c.rng.choice((*WOODS, *AWNINGS[:4]))
    seat, back = y - height * 0.46, x - side * height * 0.2
    for u in (-0.2, 0.2):
        c.line([(x + u * height, seat), (x + u * height * 1.15, y)], blend(tint, "#2A1E18", 0.3), 9)
    c.rect(x - height * 0.24, seat - 8, height * 0.48, 18, tint, 6)
    c.line([(back, seat), (back - side * height * 0.04, y - height)], tint, 12)
    c.rect(back - side * height * 0.05 - 9, y - height, 18, height * 0.3, tint, 8)


def armchair(c, x, y, size, tint=None):
    """Draw a deep chair one could read in."""
    tint = tint or c.rng.choice(AWNINGS)
    deep, lit = blend(tint, "#2A1E18", 0.22), blend(tint, "#FBFAF5", 0.16)
    for u in (-0.34, 0.34):
        c.line([(x + u * size, y - size * 0.2), (x + u * size * 1.1, y)], "#6B4A36", 10)
    c.rect(x - size * 0.4, y - size * 1.0, size * 0.8, size * 0.8, deep, size * 0.18)
    c.rect(x - size * 0.34, y - size * 0.5, size * 0.68, size * 0.24, lit, size * 0.06)
    for side in (-1, 1):
        c.rect(
            x + side * size * 0.42 - size * 0.11,
            y - size * 0.62,
            size * 0.22,
            size * 0.48,
            tint,
            size * 0.1,
        )
    c.rect(x - size * 0.4, y - size * 0.28, size * 0.8, size * 0.16, tint, size * 0.04)


def floor_lamp(c, x, y, height, tint=None):
    tint = tint or c.rng.choice(("#F1E6D0", "#F4B942", "#E9C7A6"))
    c.line([(x, y), (x, y - height * 0.8)], "#3A3A36", 7)
    c.oval(x, y, height * 0.1, height * 0.02, "#3A3A36")
    if c.p.light.lamps:
        c.glow(x, y - height * 0.82, height * 0.6, LAMP, 0.6)
    c.trapeze(
        x,
        (height * 0.09, y - height),
        (height * 0.16, y - height * 0.78),
        mix(LAMP, c.p.tone(tint), 0.3) if c.p.light.lamps else tint,
    )


def house_plant(c, x, y, height):
    """Draw a tall plant in a pot on the floor."""
    green = c.rng.choice(("#3F8A5A", "#5E9A52", "#2F6B4A"))
    for lean in spread(-0.42, 0.42, c.rng.randint(5, 7)):
        tip = (x + lean * height, y - height * (1 - abs(lean) * 0.7))
        root = (x, y - height * 0.24)
        bend = (x + lean * height * 0.3, y - height * 0.7)
        shape = [
            root,
            (bend[0] - height * 0.06, bend[1]),
            tip,
            (bend[0] + height * 0.07, bend[1] + height * 0.05),
        ]
        c.poly(smooth(shape, 4, closed=True), blend(green, "#CFE3A0", 0.2 * (lean > 0)))
    pot = c.rng.choice(("#B8694A", "#D9D2C0", "#5B7F86", "#F1E6D0"))
    c.trapeze(x, (height * 0.13, y - height * 0.27), (height * 0.1, y), pot)


def picture(c, x, y, width, height):
    """Hang a small abstract landscape on the wall."""
    c.rect(x, y, width, height, c.rng.choice(("#6B4A36", "#2F3A36", "#C9A06E", "#FBFAF5")))
    c.rect(x + 10, y + 10, width - 20, height - 20, "#FBFAF5")
    x, y, width, height = x + 24, y + 24, width - 48, height - 48
    sky, sun, hill, field = c.rng.sample(
        ("#E9C98F", "#BFD9D2", "#1B6B42", "#C9704A", "#F1D4C8", "#3D7A86", "#F4B942", "#5E9A6A"), 4
    )
    c.rect(x, y, width, height, sky)
    reach = min(width, height) * c.between(0.12, 0.2)
    c.oval(x + width * c.between(0.3, 0.7), y + height * 0.36, reach, reach, sun)
    crest = [
        (x, y + height * c.between(0.5, 0.7)),
        (x + width * 0.4, y + height * c.between(0.4, 0.7)),
        (x + width, y + height * c.between(0.5, 0.75)),
    ]
    c.poly([*smooth(crest, 6), (x + width, y + height), (x, y + height)], hill)
    low = [
        (x, y + height * 0.8),
        (x + width * 0.6, y + height * c.between(0.7, 0.9)),
        (x + width, y + height * 0.78),
    ]
    c.poly([*smooth(low, 6), (x + width, y + height), (x, y + height)], field)
