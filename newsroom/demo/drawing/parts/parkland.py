"""What every park has: its lawns, benches, old stones, fountains and picnics."""

from newsroom.demo.drawing.palettes import AWNINGS, blend, mix
from newsroom.demo.drawing.parts.buildings import far_town, lamps
from newsroom.demo.drawing.parts.figures import child, person
from newsroom.demo.drawing.parts.land import meadow
from newsroom.demo.drawing.parts.woods import wooded
from newsroom.demo.drawing.shapes import blob, outline, smooth, spread


def bench(c, x, y, width, wood="#A8724A"):
    """Draw a park bench seen from behind or before; its feet stand at y."""
    height = width * 0.4
    for u in (-0.4, 0.4):
        c.rect(x + u * width - 5, y - height * 0.9, 10, height * 0.9, "#3E4A46")
    for rise in (0.46, 0.66, 0.86):
        top = c.p.growth.grass[0] if c.p.snowy and rise != 0.66 else wood
        c.rect(x - width / 2, y - height * rise, width, height * 0.13, top, 3)


def dolmen(c, x, y, width):
    """Draw a great flat stone resting on two others."""
    stone = c.rng.choice(("#A9A99C", "#B3AE9E", "#9BA09A"))
    deep, lit = blend(stone, "#2E3F3A", 0.3), blend(stone, "#FBFAF5", 0.25)
    c.shade(x + width * 0.1, y, width * 0.56, width * 0.07, c.p.tone("#22403A"), 0.3)
    for u in (-0.27, 0.24):
        c.poly(
            blob(c.rng, x + u * width, y - width * 0.12, width * 0.12, width * 0.17, 0.1, 7), deep
        )
    slab = outline("-0.54 0.26, -0.4 0.4, 0.05 0.45, 0.46 0.38, 0.55 0.27, 0.2 0.21, -0.3 0.2")
    c.poly(smooth([(x + u * width, y - v * width) for u, v in slab], 3, True), stone)
    top = [(-0.48, 0.3), (-0.38, 0.4), (0.05, 0.45), (0.44, 0.38), (0.5, 0.31), (0.0, 0.35)]
    tint = c.p.capped(lit)
    c.poly(smooth([(x + u * width, y - v * width) for u, v in top], 3, True), tint)


def fountain(c, x, y, width):
    """Draw a round basin with a jet, still in winter."""
    c.oval(x, y, width * 0.5, width * 0.13, "#C9C3B2")
    c.oval(x, y - width * 0.03, width * 0.44, width * 0.1, c.p.growth.water[0])
    if c.p.snowy:
        return
    spray = mix(c.p.sky.low, "#FFFFFF", 0.6 if not c.p.dark else 0.2)
    for u in spread(-0.34, 0.34, 7):
        arc = smooth(
            [
                (x, y - width * 0.04),
                (x + u * width * 0.5, y - width * (0.6 - abs(u) * 0.5)),
                (x + u * width, y - width * 0.02),
            ],
            6,
        )
        c.line(arc, spray, 4)


def picnic(c, x, y, size):
    """Spread a cloth on the grass for two or three people."""
    tint = c.rng.choice(AWNINGS)
    cloth = [
        (x - size, y),
        (x - size * 0.5, y - size * 0.34),
        (x + size, y - size * 0.3),
        (x + size * 0.6, y + size * 0.08),
    ]
    c.poly(cloth, blend(tint, "#FBFAF5", 0.35))
    c.line([cloth[0], cloth[2]], tint, 5)
    c.line([cloth[1], cloth[3]], tint, 5)
    c.rect(x + size * 0.1, y - size * 0.34, size * 0.3, size * 0.2, "#B98D52", 5)
    c.arc(x + size * 0.25, y - size * 0.34, size * 0.13, size * 0.14, 180, 360, "#8A6040", 5)
    person(c, x - size * 0.5, y + size * 0.02, size * 0.9, arms="front")
    child(c, x + size * 0.66, y, size * 0.95, arms="up")


def open_park(c, horizon):
    """Draw what every park has behind it, and return its nearest skyline."""
    wooded(c, horizon, 3, 60, trees=46)
    if c.rng.random() < 0.6:
        far_town(c, horizon + 50, 0.52, *c.rng.choice(((0.0, 0.4), (0.5, 1.0), (0.0, 1.0))))
    ground = meadow(c, horizon + 60, 10)
    lamps(c, horizon + 110, 190, 5)
    return ground
