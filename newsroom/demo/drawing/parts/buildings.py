"""Houses, shops and apartment towers."""

from newsroom.demo.drawing.palettes import AWNINGS, BRICKS, ROOFS, WALLS, blend, mix, rgb
from newsroom.demo.drawing.parts.plants import bush
from newsroom.demo.drawing.shapes import between

LAMP = (255, 214, 138)
AMBER = (248, 184, 96)


def pane(c, depth=0.0, chance=0.6):
    """Return the colour of a window: a lamp behind it when it is dark, else a piece of sky."""
    if c.p.light.lamps and c.rng.random() < (chance if c.p.dark else chance * 0.45):
        return mix(c.rng.choice((LAMP, LAMP, AMBER)), c.p.sky.haze, depth * 0.6)
    glass = blend("#5E8088", "#BFD8D6", c.between(0.0, 0.45))
    return c.p.far(glass, depth)


def lit_glass(c, depth=0.0):
    """Return the colour of a large pane: a bright room behind it when it is dark."""
    if c.p.light.lamps:
        return mix(LAMP, c.p.far("#9FC3C6", depth), 0.15)
    return c.p.far("#A9CACB", depth)


def window(c, x, y, width, height, frame="#FBFAF5", depth=0.0):
    """Draw a framed window whose upper left corner is at (x, y)."""
    c.rect(x - 4, y - 4, width + 8, height + 8, c.p.far(frame, depth), 3)
    c.rect(x, y, width, height, pane(c, depth))
    c.line([(x + width / 2, y), (x + width / 2, y + height)], c.p.far(frame, depth), 4)
    if height > 60:
        c.line([(x, y + height / 2), (x + width, y + height / 2)], c.p.far(frame, depth), 4)


def windows(c, x, y, width, height, columns, rows, *, depth=0.0, chance=0.5, fill=0.58):
    """Draw rows of plain windows over a wall."""
    across, down = width / columns, height / rows
    for row in range(rows):
        for column in range(columns):
            left, top = x + (column + (1 - fill) / 2) * across, y + (row + (1 - fill) / 2) * down
            c.rect(left, top, across * fill, down * fill, pane(c, depth, chance))


def roof(c, x, y, width, rise, colour, kind="gable", depth=0.0):
    """Draw a roof whose eaves rest on the line from (x, y)."""
    lap = width * 0.07
    inset = {"gable": width * 0.5, "hip": width * 0.22, "lean": 0.0}[kind]
    crest = [(x - lap + inset, y - rise), (x + width + lap - inset, y - rise)]
    if kind == "lean":
        crest = [(x - lap, y - rise * 0.75), (x + width + lap, y - rise * 0.3)]
    c.poly([(x - lap, y), *crest, (x + width + lap, y)], c.p.far(colour, depth))
    if c.p.snowy:
        _roof_snow(c, [(x - lap, y), *crest, (x + width + lap, y)], depth)
    else:
        c.line(
            [(x - lap, y), (x + width + lap, y)], c.p.far(blend(colour, "#1E2C2A", 0.3), depth), 5
        )


def _roof_snow(c, outline, depth):
    foot = outline[0][1]
    white, rise = c.p.far(c.p.growth.grass[0], depth * 0.7), foot - outline[1][1]
    (x0, _), (x1, y1), (x2, y2), (x3, _) = outline
    line = foot - rise * 0.24
    c.poly(
        [
            (x0 + (x1 - x0) * 0.24, line),
            (x1, y1),
            (x2, y2),
            (x3 - (x3 - x2) * 0.24, line),
            (x0 * 0.3 + x3 * 0.7, line + rise * 0.1),
            (x0 * 0.6 + x3 * 0.4, line - rise * 0.05),
        ],
        white,
    )
    c.line([(x1, y1), (x2, y2)], white, 7)


