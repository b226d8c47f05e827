"""What lines a street: paving, stalls, crates, poles and wires, pots."""

from newsroom.demo.drawing.palettes import AWNINGS, blend, mix
from newsroom.demo.drawing.parts.buildings import AMBER, awning
from newsroom.demo.drawing.parts.lights import bulb
from newsroom.demo.drawing.parts.plants import bloom
from newsroom.demo.drawing.parts.trees import leaf
from newsroom.demo.drawing.shapes import smooth, spread

GOODS = ("#8DB54A", "#5E8F4A", "#F0DCC0", "#E8C64A")
FRUIT = {
    "spring": ("#D9404A", "#E8697A", "#F4D05A", "#9CC25A"),
    "summer": ("#3F8A4A", "#F2A06A", "#8C3A6A", "#D9472F"),
    "autumn": ("#E2702C", "#C43A2F", "#8A5A34", "#6A3A6A"),
    "winter": ("#F09A2E", "#F6B23C", "#F4EFE2", "#C9402F"),
}


def crate(c, x, y, width, height, heap=None):
    """Draw a wooden crate heaped with one kind of round thing."""
    tint, size = heap or c.rng.choice((*FRUIT[c.p.season], *GOODS)), width * c.between(0.09, 0.13)
    lit = blend(tint, "#FFFFFF", 0.28)
    for row in range(3):
        count = 6 - row
        for i in range(count):
            fx = x + width * 0.5 + (i - (count - 1) / 2) * size * 1.5
            fy = y - height - size * (0.3 + row * 0.85)
            c.oval(fx, fy, size, size, blend(tint, "#1E2C2A", 0.1 * (row % 2)))
            c.oval(fx - size * 0.3, fy - size * 0.3, size * 0.34, size * 0.3, lit)
    c.rect(x, y - height, width, height, "#C69C68", 4)
    c.rect(x, y - height * 0.62, width, height * 0.12, "#9C7448")
    c.rect(x, y - height * 0.2, width, height * 0.1, "#9C7448")


def greens(c, x, y, width, height):
    """Draw a basket of leafy bunches."""
    tint = c.rng.choice(("#5E9A52", "#8DB54A", "#3F7F4A"))
    for i in range(6):
        lx = x + width * (0.1 + 0.16 * i)
        c.oval(
            lx, y - height * 1.25, width * 0.1, height * 0.62, blend(tint, "#FBFAF5", 0.1 * (i % 3))
        )
    c.poly(
        [(x, y - height), (x + width, y - height), (x + width * 0.88, y), (x + width * 0.12, y)],
        "#B98D52",
    )
    c.line([(x, y - height), (x + width, y - height)], "#8A6437", 7)


def stall(c, x, y, width, height, tint=None):
    """Draw a market stall: a striped roof, a seller's shade, and goods in front."""
    tint = tint or c.rng.choice(AWNINGS)
    inner = (
        mix(AMBER, c.p.tone("#8A5A3A"), 0.35)
        if c.p.light.lamps
        else c.p.tone(blend("#5A4A40", tint, 0.15))
    )
    c.rect(x, y - height * 0.8, width, height * 0.8, inner)
    for shelf in (0.5, 0.66):
        c.rect(x + 10, y - height * shelf, width - 20, 8, "#8A6040")
        _jars(c, x + 16, y - height * shelf, width - 32, height * 0.1)
    for i in range(max(2, int(width / 130))):
        size = width / max(2, int(width / 130))
        kind = crate if c.rng.random() < 0.7 else greens
        kind(c, x + size * (i + 0.05), y - height * 0.14, size * 0.9, height * 0.13)
    c.rect(x - 6, y - height * 0.15, width + 12, height * 0.15, blend(tint, "#3A2E28", 0.45))
    for side in (0, 1):
        c.rect(x + side * (width - 10), y - height * 0.9, 10, height * 0.9, "#6B5141")
    awning(c, x - 12, y - height, width + 24, height * 0.2, tint, max(6, int(width / 44)))
    bulb(c, x + width / 2, y - height * 0.68, height * 0.05)


def _jars(c, x, y, width, height):
    for i in range(int(width / 34)):
        tall = height * c.between(0.6, 1.0)
        c.rect(x + i * 34, y - tall, 24, tall, c.rng.choice(AWNINGS), 6)


def pole(c, x, y, height, to=None):
    """Draw a utility pole, and its wires to another one."""
    c.rect(x - 8, y - height, 16, height, "#8F8B80")
    for rise in (0.96, 0.88):
        c.rect(x - 66, y - height * rise, 132, 10, "#6F6A60")
    c.rect(x + 14, y - height * 0.84, 34, 62, "#A9ABA2", 8)
    for rise, side in ((0.96, -56), (0.96, 56), (0.88, 0)) if to else ():
        start = (x + side, y - height * rise)
        end = (to[0] + side * 0.6, to[1] + (0.96 - rise) * 300)
        c.line(
            smooth([start, ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2 + 40), end], 10),
            "#4A5550",
            3,
        )


def potted(c, x, y, size):
    """Draw a plant in a pot before somebody's door."""
    pot = c.rng.choice(("#B8694A", "#8A5A44", "#D9D2C0", "#5B7F86"))
    green = "#5E8F5A" if c.p.season == "winter" else leaf(c)
    for lean in (-0.5, -0.15, 0.2, 0.55):
        ends = ((0, 0.4), (lean - 0.14, 0.9), (lean * 1.3, 1.4), (lean + 0.16, 0.85))
        blade = [(x + u * size, y - v * size) for u, v in ends]
        c.poly(smooth(blade, 3, closed=True), green)
    for _ in range(4 if c.p.season in ("spring", "summer") else 0):
        spot = x + c.between(-0.6, 0.6) * size, y - c.between(0.8, 1.4) * size
        bloom(c, *spot, size * 0.14, c.rng.choice(c.p.growth.bloom))
    c.trapeze(x, (size * 0.42, y - size * 0.6), (size * 0.3, y), pot)
    rim = (x - size * 0.47, y - size * 0.68, size * 0.94, size * 0.14)
    c.rect(*rim, blend(pot, "#FBFAF5", 0.16), 3)


def pavement(c, top, tint="#D9CFBB"):
    tint = blend(tint, "#F5F6F1", 0.55) if c.p.snowy else tint
    c.wash(c.p.far(tint, 0.1), tint, top)
    seam = blend(tint, "#6F6A60", 0.2)
    for t in spread(0.12, 1, 5):
        y = top + (1200 - top) * t**1.5
        c.line([(-10, y), (c.w + 10, y)], seam, 2 + 2 * t)
    for u in spread(-12, 12, 25):
        c.line([(c.w * 0.5 + u * 90, top), (c.w * 0.5 + u * 190, 1210)], seam, 2)
