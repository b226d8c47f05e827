"""Drawn pictures that stand in for readers' photographs: the same ones every time.

A picture depends only on its scene, its season and its seed, so a demo newsroom built twice looks
the same, and two seeds of one scene are two different places.
"""

from newsroom.demo.drawing.canvas import Canvas, chance
from newsroom.demo.drawing.palettes import palette
from newsroom.demo.drawing.portraits import portrait
from newsroom.demo.drawing.scenes import SCENES

SEASONS = ("spring", "summer", "autumn", "winter", "evening", "night")
FIXED_GROWTH = {"blossom": "spring", "snow": "winter"}
FIXED_LIGHT = {
    "rain": {"day": "rain"},
    "sunset": {"day": "evening", "night": "dusk"},
    "night": {"day": "night", "evening": "dusk"},
}


def draw_scene(scene, season, seed, size=(1600, 1200)):
    """Return a picture of the scene in this season, or in the light of evening or night."""
    _check("scene", scene, SCENES)
    _check("season", season, SEASONS)
    rng = chance(f"{scene} {season} {seed}")
    light = palette(*_growth_and_light(scene, season, rng), rng)
    canvas = Canvas(size, light, rng, view=_view(rng))
    SCENES[scene](canvas)
    return canvas.finish(mirrored=rng.random() < 0.5)


def draw_portrait(seed, size=(800, 800)):
    """Return a portrait; thirteen seeds in a row are thirteen different people."""
    rng = chance(f"portrait {seed}")
    canvas = Canvas(size, palette("spring", "day", rng), rng)
    portrait(canvas, seed)
    return canvas.finish()


def _view(rng):
    """Return how near the viewer stands and where they look, seldom far from the whole."""
    zoom = 1 + 0.42 * rng.random() ** 1.3
    return zoom, rng.uniform(0.1, 0.9), rng.uniform(0.35, 0.9)


def _check(kind, name, known):
    if name not in known:
        raise ValueError(f"Unknown {kind} {name!r}; known ones: {', '.join(sorted(known))}")


def _growth_and_light(scene, season, rng):
    """Return what grows and how it is lit; some scenes insist on one or the other."""
    growth, light = season, "day"
    if season in ("evening", "night"):
        growth, light = rng.choice(("spring", "summer", "autumn")), season
    return FIXED_GROWTH.get(scene, growth), FIXED_LIGHT.get(scene, {}).get(light, light)