def house(c, x, y, width, height, depth=0.0, wall=None, tint=None):
    """Draw a small house whose lower left corner is at (x, y)."""
    rng = c.rng
    wall, tint = wall or rng.choice(WALLS + BRICKS), tint or rng.choice(ROOFS)
    top = y - height
    c.rect(x, top, width, height, c.p.far(wall, depth))
    c.poly(
        [(x + width * 0.7, top), (x + width, top), (x + width, y), (x + width * 0.62, y)],
        c.p.far(blend(wall, "#4A4A52", 0.13), depth),
    )
    kind = rng.choice(("gable", "hip", "lean", "gable"))
    roof(c, x, top + 2, width, height * between(rng, 0.3, 0.5), tint, kind, depth)
    if width < 70:
        windows(c, x, top, width, height, 2, 2, depth=depth, fill=0.42)
    else:
        _face(c, x, y, width, height, depth)


def _face(c, x, y, width, height, depth):
    floors = 2 if height > width * 0.75 else 1
    size, gap = width * 0.2, height / (floors + 0.35)
    door = c.rng.choice((0.12, 0.42, 0.68))
    for floor in range(floors):
        for spot in (0.12, 0.42, 0.68):
            if floor == 0 and spot == door:
                shade = c.p.far(c.rng.choice(ROOFS), depth)
                c.rect(x + width * spot, y - gap * 0.78, size, gap * 0.78, shade, 4)
            elif floor or c.rng.random() < 0.8:
                top = y - gap * (floor + 0.78)
                window(c, x + width * spot, top, size, gap * 0.42, depth=depth)


def village(c, skyline_at, count, size=70, depth=0.25, start=0.05, end=0.95):
    """Scatter small houses over a slope, the higher ones first."""
    spots = sorted(
        ((c.between(start, end) * c.w, c.rng.random()) for _ in range(count)), key=lambda s: s[1]
    )
    for x, t in spots:
        y, side = skyline_at(x) + 18 + t * size * 2.6, size * (0.62 + t * 0.5)
        house(c, x, y, side * c.between(0.9, 1.4), side * 0.72, depth * (1 - t * 0.6))
        bush(c, x - side * 0.16, y + 3, side * 0.26, depth)


def tower_block(c, x, y, width, height, depth=0.0, wall=None, band=None):
    """Draw an apartment tower standing at (x, y): a lit side, a shaded side, many windows."""
    wall, band = wall or c.rng.choice(WALLS[:5]), band or c.rng.choice(AWNINGS[:5])
    side, top = width * 0.24, y - height
    c.fade(
        [(x, top), (x + width, top), (x + width, y), (x, y)],
        c.p.far(wall, depth),
        c.p.far(wall, min(1, depth + 0.16)),
    )
    c.rect(x + width - side, top, side, height, c.p.far(blend(wall, "#46565C", 0.26), depth))
    c.rect(
        x + width * 0.12,
        top - height * 0.025,
        width * 0.42,
        height * 0.03,
        c.p.far(blend(wall, "#46565C", 0.2), depth),
    )
    c.rect(x, top, width, max(5, height * 0.022), c.p.far(band, depth))
    c.rect(x + width * 0.3, top, width * 0.07, height, c.p.far(blend(band, wall, 0.45), depth))
    rows = max(5, int(height / c.between(26, 34)))
    inner = height * 0.93
    windows(c, x, top + height * 0.045, width * 0.3, inner, 2, rows, depth=depth)
    windows(c, x + width * 0.37, top + height * 0.045, width * 0.39, inner, 3, rows, depth=depth)
    if c.p.snowy:
        c.rect(x - 2, top - 5, width + 4, 9, c.p.far(c.p.growth.grass[0], depth * 0.5))


def far_town(c, y, depth=0.55, start=0.0, end=1.0, height=150):
    """Draw the pale silhouettes of a town at the foot of the hills."""
    x = start * c.w
    while x < end * c.w:
        width, tall = c.between(34, 70), height * c.between(0.3, 1.0)
        tint = c.p.far(c.rng.choice(WALLS), depth * c.between(0.85, 1.1))
        c.rect(x, y - tall, width, tall + 8, tint)
        columns, rows = max(2, int(width / 16)), max(2, int(tall / 20))
        windows(c, x, y - tall + 4, width, tall - 6, columns, rows, depth=depth, fill=0.42)
        x += width + c.rng.choice((4, 10, 26, 60))


