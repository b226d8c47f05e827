"""A bridge over the stream."""

from newsroom.demo.drawing.parts.bridges import cable_bridge, foot_bridge, stone_arches
from newsroom.demo.drawing.parts.buildings import far_town
from newsroom.demo.drawing.parts.figures import crowd
from newsroom.demo.drawing.parts.land import meadow, ripples, water
from newsroom.demo.drawing.parts.plants import bank
from newsroom.demo.drawing.parts.water import rowing_boat
from newsroom.demo.drawing.parts.woods import grove, wooded


def bridge(c):
    """A bridge: stone arches, a tower with cables, or planks for walkers."""
    kind = c.rng.choice((stone_arches, cable_bridge, foot_bridge))
    horizon = c.between(560, 660)
    wooded(c, horizon, c.rng.randint(3, 4), 80, trees=42)
    shore = horizon + c.between(60, 110)
    if c.rng.random() < 0.6:
        far_town(c, shore - 10, 0.5, 0.0, 1.0, 170)
    meadow(c, shore - 30, 6)
    grove(c, 12, shore - 20, shore - 2, 130, 90)
    deck = shore - c.between(70, 150)
    water(c, shore)
    kind(c, deck, shore + 60)
    c.reflect(shore + 60, 420, 0.36)
    crowd(c, deck + 2, 84, 5, 0.2, 0.8)
    ripples(c, shore + 30, 1200, 30)
    if c.rng.random() < 0.5:
        rowing_boat(c, c.across(0.3, 0.7), c.between(960, 1060), 170)
    bank(c, 1190, 200, 0.0, 0.24, 9)
    bank(c, 1190, 200, 0.8, 1.0, 8)
