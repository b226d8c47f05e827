"""Fruit seen from above, whatever the season has."""

import math

from newsroom.demo.drawing.palettes import blend


def fruit(c, x, y, size):
    """Put down whatever fruit the season has."""
    c.shade(x + size * 0.14, y + size * 0.2, size, size, c.p.tone("#2E221C"), 0.28)
    {"spring": _strawberry, "summer": _plum, "autumn": _persimmon, "winter": _tangerine}[
        c.p.season
    ](c, x, y, size)


def _strawberry(c, x, y, size):
    c.shape((x, y, size), "-0.7 0.5, 0.7 0.5, 0.5 -0.4, 0 -1, -0.5 -0.4", "#D93F3A", 4)
    for u, v in ((-0.3, -0.1), (0.25, 0.0), (0.0, 0.4), (-0.1, -0.3), (0.36, -0.3)):
        c.oval(x + u * size, y + v * size, 3, 4, "#F8E29A")
    for lean in (-0.5, 0, 0.5):
        c.poly(
            [
                (x, y - size * 0.7),
                (x + lean * size - size * 0.16, y - size * 0.4),
                (x + lean * size * 1.4, y - size * 0.3),
                (x + lean * size + size * 0.16, y - size * 0.55),
            ],
            "#5E9A52",
        )


def _plum(c, x, y, size):
    tint = c.rng.choice(("#8C3A5A", "#E9A25A", "#C9503A", "#8DB54A"))
    c.oval(x, y, size, size * 0.96, tint)
    c.arc(x - size * 0.2, y, size * 0.7, size * 0.9, 280, 420, blend(tint, "#2E2A2A", 0.25), 5)
    c.oval(x - size * 0.34, y - size * 0.36, size * 0.22, size * 0.16, blend(tint, "#FFFFFF", 0.4))


def _persimmon(c, x, y, size):
    c.oval(x, y, size, size * 0.92, "#E2702C")
    c.oval(x - size * 0.3, y - size * 0.34, size * 0.3, size * 0.2, "#F2A25A")
    for i in range(4):
        turn = math.tau * i / 4 + 0.5
        c.oval(
            x + size * 0.22 * math.cos(turn),
            y + size * 0.2 * math.sin(turn),
            size * 0.24,
            size * 0.18,
            "#6E7F3A",
        )
    c.oval(x, y, size * 0.09, size * 0.09, "#4A3A2A")


def _tangerine(c, x, y, size):
    c.oval(x, y, size, size * 0.94, "#F09A2E")
    c.oval(x - size * 0.3, y - size * 0.32, size * 0.28, size * 0.2, "#F8C06A")
    c.oval(x, y, size * 0.1, size * 0.1, "#5E7F3A")
    c.shape((x, y, size), "0 0, 0.4 0.5, 0.8 0.5, 0.5 0.16", "#4E8F4A", 3)