def awning(c, x, y, width, drop, colour, stripes=8):
    """Draw a striped awning whose upper edge starts at (x, y)."""
    lap, pale = width * 0.05, blend("#FBFAF5", colour, 0.06)
    for i in range(stripes):
        upper = [x + width * i / stripes, x + width * (i + 1) / stripes]
        lower = [x - lap + (width + 2 * lap) * (i + n) / stripes for n in (0, 1)]
        tint = colour if i % 2 == 0 else pale
        c.poly([(upper[0], y), (upper[1], y), (lower[1], y + drop), (lower[0], y + drop)], tint)
        half = (lower[1] - lower[0]) / 2
        c.pie(
            lower[0] + half, y + drop - 1, half, half * 0.85, 0, 180, blend(tint, "#1E2C2A", 0.08)
        )
    if c.p.snowy:
        c.rect(x - 6, y - 9, width + 12, 16, c.p.growth.grass[0], 8)


def shopfront(c, x, y, width, height, wall=None, tint=None):
    """Draw a shop with its awning, a wide window and a door; its foot is at (x, y)."""
    wall, tint = wall or c.rng.choice(WALLS + BRICKS), tint or c.rng.choice(AWNINGS)
    c.rect(x, y - height, width, height, wall)
    sill, front = y - height * 0.12, y - height * 0.56
    glass = LAMP if c.p.light.lamps else c.p.tone("#A9C4C0")
    frame = blend(tint, "#1E2C2A", 0.45)
    left = c.rng.random() < 0.5
    door_x = x + width * (0.08 if left else 0.7)
    pane_x = x + width * (0.36 if left else 0.08)
    c.rect(door_x, front, width * 0.22, y - front, frame, 4)
    c.rect(door_x + 10, front + 10, width * 0.22 - 20, (y - front) * 0.6, glass, 2)
    c.rect(pane_x, front, width * 0.56, sill - front, frame, 4)
    c.rect(pane_x + 8, front + 8, width * 0.56 - 16, sill - front - 16, glass, 2)
    _display(c, pane_x + 14, sill - 10, width * 0.56 - 28, sill - front)
    if height > width * 0.9:
        for spot in (0.16, 0.56):
            window(c, x + width * spot, y - height * 0.9, width * 0.26, height * 0.16)
    awning(c, x, y - height * 0.66, width, height * 0.13, tint)


def _display(c, x, y, width, height):
    """Put things in a shop window, without any writing."""
    for i in range(5):
        tall, spot = height * c.between(0.14, 0.4), x + width * i / 5
        tint = c.rng.choice((*AWNINGS, *WALLS))
        if c.rng.random() < 0.5:
            c.rect(spot, y - tall, width * 0.13, tall, tint, 5)
        else:
            c.oval(spot + width * 0.08, y - tall * 0.42, width * 0.08, tall * 0.42, tint)


def lamp_post(c, x, y, height, arm=1):
    """Draw a street lamp, shining when it is dark."""
    iron, head = "#34443F", (x + arm * height * 0.2, y - height * 0.93)
    c.line(
        [(x, y), (x, y - height * 0.96), (x + arm * height * 0.14, y - height), head],
        iron,
        max(4, height * 0.022),
    )
    if c.p.light.lamps:
        c.glow(head[0], head[1] + height * 0.05, height * 0.5, LAMP, 0.6)
        c.oval(head[0], head[1] + 5, height * 0.045, height * 0.045, rgb("#FFF1CC"))
    c.pie(head[0], head[1] + 6, height * 0.07, height * 0.06, 180, 360, iron)


def lamps(c, y, height, count=4):
    """Set street lamps along a line, only where it is dark enough to need them."""
    for i in range(count if c.p.dark else 0):
        x = c.w * (i + c.between(0.3, 0.7)) / count
        lamp_post(c, x, y, height, c.rng.choice((-1, 1)))


def clock(c, x, y):
    c.line([(x, y - 90), (x, y)], "#3E4A46", 6)
    c.oval(x, y, 48, 48, "#3E4A46")
    c.oval(x, y, 40, 40, "#FBFAF5")
    c.line([(x, y), (x, y - 28)], "#26343A", 5)
    c.line([(x, y), (x + 20, y + 8)], "#26343A", 5)
