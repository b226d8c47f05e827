"""The fields."""

from newsroom.demo.drawing.parts.evergreens import red_pine
from newsroom.demo.drawing.parts.fields import cabbages, furrows, paddies, scarecrow, tunnel
from newsroom.demo.drawing.parts.figures import person
from newsroom.demo.drawing.parts.land import meadow
from newsroom.demo.drawing.parts.plants import hedge
from newsroom.demo.drawing.parts.woods import grove, wooded
from newsroom.demo.drawing.shapes import spread


def farm(c):
    """A vegetable field in rows, rice paddies under the hills, or plots and a tunnel."""
    c.rng.choice((_field_in_rows, _rice_paddies, _kitchen_garden))(c)


def _field_in_rows(c):
    horizon = c.between(520, 640)
    wooded(c, horizon, c.rng.randint(3, 4), 70, trees=46)
    meadow(c, horizon + 50, 6)
    x = c.across(0.25, 0.75)
    grove(c, 6, horizon + 60, horizon + 84, 170, 130)
    tunnel(c, c.rng.choice((0.14, 0.7)) * c.w, horizon + 110, 330)
    furrows(c, x, horizon + 100)
    for spot, tall in ((c.between(0.2, 0.4), 150), (c.between(0.55, 0.8), 170)):
        person(c, spot * c.w, 930 + tall * 0.4, tall, arms="front")
    if c.rng.random() < 0.5:
        scarecrow(c, c.across(0.4, 0.6), horizon + 240, 190)


def _rice_paddies(c):
    horizon = c.between(500, 600)
    wooded(c, horizon, c.rng.randint(4, 5), 90, trees=50)
    paddies(c, horizon + 20)
    person(c, c.across(0.3, 0.7), horizon + 250, 110)
    red_pine(c, c.rng.choice((0.1, 0.9)) * c.w, 1170, c.between(560, 700))


def _kitchen_garden(c):
    horizon = c.between(480, 560)
    wooded(c, horizon, 3, 70, trees=50)
    meadow(c, horizon + 60, 10)
    tunnel(c, c.across(0.05, 0.2), horizon + 150, 420)
    grove(c, 6, horizon + 70, horizon + 120, 220, 170, 0.5, 1.0)
    hedge(c, horizon + 160, c.w * 0.42, c.w + 40, 36, 0.1)
    for row, y in enumerate(spread(horizon + 220, 1180, 5)):
        cabbages(c, y, 0.4 + row * 0.2, c.rng.randint(0, 3))
    person(c, c.across(0.3, 0.7), 960, 220, arms="front")
