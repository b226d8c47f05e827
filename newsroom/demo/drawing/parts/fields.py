"""What people grow: furrows, paddies, cabbages, and the glass and film they grow it under."""

from newsroom.demo.drawing.palettes import CLOTHES, blend, mix
from newsroom.demo.drawing.parts.buildings import LAMP
from newsroom.demo.drawing.shapes import dome, outline, ridge, spread, under

SOIL = "#A9805A"


def crop(c):
    """Return the colours of what stands in the field in this season."""
    return {
        "spring": ("#9CC873", "#7DB35F"),
        "summer": ("#4E9A52", "#357F48"),
        "autumn": ("#E3BE58", "#C99A3C"),
        "winter": ("#F5F6F1", "#DDE5E3"),
    }[c.p.season]


def furrows(c, x, top, rows=11):
    """Draw rows that run from the near edge to a far point."""
    light, deep = crop(c)
    c.wash(c.p.far(SOIL, 0.2), SOIL, top)
    for i in range(-rows, rows + 1):
        near, far = x + i * c.w * 0.145, x + i * 52
        c.fade(
            [(far - 13, top), (far + 13, top), (near + 62, 1215), (near - 62, 1215)],
            c.p.far(light, 0.2),
            deep,
        )
        for t in spread(0.08, 1, 15):
            px, py = far + (near - far) * t**1.7, top + (1215 - top) * t**1.7
            reach = 10 + 58 * t**1.7
            if -reach < px < c.w + reach:
                c.poly(dome(px, py, reach, reach * 0.8, 8), light)
                c.poly(dome(px + reach * 0.2, py, reach * 0.6, reach * 0.5, 6), deep)


def paddies(c, top):
    """Draw terraces of rice, one below the other, each behind its low bank."""
    light, deep = crop(c)
    levels = spread(0, 1, c.rng.randint(6, 8))
    for i, t in enumerate(levels):
        base = top + (1180 - top) * t**1.5
        edge = ridge(c.rng, c.w, base, 10 + 26 * t, 1.2)
        wet = c.p.season == "spring" or (c.p.snowy and i % 2)
        upper = (
            mix(c.p.tone(c.p.growth.water[0]), c.p.sky.low, 0.4)
            if wet
            else c.p.far(light, 0.26 * (1 - t))
        )
        c.fade(under(edge), upper, c.p.growth.water[0] if wet else deep)
        c.line([(x, y) for x, y in edge], c.p.far(c.p.growth.grass[1], 0.3 * (1 - t)), 5 + 14 * t)
        _rice(c, edge, t, blend(deep, "#2E6B4A", 0.2))


def _rice(c, edge, t, tint):
    if c.p.snowy:
        return
    for x, y in edge[::2]:
        for row in range(1, 3):
            tall = (8 + 26 * t) * c.between(0.7, 1.2)
            foot = y + row * (14 + 34 * t)
            c.line([(x, foot), (x - tall * 0.2, foot - tall)], tint, 2 + 2 * t)
            c.line([(x, foot), (x + tall * 0.3, foot - tall * 0.9)], tint, 2 + 2 * t)


def cabbages(c, y, size, kind):
    """Plant one bed across the picture: cabbages, leeks, peppers or lettuces."""
    tint = ("#8FBF6A", "#4E8F5A", "#5E9A52", "#B5563F")[kind]
    if c.p.snowy:
        tint = blend(tint, "#F5F6F1", 0.55)
    c.poly(
        [(-10, y), (-10, y - 40 * size), (c.w + 10, y - 40 * size), (c.w + 10, y + 26 * size)], SOIL
    )
    x, step = -20 + 30 * c.rng.random(), 92 * size
    while x < c.w + 40:
        if kind == 1:
            _leek(c, x, y, size, tint)
        elif kind == 2:
            _pepper(c, x, y, size, tint)
        else:
            _head(c, x, y, size, tint)
        x += step * c.between(0.9, 1.1)


def _head(c, x, y, size, tint):
    for u, v, r in ((-0.5, 0.1, 0.6), (0.5, 0.1, 0.6), (0, 0, 0.8)):
        c.oval(
            x + u * 40 * size,
            y - 26 * size + v * 30 * size,
            40 * r * size,
            30 * r * size,
            blend(tint, "#1E5A3C", 0.25),
        )
    c.oval(x, y - 34 * size, 24 * size, 20 * size, blend(tint, "#FBFAF5", 0.3))
    c.line([(x, y - 16 * size), (x, y - 50 * size)], blend(tint, "#FBFAF5", 0.5), 3)


def _leek(c, x, y, size, tint):
    for lean in (-0.5, -0.2, 0.12, 0.45):
        c.line(
            [(x, y - 6 * size), (x + lean * 50 * size, y - c.between(70, 100) * size)],
            tint,
            9 * size,
        )
    c.line([(x, y - 4 * size), (x, y - 26 * size)], "#E9EEDC", 14 * size)


