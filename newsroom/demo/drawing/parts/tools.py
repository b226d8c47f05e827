"""What makers work with: thread, paper, brushes, a wheel, a loom, an easel."""

import math

from newsroom.demo.drawing.palettes import AWNINGS, blend
from newsroom.demo.drawing.parts.figures import seated
from newsroom.demo.drawing.parts.plants import bloom
from newsroom.demo.drawing.parts.rooms import picture
from newsroom.demo.drawing.parts.vessels import bottle, vase
from newsroom.demo.drawing.shapes import blob, smooth, spread

THREADS = (*AWNINGS, "#E8A0A8", "#F1E6D0", "#9DBB6A", "#5B5F8C")


def _below(c, x, y, reach):
    c.shade(x + reach * 0.1, y + reach * 0.14, reach, reach, c.p.tone("#2E221C"), 0.28)


def hoop(c, x, y, reach):
    """Draw an embroidery hoop with flowers half sewn on its linen."""
    _below(c, x, y, reach * 1.06)
    linen = c.rng.choice(("#F9F4E7", "#F1EBDC", "#DCE8E0", "#F6E2DA"))
    for share, tint in ((1.06, "#B98D62"), (1.0, "#8A6040"), (0.97, linen)):
        c.oval(x, y, reach * share, reach * share, tint)
    c.rect(x - 22, y - reach * 1.16, 44, reach * 0.14, "#C9C6BC", 6)
    stem = c.rng.choice(("#3F7A5A", "#5E9A52"))
    for lean in spread(-0.5, 0.5, c.rng.randint(3, 5)):
        _sewn_flower(c, x, y, reach, (lean, stem))
    needle = (x + reach * 0.3, y + reach * 0.5)
    c.line([needle, (needle[0] + 110, needle[1] - 60)], "#C9C6BC", 5)


def _sewn_flower(c, x, y, reach, growth):
    lean, stem = growth
    tip = (x + lean * reach * 1.1, y - reach * (0.5 - abs(lean) * 0.5))
    root, knee = (x, y + reach * 0.66), (x + lean * reach * 0.4, y + reach * 0.1)
    c.line(smooth([root, knee, tip], 6), stem, 7)
    for t in (0.4, 0.7):
        lx = x + lean * reach * 1.1 * t
        ly = y + reach * (0.66 - 1.1 * t * (1 - abs(lean) * 0.4))
        c.oval(lx + 20, ly, 22, 11, stem)
        c.oval(lx - 20, ly + 12, 22, 11, blend(stem, "#CFE3A0", 0.3))
    bloom(c, *tip, c.between(40, 62), c.rng.choice(THREADS))


