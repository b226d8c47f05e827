"""What people put on last: glasses, earrings, a hat, a camera, headphones."""

from newsroom.demo.drawing.palettes import blend
from newsroom.demo.drawing.portraits.clothes import _at
from newsroom.demo.drawing.portraits.hair import place
from newsroom.demo.drawing.shapes import smooth, spread


def camera(c, head):
    """Hang a camera from its strap."""
    x, y = head[0], head[1]
    for side in (-1, 1):
        c.line(_at(head, ((side * 130, 300), (side * 76, 560))), "#3A3432", 19)
    c.rect(x - 130, y + 560, 260, 170, "#2E2E30", 26)
    c.rect(x - 60, y + 530, 120, 50, "#2E2E30", 12)
    c.rect(x - 130, y + 596, 260, 26, "#55504C")
    for reach, tint in ((78, "#1C1C1E"), (60, "#4A5A60"), (36, "#1C2A30")):
        c.oval(x, y + 656, reach, reach, tint)
    c.oval(x - 18, y + 638, 12, 12, "#BFD3D6")


def headphones(c, head, tint):
    """Lay headphones around the neck."""
    x, y = head[0], head[1]
    c.arc(x, y + 270, 150, 90, 20, 160, tint, 24)
    for side in (-1, 1):
        c.rect(x + side * 142 - 40, y + 236, 80, 112, blend(tint, "#2E2A2A", 0.2), 34)


def glasses(c, head, kind, tint):
    """Put on glasses: round, square, or half rimmed."""
    x, y, wide = head
    for side in (-1, 1):
        cx = x + side * 74
        if kind == "round":
            c.shade(cx, y + 8, 56, 56, (255, 255, 255), 0.16)
            c.arc(cx, y + 8, 58, 58, 0, 360, tint, 9)
        elif kind == "square":
            corners = [(cx - 58, y - 34), (cx + 58, y - 34), (cx + 50, y + 46), (cx - 50, y + 46)]
            c.veil(corners, (255, 255, 255), 0.16)
            c.line([*corners, corners[0], corners[1]], tint, 10)
        else:
            c.line([(cx - 58, y - 28), (cx + 58, y - 28)], tint, 13)
            c.arc(cx, y - 24, 56, 68, 4, 176, tint, 4)
        c.line([(x + side * 130, y - 8), (x + side * 168 * wide, y + 4)], tint, 8)
    c.arc(x, y + 2, 20, 14, 190, 350, tint, 8)


def earrings(c, head, tint):
    x, y, wide = head
    for side in (-1, 1):
        c.oval(x + side * 172 * wide, y + 90, 11, 17, tint)


def straw_hat(c, head):
    x, y, _ = head
    c.oval(x, y - 112, 310, 62, "#D9A94E")
    crown = ((-172, -120), (-150, -262), (-60, -306), (60, -306), (150, -262), (172, -120))
    c.poly(smooth(place(head, crown), 6), "#E6BD68")
    band = [(x - 176, y - 146), (x + 176, y - 146), (x + 172, y - 108), (x - 172, y - 108)]
    c.poly(band, "#2F6B52")
    for u in spread(-0.8, 0.8, 9):
        c.line([(x + u * 140, y - 156), (x + u * 120, y - 280)], "#D2A24A", 4)
    c.arc(x, y - 112, 308, 60, 10, 170, "#C08F3C", 8)
