"""Pots, jars, bowls, cups and kettles seen from the side."""

from newsroom.demo.drawing.palettes import blend, mix
from newsroom.demo.drawing.shapes import smooth

GLAZES = (
    "#BCD3C6",
    "#F1EBDC",
    "#8FB3A6",
    "#C98162",
    "#5B7F86",
    "#E3C9A0",
    "#6B4A3E",
    "#D9D2C0",
    "#3E5E5A",
)
OUTLINES = (
    ((0.3, 1.0), (0.2, 0.86), (0.5, 0.6), (0.46, 0.26), (0.26, 0.0)),
    ((0.16, 1.0), (0.14, 0.76), (0.44, 0.5), (0.4, 0.2), (0.24, 0.0)),
    ((0.36, 1.0), (0.3, 0.92), (0.52, 0.62), (0.3, 0.24), (0.2, 0.0)),
    ((0.46, 1.0), (0.44, 0.7), (0.42, 0.4), (0.38, 0.16), (0.3, 0.0)),
    ((0.22, 1.0), (0.3, 0.8), (0.5, 0.4), (0.44, 0.16), (0.28, 0.0)),
)


def vase(c, x, y, height, glaze=None, outline=None):
    """Draw a thrown pot standing at (x, y), with its light, its band or its flower."""
    glaze, outline = glaze or c.rng.choice(GLAZES), outline or c.rng.choice(OUTLINES)
    side = smooth([(u, v) for u, v in outline], 5)
    right = [(x + u * height, y - v * height) for u, v in side]
    left = [(2 * x - px, py) for px, py in reversed(right)]
    c.poly([*right, *left], glaze)
    shade = [(x + u * height * 0.5, y - v * height) for u, v in side]
    c.poly([*right, *reversed(shade)], blend(glaze, "#2E2A2A", 0.14))
    mouth = outline[0][0] * height
    c.oval(x, y - height, mouth, mouth * 0.2, blend(glaze, "#2E2A2A", 0.4))
    if c.rng.random() < 0.4:
        band = outline[2]
        c.line(
            [
                (x - band[0] * height * 0.97, y - band[1] * height),
                (x + band[0] * height * 0.97, y - band[1] * height),
            ],
            blend(glaze, "#FBFAF5", 0.5),
            max(3, height * 0.04),
        )


def jar(c, x, y, height, lid=True):
    """Draw a large brown jar such as stands on a terrace, snow on its lid in winter."""
    brown = c.rng.choice(("#6E4434", "#7F5240", "#5A3A30"))
    vase(c, x, y, height, brown, ((0.3, 0.96), (0.28, 0.9), (0.46, 0.6), (0.42, 0.26), (0.28, 0.0)))
    if lid:
        top = y - height * 0.96
        cap = c.p.capped(blend(brown, "#FBFAF5", 0.14))
        c.pie(x, top, height * 0.36, height * 0.16, 180, 360, cap)
        c.rect(
            x - height * 0.36,
            top - 3,
            height * 0.72,
            height * 0.06,
            blend(brown, "#2E2A2A", 0.2),
            4,
        )
        c.oval(x, top - height * 0.16, height * 0.06, height * 0.04, cap)


def bowl(c, x, y, width, glaze=None, heap=None):
    glaze = glaze or c.rng.choice(GLAZES)
    if heap:
        c.pie(x, y - width * 0.4, width * 0.4, width * 0.24, 180, 360, heap)
    c.pie(x, y - width * 0.42, width * 0.5, width * 0.4, 0, 180, glaze)
    c.rect(
        x - width * 0.16, y - width * 0.05, width * 0.32, width * 0.05, blend(glaze, "#2E2A2A", 0.2)
    )
    c.rect(
        x - width * 0.52,
        y - width * 0.44,
        width * 1.04,
        width * 0.05,
        blend(glaze, "#FBFAF5", 0.4),
        4,
    )


def bowls(c, x, y, width, count):
    """Draw a stack of bowls."""
    for i in range(count):
        bowl(c, x, y - i * width * 0.18, width)


def cup(c, x, y, size, glaze=None):
    glaze = glaze or c.rng.choice(GLAZES)
    c.arc(x + size * 0.5, y - size * 0.42, size * 0.24, size * 0.24, 260, 460, glaze, size * 0.1)
    c.trapeze(x, (size * 0.5, y - size * 0.8), (size * 0.38, y), glaze)
    c.oval(x, y - size * 0.8, size * 0.5, size * 0.1, "#5A3A2A")
    c.oval(x, y + size * 0.03, size * 0.72, size * 0.08, blend(glaze, "#2E2A2A", 0.12))


