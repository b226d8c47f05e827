"""The playground."""

from newsroom.demo.drawing.palettes import AWNINGS, blend
from newsroom.demo.drawing.parts.buildings import lamps, tower_block
from newsroom.demo.drawing.parts.figures import child, person
from newsroom.demo.drawing.parts.land import meadow
from newsroom.demo.drawing.parts.plants import hedge
from newsroom.demo.drawing.parts.playthings import (
    climbing_dome,
    seesaw,
    slide,
    spring_horse,
    swings,
)
from newsroom.demo.drawing.parts.woods import grove, wooded
from newsroom.demo.drawing.shapes import blob


def playground(c):
    """Slides, swings and climbing frames, and the children on them."""
    horizon = c.between(520, 620)
    wooded(c, horizon, 3, 60, trees=44)
    meadow(c, horizon + 50, 6)
    for _ in range(c.rng.randint(0, 4)):
        tower_block(c, c.across(0, 0.92), horizon + 60, 130, c.between(240, 420), 0.3)
    grove(c, 9, horizon + 60, horizon + 110, 250, 200)
    hedge(c, horizon + 130, -20, c.w + 20, 36, 0.08)
    lamps(c, horizon + 150, 330, 3)
    sand = c.p.snowed(c.rng.choice(("#EBCB96", "#E7B78F", "#D9C9A0")), 0.6)
    c.poly(blob(c.rng, c.w * 0.5, 990, c.w * 0.66, 270, 0.06), sand)
    mat = blob(c.rng, c.across(0.3, 0.7), 1080, 330, 90, 0.1)
    c.poly(mat, blend(sand, c.rng.choice(AWNINGS), c.rng.choice((0.0, 0.35))))
    _equipment(c)
    for _ in range(3):
        arms = c.rng.choice(("up", "out", "down"))
        child(c, c.across(0.08, 0.92), c.between(1080, 1170), 200, arms=arms)
    person(c, c.rng.choice((0.05, 0.94)) * c.w, 1080, 210)


def _equipment(c):
    """Set up three or four things to play on, the high ones behind."""
    first, second = c.rng.choice(
        ((slide, swings), (swings, slide), (slide, climbing_dome), (climbing_dome, slide))
    )
    first(c, c.across(0.1, 0.2), 930, c.between(320, 390) if first is not climbing_dome else 190)
    x = c.across(0.56, 0.64)
    second(
        c,
        x + (120 if second is climbing_dome else 0),
        950,
        c.between(320, 380) if second is not climbing_dome else 210,
    )
    seesaw(c, c.across(0.3, 0.46), 1110, 330)
    for _ in range(2):
        spring_horse(c, c.across(0.55, 0.85), c.between(1080, 1150), 120)
