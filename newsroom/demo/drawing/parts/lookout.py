"""The lookout tower."""

from newsroom.demo.drawing.palettes import blend
from newsroom.demo.drawing.parts.buildings import LAMP
from newsroom.demo.drawing.shapes import spread

SHELL = "#E9E6DA"


def lookout(c, x, y, height):
    """Draw a lookout tower: a slender shaft, a glass deck, and a mast."""
    kind = c.rng.choice(("disc", "drum", "steps"))
    half, deck = height * 0.045, y - height * 0.78
    c.shade(x + height * 0.08, y, height * 0.16, height * 0.02, c.p.tone("#22403A"), 0.3)
    _shaft(c, x, y, deck, half)
    wide = height * (0.17 if kind == "disc" else 0.12)
    levels = 3 if kind == "steps" else 1
    for level in range(levels):
        band = height * (0.05 if levels > 1 else 0.075)
        _deck(c, x, deck - level * height * 0.06, wide * (1 - 0.2 * level), band)
    crown = deck - levels * height * 0.06 - height * 0.015
    c.trapeze(x, (wide * 0.6, crown), (0, crown - height * 0.06), c.p.capped("#1B6B42"))
    c.line([(x, crown - height * 0.05), (x, crown - height * 0.14)], "#6A7772", 5)
    if c.p.dark:
        c.glow(x, deck - height * 0.04, height * 0.3, LAMP, 0.5)


def _shaft(c, x, y, deck, half):
    c.trapeze(x, (half * 1.5, y), (half * 0.8, deck), SHELL)
    shaded = [(x + half * u, v) for u, v in ((0.3, y), (0.1, deck), (0.8, deck), (1.5, y))]
    c.poly(shaded, blend(SHELL, "#46565C", 0.24))
    for t in spread(0.06, 0.9, 9):
        top = y - (y - deck) * 0.97 * t
        c.rect(x - half * 0.5, top, half * 0.5, half * 0.5, blend("#5E8088", "#BFD8D6", 0.3))


def _deck(c, x, top, reach, band):
    """Draw one ring of glass, seen from below."""
    glass = LAMP if c.p.light.lamps else c.p.tone("#8FB8B8")
    c.trapeze(x, (reach * 0.6, top), (reach, top - band * 0.4), SHELL)
    c.rect(x - reach, top - band, reach * 2, band * 0.62, SHELL)
    c.rect(x - reach * 0.94, top - band * 0.86, reach * 1.88, band * 0.46, glass)
    for u in spread(-0.8, 0.8, 7):
        c.line([(x + u * reach, top - band * 0.9), (x + u * reach, top - band * 0.36)], SHELL, 3)
