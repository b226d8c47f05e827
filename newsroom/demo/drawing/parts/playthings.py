"""What children play with: slides, swings, kites, a snowman."""

from newsroom.demo.drawing.palettes import AWNINGS, blend
from newsroom.demo.drawing.parts.figures import child
from newsroom.demo.drawing.shapes import outline, smooth, spread


def slide(c, x, y, height):
    """Draw a climbing tower with its slide going down to the right."""
    tint, other, roof = c.rng.sample(AWNINGS, 3)
    at = (x, y, height)
    c.shade(x + height * 0.3, y, height * 0.8, height * 0.06, c.p.tone("#22403A"), 0.24)
    for u in (0.0, 0.42):
        c.rect(x + u * height - 7, y - height * 0.86, 14, height * 0.86, "#8A6040", 4)
    c.rect(x - 10, y - height * 0.52, height * 0.42 + 20, 18, other, 4)
    c.shape(at, "-0.07 0.84, 0.21 1.12, 0.49 0.84", c.p.capped(roof))
    _ladder(c, x, y, height)
    bends = ((0.42, 0.5), (0.62, 0.4), (0.92, 0.1), (1.12, 0.06))
    run = smooth([(x + u * height, y - v * height) for u, v in bends], 6)
    c.line(run, blend(tint, "#1E2C2A", 0.2), height * 0.1)
    c.line([(px, py - height * 0.03) for px, py in run], tint, height * 0.06)
    child(c, x + height * 0.21, y - height * 0.52, height * 0.46, arms="one")


def _ladder(c, x, y, height):
    for t in spread(0.1, 0.9, 6):
        foot, rise = x - height * 0.2 * (1 - t), y - height * 0.52 * t
        c.line([(foot - 6, rise), (foot + 30, rise)], "#8A6040", 7)
    c.line([(x - height * 0.2, y), (x, y - height * 0.52)], "#8A6040", 8)


def swings(c, x, y, height):
    """Draw a frame with two swings, one of them in the air."""
    tint, wide = c.rng.choice(AWNINGS), height * 1.0
    for left in (x, x + wide):
        c.line([(left - height * 0.2, y), (left, y - height), (left + height * 0.2, y)], tint, 12)
    c.line([(x, y - height), (x + wide, y - height)], tint, 14)
    for spot, sway in ((0.3, c.between(-0.4, 0.4)), (0.7, c.between(-0.1, 0.1))):
        top = x + wide * spot
        seat = (top + sway * height * 0.7, y - height * (0.26 + abs(sway) * 0.3))
        for side in (-14, 14):
            c.line([(top + side, y - height), (seat[0] + side, seat[1])], "#5A6460", 4)
        c.rect(seat[0] - 24, seat[1], 48, 9, "#6B5141", 3)
        if c.rng.random() < 0.75:
            child(c, seat[0], seat[1] + height * 0.14, height * 0.62, arms="up", walking=True)


def seesaw(c, x, y, width):
    tilt = c.rng.choice((-1, 1)) * width * 0.1
    c.poly([(x - 30, y), (x, y - width * 0.13), (x + 30, y)], "#5A6460")
    c.line(
        [(x - width / 2, y - width * 0.12 + tilt), (x + width / 2, y - width * 0.12 - tilt)],
        c.rng.choice(AWNINGS),
        15,
    )
    for side in (-1, 1):
        child(
            c,
            x + side * width * 0.42,
            y - width * 0.12 - side * tilt + width * 0.08,
            width * 0.5,
            arms="front",
        )


def climbing_dome(c, x, y, reach):
    """Draw a half globe of bars."""
    tint = c.rng.choice(AWNINGS)
    for t in (1.0, 0.62, 0.2):
        c.arc(x, y, max(6, reach * t), reach * 0.8, 180, 360, tint, 8)
    for rise in (0.0, 0.34, 0.62):
        half = reach * (1 - rise**2) ** 0.5
        c.line(
            [(x - half, y - reach * rise), (x + half, y - reach * rise)],
            blend(tint, "#FBFAF5", 0.3),
            7,
        )
    child(c, x + reach * 0.24, y - reach * 0.62, reach * 0.7, arms="up")


def spring_horse(c, x, y, size):
    tint = c.rng.choice(AWNINGS)
    c.line(
        [(x, y), (x - 6, y - size * 0.16), (x + 6, y - size * 0.24), (x, y - size * 0.36)],
        "#5A6460",
        8,
    )
    body = outline(
        "-0.42 0.5, -0.36 0.72, 0 0.62, 0.2 0.9, 0.44 0.86, 0.36 0.56, 0.1 0.34, -0.24 0.34"
    )
    c.poly(smooth([(x + u * size, y - v * size) for u, v in body], 4, True), tint)


def goal(c, x, y, width):
    height = width * 0.36
    net = c.p.far("#F4F4EC", 0.2)
    for u in spread(0, 1, 10):
        c.line(
            [(x + u * width, y - height), (x + width * 0.06 + u * width * 0.88, y - height * 0.1)],
            net,
            2,
        )
    for v in spread(0.1, 0.9, 5):
        c.line([(x, y - height * v), (x + width, y - height * v)], net, 2)
    c.line([(x, y), (x, y - height), (x + width, y - height), (x + width, y)], "#FBFAF5", 9)


def kite(c, x, y, hand_x, hand_y):
    """Fly a kite with a long tail over whoever holds it."""
    child(c, hand_x, hand_y, 130, arms="one")
    c.line(
        smooth(
            [(hand_x + 18, hand_y - 84), ((x + hand_x) / 2 + 40, (y + hand_y) / 2 + 60), (x, y)], 6
        ),
        "#5A6460",
        2,
    )
    tint, other = c.rng.sample(AWNINGS, 2)
    c.poly([(x, y - 60), (x + 44, y), (x, y + 70), (x - 44, y)], tint)
    c.poly([(x, y - 60), (x + 44, y), (x, y)], other)
    tail = smooth([(x, y + 70), (x + 40, y + 120), (x + 6, y + 170), (x + 50, y + 220)], 5)
    c.line(tail, other, 5)


def snowman(c, x, y, height):
    """Draw a snowman in a scarf and a bucket."""
    c.shade(x + height * 0.16, y, height * 0.42, height * 0.07, c.p.tone("#4A6A72"), 0.3)
    for rise, reach in ((0.28, 0.3), (0.72, 0.2)):
        for shift, share, tint in ((0.0, 1.0, "#D7E2E4"), (0.03, 0.88, "#FFFFFF")):
            cx, cy = x - height * shift, y - height * (rise + shift * 0.7)
            c.oval(cx, cy, height * reach * share, height * reach * share, tint)
    scarf, frame = c.rng.choice(AWNINGS), (x, y - height, height, height)
    c.part(frame, (-0.17, 0.42, 0.34, 0.07), scarf, height * 0.03)
    c.part(frame, (0.05, 0.44, 0.08, 0.22), scarf, height * 0.02)
    for side, lift in ((-1, 0.54), (1, 0.6)):
        hand = (x + side * height * 0.46, y - height * lift)
        c.line([(x + side * height * 0.24, y - height * 0.42), hand], "#6B5141", 6)
    c.shape((x, y, height), "-0.14 0.86, -0.1 1.08, 0.1 1.08, 0.14 0.86", c.rng.choice(AWNINGS))
    c.shape((x, y, height), "0 0.74, 0.16 0.7, 0 0.68", "#E5843A")
