"""Very small people, without faces, and what they ride or carry."""

import math

from newsroom.demo.drawing.palettes import AWNINGS, CLOTHES, HAIRS, SKINS, blend, mix
from newsroom.demo.drawing.shapes import dome, smooth

LEGS = ("#3B4A52", "#5A5148", "#2F4A45", "#6F6A60")
BODY = "-0.09 0.76, 0 0.82, 0.09 0.76, 0.14 0.4, -0.14 0.4"
COAT = "-0.09 0.76, 0 0.82, 0.09 0.76, 0.15 0.29, -0.15 0.29"


def person(c, x, y, height, depth=0.0, *, walking=None, arms="down", coat=None):
    """Draw somebody standing at (x, y); a child is only smaller."""
    coat, legs = worn(c, coat or dress(c), depth), worn(c, c.rng.choice(LEGS), depth)
    skin, hair = worn(c, c.rng.choice(SKINS), depth), worn(c, c.rng.choice(HAIRS), depth)
    walking = c.rng.random() < 0.5 if walking is None else walking
    _shade(c, x, y, height)
    _legs(c, x, y, height, legs, walking)
    _arms(c, x, y, height, (coat, skin), arms)
    c.shape((x, y, height), COAT if c.p.snowy else c.rng.choice((BODY, BODY, COAT)), coat)
    _head(c, x, y - height * 0.9, height * 0.095, skin, hair)
    if c.p.snowy:
        scarf = worn(c, c.rng.choice(AWNINGS), depth)
        c.rect(x - height * 0.09, y - height * 0.83, height * 0.18, height * 0.06, scarf, 4)


def worn(c, colour, depth=0.0):
    """Return the colour of clothes or skin; in the dark people stay warmer than the rest."""
    seen = c.p.far(colour, depth)
    return mix(seen, colour, 0.32) if c.p.dark else seen


def dress(c):
    """Return the colour of somebody's coat, never as pale as snow when there is snow."""
    return c.rng.choice(CLOTHES[:8] if c.p.snowy else CLOTHES)


def _shade(c, x, y, height):
    if not c.p.dark:
        c.shade(x + height * 0.1, y, height * 0.24, height * 0.045, c.p.tone("#22403A"), 0.28)


def _legs(c, x, y, height, colour, walking):
    stride = height * (0.12 if walking else 0.04)
    for side in (-1, 1):
        c.line(
            [(x + side * height * 0.035, y - height * 0.44), (x + side * stride, y)],
            colour,
            height * 0.072,
        )


def _arms(c, x, y, height, colours, pose):
    reach = {
        "down": ((-0.16, 0.46), (0.16, 0.46)),
        "up": ((-0.2, 1.02), (0.2, 1.02)),
        "one": ((-0.16, 0.46), (0.2, 1.0)),
        "out": ((-0.3, 0.68), (0.3, 0.68)),
        "front": ((0.24, 0.6), (0.2, 0.56)),
    }[pose]
    for side, (u, v) in zip((-1, 1), reach, strict=True):
        shoulder = x + side * height * 0.085, y - height * 0.73
        hand = x + u * height, y - v * height
        c.line([shoulder, hand], colours[0], height * 0.055)
        c.oval(*hand, height * 0.032, height * 0.032, colours[1])


def _head(c, x, y, size, skin, hair):
    c.oval(x, y, size * 0.86, size, skin)
    style = c.rng.random()
    c.pie(
        x,
        y - size * 0.1,
        size * 1.02,
        size * 1.08,
        170 if style < 0.7 else 180,
        370 if style < 0.7 else 360,
        hair,
    )
    if style < 0.3:
        c.rect(x - size * 1.0, y - size * 0.2, size * 0.5, size * 1.3, hair, size * 0.25)
        c.rect(x + size * 0.5, y - size * 0.2, size * 0.5, size * 1.3, hair, size * 0.25)
    elif style > 0.86 and not c.p.indoors:
        c.oval(x, y - size * 0.5, size * 1.5, size * 0.32, c.p.tone("#E8D9B0"))


def child(c, x, y, height, depth=0.0, **how):
    person(c, x, y, height * 0.66, depth, **how)


def family(c, x, y, height, depth=0.0):
    """Draw two grown-ups or one with a child, going the same way."""
    person(c, x, y, height, depth, walking=True)
    if c.rng.random() < 0.6:
        child(c, x + height * 0.32, y + height * 0.02, height, depth, walking=True)
    else:
        person(c, x + height * 0.34, y + height * 0.02, height * 0.95, depth, walking=True)


def crowd(c, y, height, count, left=0.0, right=1.0, depth=0.0, arms=("down",)):
    """Draw people along a line, not too close together."""
    gap = (right - left) * c.w / count
    for i in range(count):
        x = left * c.w + gap * (i + c.between(0.2, 0.8))
        tall = height * c.rng.choice((1, 1, 0.96, 0.92, 0.68))
        person(c, x, y + c.between(-0.05, 0.05) * height, tall, depth, arms=c.rng.choice(arms))


