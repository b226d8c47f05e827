"""A wet day."""

from newsroom.demo.drawing.palettes import AWNINGS, blend
from newsroom.demo.drawing.parts.buildings import far_town, lamp_post, shopfront
from newsroom.demo.drawing.parts.figures import parasol_above, person, umbrella
from newsroom.demo.drawing.parts.land import backdrop, meadow, path, ripples
from newsroom.demo.drawing.parts.sky import rainfall
from newsroom.demo.drawing.parts.woods import grove, wooded
from newsroom.demo.drawing.shapes import blob, height_at, spread


def rain(c):
    """A wet day: umbrellas from above, a street that mirrors its lights, or misty hills."""
    c.rng.choice((_umbrellas_above, _wet_street, _misty_rain))(c)


def _umbrellas_above(c):
    c.wash(c.p.far("#A9B8B4", 0.2), c.p.tone("#7F9494"))
    _wet_paving(c, c.between(130, 190))
    if c.rng.random() < 0.6:
        for i in range(6):
            stripe = (c.w * 0.1 + i * 250, 480, 1)
            c.shape(stripe, "0 0, 130 10, 200 -280, 70 -290", "#D5DDD6")
    for _ in range(10):
        x, y = c.rng.random() * c.w, c.rng.random() * c.h
        puddle = blob(c.rng, x, y, c.between(60, 150), c.between(26, 60), 0.2)
        c.veil(puddle, "#DDE9E6", 0.35)
    for x, y, reach in _apart(c, 100, c.between(84, 110), c.between(130, 170)):
        parasol_above(c, x, y, reach, c.rng.choice((*AWNINGS, *AWNINGS, "#F1E6D0", "#9DBB6A")))
    rainfall(c, 190, 0.3)


def _wet_paving(c, size):
    seam = blend("#8FA3A0", "#FBFAF5", 0.2)
    for i in range(-2, 16):
        c.line([(i * size - 200, -10), (i * size + 260, 1210)], seam, 3)
        c.line([(-10, i * size * 0.8 - 120), (c.w + 10, i * size * 0.8 + 30)], seam, 3)


def _apart(c, tries, small, large):
    """Return round places that hardly touch each other."""
    placed = []
    for _ in range(tries):
        x, y, reach = c.rng.random() * c.w, c.rng.random() * c.h, c.between(small, large)
        if all((x - px) ** 2 + (y - py) ** 2 > (reach + pr) ** 2 * 0.85 for px, py, pr in placed):
            placed.append((x, y, reach))
    return placed[:14]


def _wet_street(c):
    base = c.between(800, 870)
    backdrop(c, base - 260, 2, 50, clear=False)
    far_town(c, base - 60, 0.5, height=260)
    x = -c.between(0, 160)
    while x < c.w:
        width = c.between(260, 380)
        shopfront(c, x, base, width, c.between(330, 520))
        x += width + c.rng.choice((0, 0, 40))
    c.wash(c.p.far("#8C9A99", 0.12), "#74878A", base)
    c.reflect(base, 420, 0.4, 0.9)
    ripples(c, base + 10, 1190, 30)
    lamp_post(c, c.w * c.rng.choice((0.12, 0.88)), base + 60, 470)
    for spot in spread(0.16, 0.84, c.rng.randint(3, 5)):
        _under_umbrella(
            c, (spot + c.between(-0.05, 0.05)) * c.w, base + c.between(80, 250), c.between(180, 230)
        )
    rainfall(c, 210)


def _under_umbrella(c, x, y, height):
    c.shade(x, y + height * 0.03, height * 0.3, height * 0.05, c.p.tone("#2E4448"), 0.4)
    person(c, x, y, height)
    umbrella(c, x + height * 0.05, y - height * 0.86, height * 0.46, c.rng.choice(AWNINGS))


def _misty_rain(c):
    wooded(c, c.between(620, 720), c.rng.randint(4, 6), 110, clear=False, trees=60)
    ground = meadow(c, 820, 20)
    x = c.across(0.3, 0.7)
    path(c, (x, height_at(ground, x) + 4), width=(380, 16), swing=220)
    grove(c, 14, 850, 1060, 320, 110, -0.02, 0.32)
    grove(c, 14, 850, 1060, 320, 110, 0.68, 1.02)
    _under_umbrella(c, 0.47 * c.w, 1040, 210)
    _under_umbrella(c, 0.54 * c.w, 1060, 190)
    for _ in range(5):
        c.veil(
            blob(c.rng, c.across(0.3, 0.7), c.between(1090, 1190), c.between(60, 150), 18, 0.1),
            c.p.sky.low,
            0.5,
        )
    rainfall(c, 230)
