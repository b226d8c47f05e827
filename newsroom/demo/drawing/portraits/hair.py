"""Hair: what hangs behind a head and what lies over its forehead, one pair for each style.

Every outline is measured from the middle of the face, which is about 165 units wide to each side.
"""

from newsroom.demo.drawing.palettes import blend
from newsroom.demo.drawing.shapes import blob, outline, smooth

CROWN = ((-176, 6), (-190, -90), (-142, -202), (0, -246), (142, -202), (190, -90), (176, 6))
LINES = {
    "fringe": ((160, 0), (152, -62), (70, -76), (0, -68), (-70, -76), (-152, -62), (-160, 0)),
    "side": ((164, 10), (150, -70), (80, -112), (-20, -148), (-92, -172), (-140, -90), (-164, 10)),
    "middle": ((164, 20), (146, -56), (74, -128), (0, -178), (-74, -128), (-146, -56), (-164, 20)),
    "crop": ((168, -24), (150, -104), (70, -132), (-60, -140), (-150, -104), (-168, -24)),
    "swept": outline("166 -16, 156 -96, 60 -104, -60 -128, -140 -162, -156 -86, -166 -16"),
    "wispy": outline("162 4, 140 -48, 96 -92, 48 -64, 0 -104, -52 -64, -98 -92, -142 -48, -162 4"),
}


def place(head, points):
    """Return points measured from the face, set where this head is."""
    x, y, wide = head
    return [(x + u * wide, y + v) for u, v in points]


def front(c, head, tint, line="side", lift=0):
    """Draw the hair over the forehead."""
    top = [(u, v - lift if v < -150 else v) for u, v in CROWN]
    edge = [*smooth(place(head, top), 6), *smooth(place(head, LINES[line]), 6)]
    c.poly(edge, tint)
    shine = smooth(place(head, ((-120, -170), (-70, -206), (10, -218))), 5)
    c.line(shine, blend(tint, "#FBE9D2", 0.16), 13)


def _long(c, head, tint):
    shape = outline(
        "0 -246, -182 -160, -206 60, -236 330, -180 440, 180 440, 236 330, 206 60, 182 -160"
    )
    c.poly(smooth(place(head, shape), 6, closed=True), tint)


def _wavy(c, head, tint):
    shape = outline(
        "0 -250, -190 -170, -228 -10, -206 130, -262 260, -226 390, -130 430, "
        "130 430, 226 390, 262 260, 206 130, 228 -10, 190 -170"
    )
    c.poly(smooth(place(head, shape), 6, closed=True), tint)


def _bob(c, head, tint):
    shape = outline(
        "0 -248, -190 -160, -218 20, -214 190, -120 222, 120 222, 214 190, 218 20, 190 -160"
    )
    c.poly(smooth(place(head, shape), 6, closed=True), tint)


def _slanting_bob(c, head, tint):
    shape = outline(
        "0 -252, -188 -160, -222 40, -236 268, -150 262, 60 190, 196 120, 208 -20, 188 -160"
    )
    c.poly(smooth(place(head, shape), 6, closed=True), tint)


def _tail(c, head, tint):
    shape = ((130, -190), (236, -170), (296, -40), (276, 130), (226, 250), (214, 120), (196, -20))
    c.poly(smooth(place(head, shape), 6, closed=True), blend(tint, "#000000", 0.12))
    c.oval(head[0] + 170 * head[2], head[1] - 160, 30, 34, "#C9503A")


def _high_bun(c, head, tint):
    c.poly(blob(c.rng, head[0], head[1] - 286, 96, 84, 0.06), tint)
    c.arc(head[0], head[1] - 284, 54, 46, 160, 330, blend(tint, "#FBE9D2", 0.2), 9)


def _half_up(c, head, tint):
    _long(c, head, tint)
    _high_bun(c, head, tint)


def _low_bun(c, head, tint):
    c.poly(blob(c.rng, head[0] + 176, head[1] + 120, 84, 78, 0.06), tint)
    c.arc(head[0] + 180, head[1] + 118, 48, 44, 200, 380, blend(tint, "#FBE9D2", 0.2), 9)


def _curls(c, head, tint):
    spots = outline("-150 -90, -178 -10, -110 -190, -40 -236, 40 -240, 112 -196, 156 -100, 180 -14")
    for u, v in spots:
        c.oval(head[0] + u * head[2], head[1] + v, 66, 62, tint)


def _nape(c, head, tint):
    shape = ((-176, -40), (-186, 60), (-150, 150), (150, 150), (186, 60), (176, -40))
    c.poly(smooth(place(head, shape), 5, closed=True), tint)


def _none(c, head, tint):
    """Short hair shows nothing behind the head."""


STYLES = {
    "long": (_long, "middle", 0),
    "long fringe": (_long, "fringe", 0),
    "wavy": (_wavy, "side", 6),
    "bob": (_bob, "fringe", 0),
    "slanting bob": (_slanting_bob, "swept", 8),
    "ponytail": (_tail, "wispy", 0),
    "half up": (_half_up, "wispy", 0),
    "low bun": (_low_bun, "middle", 0),
    "curls": (_curls, "swept", 24),
    "crop": (_none, "crop", -14),
    "parted": (_none, "side", 16),
    "mop": (_nape, "fringe", 14),
}
