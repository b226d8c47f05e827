"""Drawing the demo's pictures side by side, in processes of their own.

Those processes begin afresh and import this module only, so nothing of Django stands here.
"""

import io
from dataclasses import dataclass
from multiprocessing import get_context

from newsroom.demo.drawing import draw_portrait, draw_scene

PORTRAIT = "portrait"


@dataclass(frozen=True)
class Sketch:
    """What to draw. The same sketch is always the same picture."""

    scene: str
    season: str
    seed: int
    width: int


def draw(sketch):
    """Return a picture as the JPEG file a phone would send."""
    if sketch.scene == PORTRAIT:
        size = (sketch.width, sketch.width * 5 // 4)
        image = draw_portrait(sketch.seed, size=size)
    else:
        size = (sketch.width, sketch.width * 3 // 4)
        image = draw_scene(sketch.scene, sketch.season, sketch.seed, size=size)
    file = io.BytesIO()
    image.save(file, "JPEG", quality=90)
    return file.getvalue()


def draw_all(sketches, processes):
    """Yield the pictures of the sketches in order, drawn by so many processes."""
    if processes < 2 or not sketches:
        yield from map(draw, sketches)
        return
    with get_context("spawn").Pool(processes) as pool:
        yield from pool.imap(draw, sketches, chunksize=4)
