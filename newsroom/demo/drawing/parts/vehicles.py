"""Buses and trains, the road and the bus shelter."""

from newsroom.demo.drawing.palettes import AWNINGS, blend, mix
from newsroom.demo.drawing.parts.buildings import LAMP, lit_glass, pane
from newsroom.demo.drawing.shapes import dome, spread


def bus(c, x, y, length, tint=None):
    """Draw a city bus whose wheels stand at y."""
    tint = tint or c.rng.choice(("#1B6B42", "#2F6D80", "#C9503A", "#F4B942"))
    body = (x, y - length * 0.39, length, length * 0.36)
    c.shade(x + length * 0.5, y, length * 0.54, length * 0.03, c.p.tone("#1E2C2A"), 0.4)
    c.part(body, (0, 0, 1, 1), tint, length * 0.045)
    c.part(body, (0, 0.62, 1, 0.12), blend(tint, "#FBFAF5", 0.75))
    _bus_windows(c, body)
    for u in (0.2, 0.7):
        for reach, shade in ((0.06, "#22292A"), (0.028, "#B9BDB4")):
            c.oval(x + u * length, y - length * 0.045, length * reach, length * reach, shade)
    c.oval(x + length * 0.975, y - length * 0.095, length * 0.014, length * 0.02, (255, 240, 200))
    if c.p.dark:
        c.glow(x + length * 1.04, y - length * 0.06, length * 0.2, LAMP, 0.6)
    if c.p.snowy:
        c.rect(x + 8, body[1] - 8, length - 16, 14, c.p.growth.grass[0], 7)


def _bus_windows(c, body):
    x, top, length, height = body
    glass = lit_glass(c)
    c.part(body, (0.03, 0.12, 0.94, 0.42), "#24393A", length * 0.02)
    for i in range(5):
        c.part(body, (0.045 + 0.146 * i, 0.16, 0.13, 0.34), glass, 6)
        if c.rng.random() < 0.6:
            _rider(c, x + length * (0.11 + 0.146 * i), top + height * 0.5, height * 0.13)
    c.part(body, (0.775, 0.12, 0.1, 0.8), "#24393A", 6)
    c.part(body, (0.785, 0.16, 0.08, 0.7), glass, 4)
    c.part(body, (0.89, 0.16, 0.1, 0.42), glass, 8)


def _rider(c, x, y, size):
    c.poly(dome(x, y, size * 0.9, size), c.rng.choice(AWNINGS))
    c.oval(x, y - size * 1.3, size * 0.5, size * 0.56, "#3A2D28")


def train(c, x, y, length, coaches=3, tint=None):
    """Draw a commuter train seen from the side; it may run out of the picture."""
    tint, height = tint or c.rng.choice(("#2F6D80", "#1B6B42", "#E0A33A", "#B5523A")), length * 0.3
    for i in range(coaches):
        _coach(c, (x + i * (length + 8), y - height, length, height), tint)
    if c.p.snowy:
        c.rect(x, y - height - 8, coaches * (length + 8), 14, c.p.growth.grass[0], 6)


def _coach(c, body, tint):
    glass, door = lit_glass(c), blend("#E9E8DF", "#5A6A6A", 0.25)
    c.part(body, (0, 0, 1, 1), "#E9E8DF", 10)
    c.part(body, (0, 0.7, 1, 0.14), tint)
    c.part(body, (0, 0, 1, 0.1), blend(tint, "#3A4A4A", 0.2), 8)
    for u in (0.12, 0.46, 0.8):
        c.part(body, (u, 0.16, 0.09, 0.78), door, 3)
        c.part(body, (u + 0.012, 0.24, 0.066, 0.36), glass, 4)
    for u in (0.23, 0.345, 0.57, 0.685, 0.905):
        c.part(body, (u, 0.24, 0.085, 0.34), glass, 5)
    c.part(body, (0.015, 1.0, 0.97, 0.08), "#2E3836")


def shelter(c, x, y, width):
    """Draw a bus shelter: a roof, a glass back, a bench."""
    height, frame = width * 0.56, "#3E4A46"
    glass = mix(LAMP, c.p.tone("#BFD3CE"), 0.55) if c.p.light.lamps else c.p.tone("#CBDDD8")
    c.veil([(x, y), (x, y - height), (x + width, y - height), (x + width, y)], glass, 0.6)
    for u in spread(0, 1, 4):
        c.rect(x + u * width - 5, y - height, 10, height, frame)
    c.rect(x - 30, y - height - 22, width + 60, 24, c.p.capped("#1B6B42"), 8)
    c.rect(x + width * 0.1, y - height * 0.28, width * 0.56, 14, "#A8724A", 4)
    c.rect(x + width * 0.74, y - height * 0.8, width * 0.18, height * 0.56, pane(c), 4)
    if c.p.dark:
        c.glow(x + width / 2, y - height * 0.8, width * 0.5, LAMP, 0.4)


def road(c, top, bottom=1210):
    """Lay asphalt across the picture with a broken line along its middle."""
    asphalt = blend("#8B9290", "#DDE2DE", 0.4) if c.p.snowy else "#8B9290"
    c.fade(
        [(-10, top), (c.w + 10, top), (c.w + 10, bottom), (-10, bottom)],
        c.p.far(asphalt, 0.1),
        asphalt,
    )
    middle = top + (bottom - top) * 0.55
    for x in spread(0, c.w, 9):
        c.rect(x - 60, middle, 110, 11, "#F2EEDF")
    c.rect(-10, top - 16, c.w + 20, 20, "#D6CFBF")