def onlookers(c, y, height, count=16, colour="#16302A", raised=0.25):
    """Draw the dark backs of a crowd along the bottom, heads and shoulders."""
    gap = c.w / (count - 1)
    for i in range(count):
        x, top = gap * (i + c.between(-0.3, 0.3)), y + c.between(-0.25, 0.25) * height
        size = height * c.between(0.2, 0.26)
        c.poly(dome(x, c.h + 20, size * 2.3, c.h + 20 - top - size * 1.6), colour)
        c.oval(x, top, size * 0.9, size, colour)
        if c.rng.random() < raised:
            hand = (x + size * 1.7, top - size * 1.3)
            c.line([(x + size * 1.5, top + size * 2.2), hand], colour, size * 0.42)
            c.oval(*hand, size * 0.32, size * 0.36, colour)


def seated(c, x, y, height, coat=None):
    """Draw somebody sitting, whose seat is at (x, y)."""
    plain, skin = coat or dress(c), worn(c, c.rng.choice(SKINS))
    coat, legs = worn(c, plain), worn(c, c.rng.choice(LEGS))
    c.line(
        [(x, y), (x + height * 0.3, y), (x + height * 0.32, y + height * 0.36)], legs, height * 0.1
    )
    c.shape((x, y, height), "-0.13 0, -0.1 0.4, 0 0.46, 0.1 0.4, 0.13 0", coat)
    arm = [(x + height * 0.03, y - height * 0.34), (x + height * 0.24, y - height * 0.1)]
    c.line(arm, mix(coat, (255, 255, 255), 0.16), height * 0.07)
    _head(c, x, y - height * 0.56, height * 0.11, skin, worn(c, c.rng.choice(HAIRS)))


def cyclist(c, x, y, height, depth=0.0):
    """Draw somebody on a bicycle."""
    dark, frame = c.p.far("#2E3B3A", depth), c.p.far(c.rng.choice(CLOTHES), depth)
    wheel, thin = height * 0.24, height * 0.026
    rear, fore = (x - 0.34 * height, y - wheel), (x + 0.34 * height, y - wheel)
    for axle in (rear, fore):
        c.arc(*axle, wheel, wheel, 0, 360, dark, thin)
    hub, seat = (x - 0.04 * height, y - wheel), (x - 0.14 * height, y - 0.5 * height)
    bar, neck = (x + 0.24 * height, y - 0.52 * height), (x + 0.02 * height, y - 0.86 * height)
    for line in ([rear, seat, hub], [hub, bar, fore], [seat, bar]):
        c.line(line, frame, thin * 1.3)
    coat, skin = worn(c, dress(c), depth), worn(c, c.rng.choice(SKINS), depth)
    knee = (x + 0.06 * height, y - 0.4 * height)
    c.line([seat, knee, hub], c.p.far("#3B4A52", depth), height * 0.075)
    c.line([seat, neck], coat, height * 0.15)
    c.line([(neck[0], neck[1] + height * 0.06), bar], coat, height * 0.055)
    _head(c, x + 0.07 * height, y - height, height * 0.085, skin, dark)


def umbrella(c, x, y, reach, colour, held=0.9):
    """Draw an open umbrella from the side, its tip at the top."""
    c.line([(x, y - reach * 0.5), (x, y + reach * held)], "#4A4A44", reach * 0.05)
    c.poly(dome(x, y, reach, reach * 0.62), colour)
    for i in range(4):
        c.oval(
            x - reach * 0.75 + i * reach * 0.5,
            y,
            reach * 0.25,
            reach * 0.1,
            blend(colour, "#1E2C2A", 0.12),
        )
    rib = smooth(
        [(x, y - reach * 0.62), (x + reach * 0.2, y - reach * 0.36), (x + reach * 0.25, y)], 3
    )
    c.line(rib, blend(colour, "#FFFFFF", 0.3), reach * 0.03)


def parasol_above(c, x, y, reach, colour, ribs=8):
    """Draw an open umbrella seen from right above."""
    points = [
        (x + reach * math.cos(math.tau * i / ribs), y + reach * math.sin(math.tau * i / ribs))
        for i in range(ribs)
    ]
    other = blend(colour, "#FFFFFF", 0.16)
    c.shade(x + reach * 0.18, y + reach * 0.22, reach, reach, c.p.tone("#1E302C"), 0.22)
    for i, point in enumerate(points):
        c.poly([(x, y), point, points[(i + 1) % ribs]], colour if i % 2 else other)
    c.oval(x, y, reach * 0.06, reach * 0.06, blend(colour, "#1E2C2A", 0.4))
