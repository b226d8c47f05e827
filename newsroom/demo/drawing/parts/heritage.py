"""Tiled roofs, pavilions and the stone wall of the hill fortress."""

from newsroom.demo.drawing.palettes import blend, mix
from newsroom.demo.drawing.parts.buildings import LAMP
from newsroom.demo.drawing.shapes import outline, smooth, spread

TILE = "#3F4C50"
WOOD = "#A8553A"
JADE = "#3E7F6C"
STONE = "#C3BBA8"


def tiled_roof(c, x, y, width, rise, depth=0.0):
    """Draw a roof with lifted corners; its eaves run around the height y, centred on x."""
    half, crest = width / 2, width * 0.27
    eaves = outline("-1 -0.2, -0.8 -0.03, -0.4 0.06, 0 0.08, 0.4 0.06, 0.8 -0.03, 1 -0.2")
    lower = smooth([(x + u * half, y + v * rise) for u, v in eaves], 4)
    right = smooth(
        [(x + half, y - rise * 0.2), (x + half * 0.66, y - rise * 0.5), (x + crest, y - rise)], 5
    )
    left = [(2 * x - px, py) for px, py in reversed(right)]
    c.poly([*lower, *right, *left], c.p.far(TILE, depth))
    _tiles(c, x, y, half, crest, rise, depth)
    cap = c.p.capped(blend(TILE, "#FBFAF5", 0.3))
    c.line(
        [(x - crest * 1.05, y - rise * 1.02), (x + crest * 1.05, y - rise * 1.02)],
        c.p.far(cap, depth),
        max(3, rise * 0.09),
    )
    c.line(right, c.p.far(cap, depth), max(2, rise * 0.05))
    c.line(left, c.p.far(cap, depth), max(2, rise * 0.05))
    c.line([(px, py + rise * 0.05) for px, py in lower], c.p.far(JADE, depth), max(2, rise * 0.09))


def _tiles(c, x, y, half, crest, rise, depth):
    """Draw the rows of tiles, or the snow that lies over them."""
    if c.p.snowy:
        snow = [
            (x - half * 0.86, y - rise * 0.22),
            (x - crest, y - rise),
            (x + crest, y - rise),
            (x + half * 0.86, y - rise * 0.22),
            (x + half * 0.4, y - rise * 0.12),
            (x - half * 0.3, y - rise * 0.16),
        ]
        return c.poly(smooth(snow, 2, closed=True), c.p.far(c.p.growth.grass[0], depth))
    pale = c.p.far(blend(TILE, "#FBFAF5", 0.16), depth)
    for t in spread(-0.9, 0.9, max(7, int(half / 11))):
        c.line(
            [
                (x + crest * t, y - rise * 0.96),
                (x + half * t * 0.8, y - rise * 0.42),
                (x + half * t, y - rise * 0.1 * abs(t)),
            ],
            pale,
            2,
        )
    return None


def pavilion(c, x, y, width, depth=0.0, storeys=1, lifted=0.0):
    """Draw an open pavilion standing at (x, y), on posts over water when lifted."""
    height, stone = width * 0.52, c.p.far(STONE, depth)
    floor = y - lifted - width * 0.05
    c.rect(x - width * 0.42, floor, width * 0.84, width * 0.06, stone)
    for u in spread(-0.36, 0.36, 4):
        c.rect(x + (u - 0.018) * width, y - lifted, width * 0.036, lifted, stone)
    for storey in range(storeys):
        shrink = 1 - 0.2 * storey
        rise = height * (0.5 if storey == storeys - 1 else 0.3)
        _room(c, x, floor, width * 0.72 * shrink, height * 0.46, depth)
        tiled_roof(c, x, floor - height * 0.46, width * shrink, rise, depth)
        floor -= height * 0.7
    return floor


def _room(c, x, y, width, height, depth):
    """Draw the posts and the railing between floor and roof."""
    if c.p.light.lamps:
        c.rect(x - width / 2, y - height, width, height, mix(LAMP, c.p.sky.haze, depth))
    else:
        c.rect(
            x - width / 2,
            y - height,
            width,
            height * 0.3,
            c.p.far(blend(JADE, "#1E2C2A", 0.4), depth),
        )
    wood = c.p.far(WOOD, depth)
    for u in spread(-0.48, 0.48, 4):
        c.rect(x + u * width - width * 0.022, y - height, width * 0.044, height, wood)
    c.rect(x - width / 2, y - height, width, height * 0.1, c.p.far(JADE, depth))
    c.rect(x - width / 2, y - height * 0.28, width, height * 0.05, wood)
    for u in spread(-0.46, 0.46, 13):
        c.line([(x + u * width, y - height * 0.26), (x + u * width, y)], wood, max(2, width * 0.01))
    c.rect(x - width * 0.53, y - height * 0.05, width * 1.06, height * 0.1, wood)