def _pepper(c, x, y, size, tint):
    c.line([(x, y), (x, y - 96 * size)], "#7A5A40", 5 * size)
    c.oval(x, y - 70 * size, 34 * size, 40 * size, tint)
    c.oval(x - 6 * size, y - 78 * size, 22 * size, 26 * size, blend(tint, "#FBFAF5", 0.18))
    for _ in range(3 if c.p.season in ("summer", "autumn") else 0):
        px, py = x + c.between(-22, 22) * size, y - c.between(44, 80) * size
        c.oval(px, py, 4.5 * size, 12 * size, "#C8402F")


def tunnel(c, x, y, width, depth=0.1):
    """Draw a long low greenhouse of film."""
    film, rib = c.p.far("#E6EEE8", depth), c.p.far("#B4C6C0", depth)
    height, near, half = width * 0.3, x + width * 0.16, width * 0.16
    back = [(x + width, y - height * 0.12), (x + width * 0.9, y - height * 0.9), (near, y - height)]
    c.poly([*dome(near, y, half, height), *back], film)
    c.poly(dome(x + width * 0.86, y - height * 0.1, width * 0.14, height * 0.84), film)
    for t in spread(0.0, 1.0, 8):
        rise = height * (1 - 0.1 * t)
        c.arc(near + width * 0.7 * t, y - height * 0.1 * t, half, rise, 180, 300, rib, 3)
    c.poly(dome(near, y, half, height), LAMP if c.p.dark else c.p.far("#F6F8F2", depth))
    c.rect(x + width * 0.12, y - height * 0.5, width * 0.08, height * 0.5, rib)
    if c.p.snowy:
        ridge_end = (x + width * 0.86, y - height * 0.92)
        c.line([(near, y - height), ridge_end], c.p.growth.grass[0], 14)


def scarecrow(c, x, y, height):
    """Draw a scarecrow in a straw hat and a bright shirt."""
    wood, shirt = "#7A5A40", c.rng.choice(CLOTHES)
    c.line([(x, y), (x, y - height)], wood, 8)
    c.line(
        [(x - height * 0.34, y - height * 0.66), (x + height * 0.34, y - height * 0.66)], wood, 7
    )
    sleeves = outline(
        "-0.32 0.72, 0.32 0.72, 0.32 0.58, 0.13 0.56, 0.16 0.24, -0.16 0.24, -0.13 0.56, -0.32 0.58"
    )
    c.poly([(x + u * height, y - v * height) for u, v in sleeves], shirt)
    c.oval(x, y - height * 0.84, height * 0.11, height * 0.12, "#EAD3A4")
    c.oval(x, y - height * 0.91, height * 0.24, height * 0.05, "#D9A94E")
    c.poly(dome(x, y - height * 0.9, height * 0.12, height * 0.12), "#D9A94E")


def glasshouse(c, x, y, width, depth=0.06):
    """Draw a glasshouse: a middle dome between two wings."""
    frame, glass = c.p.far("#FBFAF5", depth), c.p.far("#BFDCD2", depth)
    if c.p.light.lamps:
        glass = mix(LAMP, c.p.tone("#8FB8A8"), 0.35)
    for side in (-1, 1):
        _glass_wing(c, x + side * width * 0.32, y, width * 0.17, (frame, glass), depth)
    _glass_dome(c, x, y, width * 0.2, (frame, glass), depth)
    c.rect(x - width * 0.52, y - 10, width * 1.04, 14, c.p.far("#C3BBA8", depth))


def _glass_wing(c, x, y, half, tints, depth):
    frame, glass = tints
    eaves, ridge_top = y - half, y - half * 1.5
    c.rect(x - half, eaves, half * 2, half, glass)
    c.trapeze(x, (half + 8, eaves), (half * 0.8, ridge_top), glass)
    _plants_inside(c, x - half, y, half * 2, half, depth)
    for u in spread(-1, 1, 7):
        bar = [(x + half * u, y), (x + half * u, eaves), (x + half * u * 0.8, ridge_top)]
        c.line(bar, frame, 4)
    c.line([(x - half, eaves), (x + half, eaves)], frame, 6)


def _glass_dome(c, x, y, half, tints, depth):
    frame, glass = tints
    wall = half * 1.3
    c.rect(x - half, y - wall, half * 2, wall, glass)
    c.poly(dome(x, y - wall, half, half * 1.05), glass)
    _plants_inside(c, x - half, y, half * 2, wall * 1.4, depth)
    for t in spread(-1, 1, 7):
        c.line([(x + half * t, y), (x + half * t, y - wall)], frame, 4)
        c.arc(
            x,
            y - wall,
            max(2, abs(half * t)),
            half * 1.05,
            180 if t < 0 else 270,
            270 if t < 0 else 360,
            frame,
            4,
        )
    for rise in (0.0, 0.5, 1.0):
        c.line([(x - half, y - wall * rise), (x + half, y - wall * rise)], frame, 5)
    c.rect(x - half * 0.3, y - wall * 0.5, half * 0.6, wall * 0.5, c.p.far("#2F6B52", depth))


def _plants_inside(c, x, y, width, height, depth):
    for _ in range(6):
        spot, reach = x + width * c.between(0.14, 0.86), height * c.between(0.2, 0.42)
        green = c.p.far(c.rng.choice(("#4F9A6A", "#357F58", "#6BAF6E")), depth + 0.2)
        c.oval(spot, y - reach * 0.9, min(reach * 0.6, width * 0.13), reach, green)
