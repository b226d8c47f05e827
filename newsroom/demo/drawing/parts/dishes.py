"""Food and drink seen from right above: each dish with its own pattern."""

import math

from newsroom.demo.drawing.palettes import blend
from newsroom.demo.drawing.parts.fruits import fruit
from newsroom.demo.drawing.parts.tabletop import DISHES, dish
from newsroom.demo.drawing.shapes import blob, spread


def scatter(c, x, y, reach, count, draw):
    """Strew things over a round place."""
    for _ in range(count):
        turn, far = c.rng.random() * math.tau, reach * c.rng.random() ** 0.6
        draw(c, x + far * math.cos(turn), y + far * math.sin(turn))


def mixed_rice(c, x, y, reach):
    """비빔밥: vegetables in their colours around an egg."""
    dish(c, x, y, reach)
    parts = ["#5E9A52", "#E5843A", "#F1E6C9", "#7A4A34", "#C9503A", "#8DB54A", "#E8D9A8"]
    c.rng.shuffle(parts)
    for i, tint in enumerate(parts):
        c.pie(x, y, reach * 0.78, reach * 0.78, i * 360 / 7, (i + 1) * 360 / 7, tint)
        middle = math.radians((i + 0.5) * 360 / 7)
        for far in (0.4, 0.56, 0.68):
            px, py = x + reach * far * math.cos(middle), y + reach * far * math.sin(middle)
            c.line([(px - 12, py - 6), (px + 12, py + 7)], blend(tint, "#FBFAF5", 0.3), 4)
    c.poly(blob(c.rng, x, y, reach * 0.34, reach * 0.32, 0.12), "#FBFAF0")
    c.oval(x, y, reach * 0.16, reach * 0.16, "#F2A93A")


def soup(c, x, y, reach, broth=None):
    dish(c, x, y, reach)
    broth = broth or c.rng.choice(("#C9683A", "#E3CFA0", "#D99A4A", "#F1EBDC"))
    c.oval(x, y, reach * 0.78, reach * 0.78, broth)
    scatter(
        c, x, y, reach * 0.6, 7, lambda c, px, py: c.rect(px - 15, py - 15, 30, 28, "#FBF3DF", 6)
    )
    scatter(c, x, y, reach * 0.68, 12, lambda c, px, py: c.arc(px, py, 9, 9, 0, 360, "#5E9A52", 5))


def rice(c, x, y, reach):
    dish(c, x, y, reach)
    c.poly(blob(c.rng, x, y, reach * 0.74, reach * 0.72, 0.05), "#FBF8EE")
    scatter(c, x, y, reach * 0.6, 26, lambda c, px, py: c.oval(px, py, 7, 4, "#E9E2D0"))
    scatter(c, x, y, reach * 0.56, 6, lambda c, px, py: c.oval(px, py, 8, 7, "#6E3A4A"))


def noodles(c, x, y, reach):
    dish(c, x, y, reach)
    broth = c.rng.choice(("#E9D9B4", "#D98A5A", "#DCE8DC"))
    c.oval(x, y, reach * 0.78, reach * 0.78, broth)
    for ring in spread(0.14, 0.62, 6):
        start = c.rng.randint(0, 360)
        c.arc(x, y, reach * ring, reach * ring * 0.94, start, start + 290, "#FBF0D6", reach * 0.06)
    c.oval(x - reach * 0.2, y - reach * 0.18, reach * 0.2, reach * 0.17, "#FBFAF0")
    c.oval(x - reach * 0.2, y - reach * 0.18, reach * 0.1, reach * 0.09, "#F2A93A")
    for i in range(5):
        c.line(
            [
                (x + reach * (0.1 + 0.07 * i), y + reach * 0.12),
                (x + reach * (0.2 + 0.06 * i), y + reach * 0.44),
            ],
            "#6FAF5A",
            7,
        )


def kimchi(c, x, y, reach):
    dish(c, x, y, reach)
    for _ in range(8):
        px, py = x + c.between(-0.4, 0.4) * reach, y + c.between(-0.4, 0.4) * reach
        tint = c.rng.choice(("#C9402F", "#D9603A", "#E9C99A", "#B8352B"))
        c.poly(blob(c.rng, px, py, reach * 0.26, reach * 0.16, 0.2, 7), tint)


