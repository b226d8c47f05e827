"""Drawn half-figures of the people who write."""

from newsroom.demo.drawing.palettes import blend
from newsroom.demo.drawing.portraits.clothes import WARDROBE
from newsroom.demo.drawing.portraits.extras import camera, earrings, glasses, headphones, straw_hat
from newsroom.demo.drawing.portraits.faces import face, features, neck
from newsroom.demo.drawing.portraits.hair import STYLES, front
from newsroom.demo.drawing.portraits.looks import LOOKS
from newsroom.demo.drawing.shapes import ridge, smooth


def portrait(c, seed):
    """Draw the person of this number on the canvas."""
    look = LOOKS[seed % len(LOOKS)]
    head = (c.w / 2 + c.between(-14, 14), 500 + c.between(-8, 8), look.wide)
    _backdrop(c, look.backdrop)
    behind, line, lift = STYLES[look.style]
    behind(c, head, blend(look.hair, "#000000", 0.14))
    neck(c, head, look.skin)
    WARDROBE[look.wear](c, head, look.tint, look.skin, look.other)
    face(c, head, look.skin, look.jaw)
    features(c, head, look.skin, look)
    front(c, head, look.hair, line, lift)
    if look.glasses:
        glasses(c, head, look.glasses, c.rng.choice(("#33302E", "#6B4A36", "#2F4A58")))
    _extra(c, head, look)


def _extra(c, head, look):
    if look.extra == "straw hat":
        straw_hat(c, head)
    elif look.extra == "earrings":
        earrings(c, head, "#F4B942")
    elif look.extra == "headphones":
        headphones(c, head, "#E9E2D0")
    elif look.extra == "camera":
        camera(c, head)


def _backdrop(c, colours):
    """Draw the circle behind the person, with hills or leaves in it."""
    paper, circle, leaf = colours
    c.wash(paper, paper)
    c.oval(c.w / 2, 560, 500, 500, circle)
    kind = c.rng.choice(("hills", "leaves", "sun"))
    if kind == "hills":
        skyline = ridge(c.rng, c.w, 760, 70, 1.6)
        inside = [(x, y) for x, y in skyline if abs(x - c.w / 2) < 470]
        edge = [(x, 560 + (500**2 - (x - c.w / 2) ** 2) ** 0.5) for x, _ in reversed(inside)]
        c.poly([*inside, *edge], blend(circle, leaf, 0.5))
    elif kind == "sun":
        c.oval(c.w / 2 + 300, 300, 96, 96, blend(circle, paper, 0.7))
    for side in (-1, 1):
        _spray(
            c,
            c.w / 2 + side * 470,
            1150,
            side,
            leaf if kind == "leaves" else blend(circle, leaf, 0.7),
        )


def _spray(c, x, y, side, tint):
    """Let a leafy stem grow from the lower corner."""
    tip = (x + side * 40, y - c.between(420, 560))
    stem = smooth([(x - side * 30, y + 60), (x + side * 20, y - 220), tip], 8)
    c.line(stem, tint, 9)
    for i in range(3, len(stem), 3):
        px, py = stem[i]
        for turn in (-1, 1):
            end = (px + turn * 92, py - 70)
            shape = [(px, py), (px + turn * 34, py - 62), end, (px + turn * 62, py - 12)]
            c.poly(smooth(shape, 4, closed=True), blend(tint, "#FBFAF5", 0.12 * (turn > 0)))
