"""People who make music, each with an instrument."""

from newsroom.demo.drawing.palettes import AWNINGS
from newsroom.demo.drawing.parts.figures import person
from newsroom.demo.drawing.shapes import spread


def players(c, x, y, width, height):
    """Put a band on the stage: singer, guitar, cello or drum."""
    kinds = c.rng.sample((_singer, _guitarist, _cellist, _drummer, _fiddler), c.rng.randint(3, 4))
    for u, kind in zip(spread(-0.34, 0.34, len(kinds)), kinds, strict=True):
        kind(c, x + u * width, y, height)


def _singer(c, x, y, height):
    person(c, x, y, height, arms="one", walking=False)
    c.line([(x + height * 0.24, y), (x + height * 0.24, y - height * 0.82)], "#2B3236", 4)
    c.oval(x + height * 0.23, y - height * 0.84, height * 0.04, height * 0.05, "#2B3236")


def _guitarist(c, x, y, height):
    person(c, x, y, height, arms="front", walking=False)
    wood = c.rng.choice(("#B5733A", "#C9503A", "#8A4F3A"))
    c.line(
        [(x, y - height * 0.52), (x + height * 0.4, y - height * 0.72)], "#5A3A2E", height * 0.035
    )
    c.oval(x - height * 0.02, y - height * 0.5, height * 0.12, height * 0.09, wood)


def _cellist(c, x, y, height):
    person(c, x - height * 0.1, y, height * 0.86, arms="front", walking=False)
    c.line(
        [(x + height * 0.1, y), (x + height * 0.04, y - height * 0.78)], "#5A3A2E", height * 0.03
    )
    for rise, reach in ((0.22, 0.12), (0.4, 0.09)):
        c.oval(x + height * 0.08, y - height * rise, height * reach, height * 0.13, "#A85F34")


def _fiddler(c, x, y, height):
    person(c, x, y, height, arms="out", walking=False)
    c.oval(x + height * 0.14, y - height * 0.74, height * 0.09, height * 0.045, "#A85F34")
    c.line(
        [(x + height * 0.02, y - height * 0.6), (x + height * 0.3, y - height * 0.84)], "#5A3A2E", 4
    )


def _drummer(c, x, y, height):
    person(c, x, y - height * 0.08, height * 0.9, arms="out", walking=False)
    tint = c.rng.choice(AWNINGS)
    for u, size in ((-0.26, 0.13), (0.26, 0.13), (0.0, 0.2)):
        c.oval(x + u * height, y - height * size, height * size, height * size, tint)
        c.oval(
            x + u * height, y - height * size, height * size * 0.78, height * size * 0.78, "#F4EFE2"
        )
    for side in (-1, 1):
        c.line(
            [(x + side * height * 0.44, y), (x + side * height * 0.44, y - height * 0.56)],
            "#5A6460",
            4,
        )
        c.oval(
            x + side * height * 0.44, y - height * 0.56, height * 0.14, height * 0.025, "#E8C64A"
        )