def pancake(c, x, y, reach):
    """전: a golden round with leeks in it."""
    dish(c, x, y, reach, depth=0.9)
    c.poly(blob(c.rng, x, y, reach * 0.72, reach * 0.7, 0.05), "#D9983F")
    c.poly(blob(c.rng, x, y, reach * 0.62, reach * 0.6, 0.06), "#EDC06A")
    for _ in range(16):
        px, py = x + c.between(-0.4, 0.4) * reach, y + c.between(-0.4, 0.4) * reach
        c.line(
            [(px - 20, py - 8), (px + 18, py + 12)],
            c.rng.choice(("#5E9A52", "#7FB35F", "#D9704A")),
            7,
        )


def greens_dish(c, x, y, reach):
    dish(c, x, y, reach)
    tint = c.rng.choice(("#5E9A52", "#7FA84A", "#B9A24A", "#8A6A4A"))
    for _ in range(18):
        px, py = x + c.between(-0.4, 0.4) * reach, y + c.between(-0.4, 0.4) * reach
        turn = c.rng.random() * math.pi
        c.line(
            [(px, py), (px + 26 * math.cos(turn), py + 26 * math.sin(turn))],
            blend(tint, "#FBFAF5", 0.3 * c.rng.random()),
            8,
        )


def rice_cakes(c, x, y, reach):
    """떡: three colours, a few on each plate."""
    dish(c, x, y, reach, depth=0.92)
    for i in range(7):
        turn = math.tau * i / 6
        far = 0 if i == 6 else reach * 0.5
        tint = ("#FBF8EE", "#F3C5C9", "#A9C88A", "#E8C64A")[i % 4]
        c.oval(x + far * math.cos(turn), y + far * math.sin(turn), reach * 0.23, reach * 0.19, tint)
        c.oval(
            x + far * math.cos(turn) - 6,
            y + far * math.sin(turn) - 7,
            reach * 0.1,
            reach * 0.07,
            blend(tint, "#FFFFFF", 0.5),
        )


def coffee(c, x, y, reach):
    """Set down a cup of coffee with a leaf in its foam, or plain."""
    dish(c, x, y, reach * 1.5, c.rng.choice(DISHES), 0.9)
    glaze, turn = c.rng.choice(DISHES), c.between(-0.6, 0.6)
    ear = (x + reach * 1.36 * math.cos(turn), y + reach * 1.36 * math.sin(turn))
    c.line([(x, y), ear], glaze, reach * 0.26)
    c.oval(x, y, reach, reach, glaze)
    c.oval(x, y, reach * 0.86, reach * 0.86, "#5E3B28")
    if c.rng.random() < 0.7:
        _leaf_in_foam(c, x, y, reach)


def _leaf_in_foam(c, x, y, reach):
    c.oval(x, y, reach * 0.76, reach * 0.76, "#B5814F")
    for i in range(4):
        half, cy = reach * (0.5 - 0.11 * i), y - reach * (0.5 - 0.26 * i)
        c.arc(x, cy, half, half * 0.8, 20, 160, "#F4E6CC", reach * 0.1)
    c.line([(x, y - reach * 0.5), (x, y + reach * 0.56)], "#F4E6CC", reach * 0.05)


def cake(c, x, y, reach):
    dish(c, x, y, reach, depth=0.92)
    cream, fill = c.rng.choice(
        (
            ("#F9EBD2", "#D9603A"),
            ("#F3C5C9", "#FBFAF5"),
            ("#C7D79A", "#F9F4E7"),
            ("#7A4A34", "#E3C9A0"),
        )
    )
    c.shape((x, y, reach), "-0.5 -0.34, 0.54 -0.1, -0.3 0.5", cream)
    c.shape((x, y, reach), "-0.5 -0.34, 0.54 -0.1, 0.54 -0.24, -0.48 -0.5", fill)
    fruit(c, x - reach * 0.14, y - reach * 0.08, reach * 0.15)