def paper_door(c, x, y, width, height):
    """Draw a lattice door of paper, glowing when lamps are lit behind it."""
    c.rect(x, y, width, height, mix(LAMP, c.p.sky.haze, 0.1) if c.p.light.lamps else "#E9DCC0")
    for t in spread(0.0, 1.0, 5):
        c.line([(x, y + height * t), (x + width, y + height * t)], "#8A6040", 3)
        c.line([(x + width * t, y), (x + width * t, y + height)], "#8A6040", 3)


def gatehouse(c, x, y, width, depth=0.0):
    """Draw a fortress gate: an arch through stone under a tiled roof."""
    stone, height = c.p.far(STONE, depth), width * 0.44
    c.rect(x - width * 0.5, y - height, width, height, stone)
    courses(c, [(x - width * 0.5, y), (x + width * 0.5, y)], [height, height], depth)
    dark = c.p.far("#33403C", depth)
    c.rect(x - width * 0.13, y - height * 0.4, width * 0.26, height * 0.4, dark)
    c.pie(x, y - height * 0.4, width * 0.13, width * 0.13, 180, 360, dark)
    pavilion(c, x, y - height, width * 0.86, depth)


def fortress_wall(c, line, heights, depths):
    """Draw a stone wall along a line of its feet, near or far by each piece's depth."""
    for i in range(len(line) - 1):
        (x0, y0), (x1, y1) = line[i], line[i + 1]
        h0, h1, depth = heights[i], heights[i + 1], depths[i]
        face = [(x0, y0), (x1, y1), (x1, y1 - h1), (x0, y0 - h0)]
        c.poly(face, c.p.far(STONE, depth))
        c.line(
            [(x0, y0 - h0), (x1, y1 - h1)],
            c.p.far(blend(STONE, "#FBFAF5", 0.5), depth),
            max(2, h0 * 0.08),
        )
        if c.p.snowy:
            c.line(
                [(x0, y0 - h0), (x1, y1 - h1)],
                c.p.far(c.p.growth.grass[0], depth),
                max(3, h0 * 0.14),
            )
    for i in range(len(line) - 1):
        _parapet(c, line[i], line[i + 1], heights[i], depths[i])


def _parapet(c, start, end, height, depth):
    """Set one low block on the wall, with the gap an archer would use."""
    (x0, y0), (x1, y1) = start, end
    gap, tall = 0.14, height * 0.36
    points = [(x0 + (x1 - x0) * t, y0 + (y1 - y0) * t - height) for t in (gap, 1 - gap)]
    c.poly(
        [
            points[0],
            points[1],
            (points[1][0], points[1][1] - tall),
            (points[0][0], points[0][1] - tall),
        ],
        c.p.far(blend(STONE, "#6F6A5C", 0.14), depth),
    )
    cap = c.p.capped(blend(STONE, "#FBFAF5", 0.42))
    c.line(
        [(points[0][0] - 2, points[0][1] - tall), (points[1][0] + 2, points[1][1] - tall)],
        c.p.far(cap, depth),
        max(2, height * 0.09),
    )


def courses(c, line, heights, depth=0.0, rows=5):
    """Draw the joints between the stones of a wall."""
    seam = c.p.far(blend(STONE, "#6F6A5C", 0.45), depth)
    for row in range(1, rows):
        c.line([(x, y - h * row / rows) for (x, y), h in zip(line, heights, strict=True)], seam, 2)
    for row in range(rows):
        for i in range(len(line) - 1):
            _joints(
                c,
                (line[i], line[i + 1]),
                (heights[i], heights[i + 1]),
                (row / rows, 1 / rows),
                seam,
            )


def _joints(c, ends, heights, band, seam):
    (x0, y0), (x1, y1) = ends
    low, step = band
    size = max(18, heights[0] * 0.4)
    for n in range(max(1, int(abs(x1 - x0) / size))):
        t = min(1, (n + c.between(0.2, 0.8)) * size / max(1, abs(x1 - x0)))
        x, y = x0 + (x1 - x0) * t, y0 + (y1 - y0) * t
        h = heights[0] + (heights[1] - heights[0]) * t
        c.line([(x, y - h * low), (x, y - h * (low + step))], seam, 2)