def steam(c, x, y, height, count=3):
    """Let steam rise in soft curls."""
    pale = mix(c.p.tone("#FBFAF5"), c.p.sky.low, 0.2)
    for i in range(count):
        sx = x + (i - (count - 1) / 2) * height * 0.26
        sway = height * 0.1
        curl = smooth(
            [
                (sx, y),
                (sx + sway, y - height * 0.3),
                (sx - sway, y - height * 0.62),
                (sx + sway * 0.6, y - height),
            ],
            6,
        )
        left = [(px - height * 0.035, py) for px, py in curl]
        right = [(px + height * 0.035, py) for px, py in reversed(curl)]
        c.veil([*left, *right], pale, 0.6)


def pot(c, x, y, width, tint=None, hot=True):
    """Draw a cooking pot with two ears, and its steam."""
    tint = tint or c.rng.choice(("#C9503A", "#3D7A86", "#F4B942", "#2F3A38", "#8FB3A6", "#B8694A"))
    height = width * 0.5
    if hot:
        steam(c, x, y - height * 1.3, width * 0.8)
    for side in (-1, 1):
        c.rect(
            x + side * width * 0.54 - width * 0.07,
            y - height * 0.74,
            width * 0.14,
            height * 0.16,
            blend(tint, "#2E2A2A", 0.4),
            6,
        )
    c.rect(x - width / 2, y - height, width, height, tint, width * 0.08)
    c.rect(
        x - width / 2, y - height, width * 0.22, height, blend(tint, "#FBFAF5", 0.16), width * 0.08
    )
    c.pie(x, y - height, width * 0.53, height * 0.34, 180, 360, blend(tint, "#2E2A2A", 0.16))
    c.rect(x - width * 0.07, y - height * 1.46, width * 0.14, height * 0.16, "#2E2A2A", 5)


def kettle(c, x, y, width, tint=None):
    tint = tint or c.rng.choice(("#C9503A", "#1B6B42", "#E0A33A", "#5B7F86"))
    c.arc(x, y - width * 0.66, width * 0.34, width * 0.4, 180, 360, "#2E2A2A", width * 0.06)
    c.shape((x, y, width), "0.36 0.3, 0.72 0.62, 0.62 0.66, 0.3 0.52", tint, 3)
    body = [(-0.34, 0.66), (0.34, 0.66), (0.5, 0.2), (0.44, 0.0), (-0.44, 0.0), (-0.5, 0.2)]
    c.poly(smooth([(x + u * width, y - v * width) for u, v in body], 4, True), tint)
    c.oval(x, y - width * 0.7, width * 0.07, width * 0.07, "#2E2A2A")


def bottle(c, x, y, height, tint=None):
    tint = tint or c.rng.choice(("#3F7A5A", "#8A5A34", "#D9C27A", "#B8D0CC", "#A8446A"))
    c.rect(x - height * 0.15, y - height * 0.66, height * 0.3, height * 0.66, tint, height * 0.06)
    c.rect(x - height * 0.06, y - height, height * 0.12, height * 0.4, tint, 4)
    c.rect(
        x - height * 0.15,
        y - height * 0.48,
        height * 0.3,
        height * 0.24,
        blend(tint, "#FBFAF5", 0.6),
    )


def glass_jar(c, x, y, height, filling):
    """Draw a jar of preserves: whatever the season gave."""
    c.rect(
        x - height * 0.32,
        y - height * 0.84,
        height * 0.64,
        height * 0.84,
        blend("#DCE8E4", filling, 0.25),
        height * 0.1,
    )
    c.rect(
        x - height * 0.28, y - height * 0.66, height * 0.56, height * 0.62, filling, height * 0.08
    )
    for _ in range(5):
        spot = x + c.between(-0.2, 0.2) * height, y - c.between(0.12, 0.56) * height
        c.oval(*spot, height * 0.08, height * 0.08, blend(filling, "#FBFAF5", 0.3))
    c.rect(
        x - height * 0.3,
        y - height,
        height * 0.6,
        height * 0.16,
        c.rng.choice(("#C9503A", "#F4B942", "#B98D62")),
        4,
    )
