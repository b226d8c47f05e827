"""What lies far away and underfoot: ridges in the haze, meadows, paths, water."""

from newsroom.demo.drawing.palettes import blend, mix
from newsroom.demo.drawing.parts.sky import draw_sky
from newsroom.demo.drawing.shapes import meander, narrowing, ribbon, ridge, spread, under


def backdrop(c, horizon=700, layers=3, swing=70, **sky):
    """Draw the sky and the far ridges, and return the skyline of the nearest ridge."""
    draw_sky(c, horizon, **sky)
    return ridges(c, horizon, layers, swing) if layers else None


def ridges(c, horizon, layers=3, swing=70, bottom=None, rise=None):
    """Draw ridges one behind the other, each paler than the one before it."""
    skyline, sharp = None, c.rng.choice((0.0, 0.0, 0.35, 0.6))
    rise = rise or c.between(60, 100)
    for i in range(layers):
        nearness = (i + 1) / layers
        base = horizon - rise * (1 - nearness) * (layers - 1) * 0.8
        skyline = ridge(c.rng, c.w, base, swing * c.between(0.7, 1.2), 1.4 + nearness * 2, sharp)
        colour = hill_colour(c, nearness)
        c.fade(under(skyline, bottom or c.h), colour, mix(colour, c.p.sky.haze, 0.72))
    return skyline


def hill_colour(c, nearness):
    """Return the colour of a hill: 0 is lost in the haze, 1 is close by."""
    far, middle, near = c.p.growth.hills
    plain = (
        blend(far, middle, nearness * 2)
        if nearness < 0.5
        else blend(middle, near, nearness * 2 - 1)
    )
    return c.p.far(plain, 0.72 * (1 - nearness) ** 1.1)


def meadow(c, top=760, swing=18, colours=None, peaks=1.4):
    """Draw the ground from a gentle skyline to the bottom, and return that skyline."""
    light, deep = colours or c.p.growth.grass
    skyline = ridge(c.rng, c.w, top, swing, peaks)
    c.fade(under(skyline), c.p.far(light, 0.14), deep)
    return skyline


def slope(c, left, right, colours=None, bulge=40):
    """Draw ground that falls from one side of the picture to the other."""
    light, deep = colours or c.p.growth.grass
    top = [
        (x, left + (right - left) * t - bulge * 4 * t * (1 - t))
        for x, t in zip(spread(-10, c.w + 10, 24), spread(0, 1, 24), strict=True)
    ]
    c.fade(under(top), light, deep)
    return top


def path(c, far, near=None, width=(240, 12), colour=None, swing=190):
    """Draw a path winding towards a far point, and return its middle line."""
    near = near or (c.across(0.25, 0.75), c.h + 20)
    line = meander(c.rng, near, far, c.between(0.6, 1.2), swing)
    colour = colour or c.p.growth.path
    c.fade(ribbon(line, narrowing(line, *width)), c.p.far(colour, 0.12), colour)
    return line


def water(c, top, bottom=1210, points=None):
    """Draw still water from shore to shore, pale far away and deep near."""
    pale, deep = c.p.growth.water
    far = mix(c.p.tone(pale), c.p.sky.low, 0.6)
    area = points or [(-10, top), (c.w + 10, top), (c.w + 10, bottom), (-10, bottom)]
    c.fade(area, far, mix(c.p.tone(deep), c.p.sky.top, 0.3))


def ripples(c, top, bottom, count=26, left=0, right=None, colour=None):
    """Draw short level strokes on water: small far away, long near."""
    right = right or c.w
    shine = colour or mix(c.p.sky.low, c.p.sky.orb, 0.4)
    for _ in range(count):
        t = c.rng.random() ** 0.8
        x, y = c.between(left, right), top + (bottom - top) * t
        length = (16 + 120 * t) * c.between(0.5, 1.2)
        c.veil(_lens(x, y, length, 1.5 + 3.6 * t), shine, 0.5)


def _lens(x, y, length, thick):
    half = length / 2
    return [
        (x - half, y),
        (x - half * 0.5, y - thick),
        (x + half * 0.5, y - thick),
        (x + half, y),
        (x + half * 0.5, y + thick),
        (x - half * 0.5, y + thick),
    ]


def sunstreak(c, x, top, bottom, colour=None):
    """Lay the road of light that a low sun or the moon makes on water."""
    shine = colour or mix(c.p.sky.orb, c.p.sky.low, 0.15)
    for y in spread(top, bottom, 26):
        t = (y - top) / (bottom - top)
        half = (26 + 120 * t) * c.between(0.35, 1.0)
        c.veil(_lens(x + c.between(-22, 22) * (1 + t), y, half * 2, 2.2 + 4.5 * t), shine, 0.62)