def spools(c, x, y, count):
    """Set out spools of thread standing on end, seen from above."""
    for i in range(count):
        sx, sy = x + (i % 3) * 104 + c.between(-8, 8), y + (i // 3) * 104
        tint = c.rng.choice(THREADS)
        _below(c, sx, sy, 46)
        c.oval(sx, sy, 46, 46, tint)
        for ring in (0.82, 0.64):
            c.arc(sx, sy, 46 * ring, 46 * ring, 0, 360, blend(tint, "#2E2A2A", 0.18), 4)
        c.oval(sx, sy, 20, 20, "#D9BC8E")
        c.oval(sx, sy, 7, 7, "#6B4A36")


def yarn(c, x, y, reach):
    tint = c.rng.choice(THREADS)
    _below(c, x, y, reach)
    tail = smooth(
        [
            (x + reach * 0.6, y + reach * 0.6),
            (x + reach * 1.6, y + reach * 0.5),
            (x + reach * 1.5, y + reach * 1.3),
            (x + reach * 2.4, y + reach * 1.2),
        ],
        6,
    )
    c.line(tail, tint, 7)
    c.oval(x, y, reach, reach, tint)
    pale, deep = blend(tint, "#FBFAF5", 0.3), blend(tint, "#2E2A2A", 0.18)
    for i, u in enumerate(spread(0.25, 0.9, 5)):
        start = c.rng.randint(0, 360)
        c.arc(x, y, reach * u, reach * 0.92, start, start + 150, pale if i % 2 else deep, 6)
        c.arc(x, y, reach * 0.92, reach * u, start + 90, start + 220, deep if i % 2 else pale, 6)


def scissors(c, x, y, length):
    turn = c.between(-0.7, 0.7) - math.pi / 2
    tint = c.rng.choice(AWNINGS)
    for side in (-1, 1):
        angle = turn + side * 0.16
        tip = (x + length * 0.62 * math.cos(angle), y + length * 0.62 * math.sin(angle))
        back = angle + math.pi
        ring = (x + length * 0.36 * math.cos(back), y + length * 0.36 * math.sin(back))
        c.line([(x, y), ring], tint, 17)
        c.arc(*ring, length * 0.13, length * 0.13, 0, 360, tint, 16)
        u, v = math.cos(angle), math.sin(angle)
        c.poly(
            [(x - v * 15, y + u * 15), tip, (x + v * 15, y - u * 15)],
            "#C9C6BC" if side > 0 else "#A9ABA2",
        )
    c.oval(x, y, 9, 9, "#6A7772")


def cut_paper(c, count):
    """Strew coloured sheets and cut shapes over a table."""
    for i in range(count):
        x, y, tint = c.across(0.12, 0.88), c.between(0.16, 0.84) * c.h, c.rng.choice(THREADS)
        if i % 3 == 2:
            size = c.between(66, 114)
            c.poly(blob(c.rng, x, y, size, size * 0.94, 0.2, 7), tint)
            bloom(c, x, y, size * 0.6, blend(tint, "#FBFAF5", 0.5))
        else:
            _sheet(c, x, y, tint)


def _sheet(c, x, y, tint):
    """Lay a sheet of paper askew, sometimes with one corner folded over."""
    turn, wide, tall = c.between(-0.6, 0.6), c.between(110, 190), c.between(80, 150)
    cos, sin = math.cos(turn), math.sin(turn)
    corners = [
        (x + u * wide * cos - v * tall * sin, y + u * wide * sin + v * tall * cos)
        for u, v in ((-1, -1), (1, -1), (1, 1), (-1, 1))
    ]
    c.veil([(px + 10, py + 14) for px, py in corners], "#2E221C", 0.22)
    c.poly(corners, tint)
    if c.rng.random() < 0.6:
        c.poly([corners[0], corners[1], (x, y)], blend(tint, "#FBFAF5", 0.25))


def paint_pots(c, x, y):
    for i in range(6):
        px, py = x + (i % 3) * 130, y + (i // 3) * 126 - 50
        _below(c, px, py, 56)
        c.oval(px, py, 56, 56, "#F4EFE2")
        c.oval(px, py, 44, 44, THREADS[(i * 3 + c.rng.randrange(3)) % len(THREADS)])
        c.oval(px - 12, py - 14, 10, 7, "#FBFAF5")


def brushes(c, x, y):
    for i in range(4):
        turn, start = c.between(-0.4, 0.4), (x + i * 58, y + c.between(-20, 20))
        u, v = math.sin(turn), math.cos(turn)
        end = (start[0] + u * 250, start[1] + v * 250 * (-1 if y > c.h / 2 else 1))
        c.line([start, end], c.rng.choice(("#B98D62", "#C9503A", "#1B6B42", "#3A3A36")), 13)
        tip = (end[0] + u * 46, end[1] + v * 46 * (-1 if y > c.h / 2 else 1))
        c.line([end, tip], c.rng.choice(THREADS), 20)
        c.oval(*tip, 10, 12, c.rng.choice(THREADS))


def potters_wheel(c, x, y, size):
    """Draw somebody throwing a pot."""
    seated(c, x - size * 0.86, y - size * 0.5, size * 1.15)
    c.rect(x - size * 0.96 - size * 0.2, y - size * 0.5, size * 0.5, size * 0.08, "#8F6A4C", 6)
    for u in (-1.08, -0.74):
        c.rect(x + u * size, y - size * 0.44, 14, size * 0.44, "#6B4A36")
    c.trapeze(x, (size * 0.34, y - size * 0.36), (size * 0.26, y), "#8F6A4C")
    c.rect(x - size * 0.5, y - size * 0.46, size, size * 0.12, "#C9A06E", 8)
    c.oval(x, y - size * 0.48, size * 0.3, size * 0.05, "#6A7772")
    vase(c, x, y - size * 0.48, size * 0.5, c.rng.choice(("#B8785A", "#A9866A", "#C9A58A")))


def loom(c, x, y, size):
    """Draw a standing loom with a striped cloth half woven."""
    wood, half = "#A9794F", size * 0.42
    for side in (-1, 1):
        c.rect(x + side * half - 14, y - size, 28, size, wood, 4)
        c.line([(x + side * half, y - size * 0.1), (x + side * half - side * 90, y)], wood, 20)
    for rise in (0.98, 0.16):
        c.rect(x - half - 30, y - size * rise, half * 2 + 60, 30, blend(wood, "#2A1E18", 0.2), 10)
    for u in spread(-0.9, 0.9, 30):
        c.line([(x + u * half, y - size * 0.95), (x + u * half, y - size * 0.16)], "#F1E6D0", 3)
    tints = c.rng.sample(THREADS, 5)
    top = 0.16 + c.between(0.36, 0.56)
    for i, rise in enumerate(spread(0.16, top, 12)):
        c.rect(
            x - half * 0.92,
            y - size * rise - size * 0.04,
            half * 1.84,
            size * 0.045,
            tints[(i * i) % 5],
        )


def easel(c, x, y, size):
    """Draw an easel with a landscape on it."""
    for lean in (-0.3, 0.3):
        c.line([(x, y - size * 1.02), (x + lean * size, y)], "#8F6A4C", 16)
    c.rect(x - size * 0.36, y - size * 0.3, size * 0.72, 20, "#8F6A4C", 4)
    picture(c, x - size * 0.4, y - size * 0.9, size * 0.8, size * 0.6)


def wood_tools(c, x, y, width):
    """Stand jars of brushes, bottles and small pots along a workbench."""
    for t in spread(0.04, 0.96, 7):
        px, kind = x + width * t, c.rng.random()
        if kind < 0.35:
            for lean in (-16, 0, 14):
                c.line(
                    [(px, y - 60), (px + lean, y - c.between(120, 160))],
                    c.rng.choice(("#B98D62", "#C9503A", "#3A3A36")),
                    7,
                )
            c.rect(px - 28, y - 78, 56, 78, c.rng.choice(THREADS), 6)
        elif kind < 0.6:
            bottle(c, px, y, c.between(90, 130))
        else:
            vase(c, px, y, c.between(80, 140))
