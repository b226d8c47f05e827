"""The museum."""

from newsroom.demo.drawing.palettes import blend, mix
from newsroom.demo.drawing.parts.buildings import LAMP, lamps
from newsroom.demo.drawing.parts.evergreens import red_pine
from newsroom.demo.drawing.parts.figures import family, person
from newsroom.demo.drawing.parts.heritage import paper_door, tiled_roof
from newsroom.demo.drawing.parts.land import meadow, path
from newsroom.demo.drawing.parts.parkland import bench, dolmen
from newsroom.demo.drawing.parts.plants import bush, flowers
from newsroom.demo.drawing.parts.rooms import PAINTS, WOODS, picture
from newsroom.demo.drawing.parts.vessels import vase
from newsroom.demo.drawing.parts.woods import grove, wooded
from newsroom.demo.drawing.shapes import spread


def museum(c):
    """The museum: its galleries, its cases of pots, or the house on its lawn."""
    c.rng.choice((museum_outside, _gallery, _cases))(c)


def _gallery(c):
    c.p = c.p.inside()
    wall = c.rng.choice((*PAINTS, "#2F5A4A", "#8C4A44", "#31505A"))
    c.wash(blend(wall, "#FBFAF5", 0.1), wall, 0, 820)
    tint = c.rng.choice(WOODS)
    c.wash(blend(tint, "#FBFAF5", 0.25), tint, 820)
    c.rect(-10, 800, c.w + 20, 24, blend(wall, "#FBFAF5", 0.4))
    sizes = c.rng.choice(((0.22, 0.3, 0.2), (0.4, 0.34), (0.16, 0.2, 0.2, 0.16), (0.56,)))
    gap = (1 - sum(sizes)) / (len(sizes) + 1)
    at = gap
    for size in sizes:
        width = size * c.w
        height = min(460, width * c.between(0.72, 1.2))
        c.glow((at + size / 2) * c.w, 330, width * 0.9, LAMP, 0.4)
        picture(c, at * c.w, 420 - height / 2, width, height)
        c.rect((at + size / 2) * c.w - 34, 112, 68, 20, "#2E2A2A", 6)
        at += size + gap
    bench(c, c.across(0.35, 0.65), 990, 420)
    person(c, c.across(0.12, 0.34), 1000, 330, walking=False)
    family(c, c.across(0.62, 0.8), 1060, 360)


def _cases(c):
    """Draw old pots on their stands, each in its own light."""
    c.p = c.p.inside()
    wall = c.rng.choice(("#2F4A46", "#3A4A58", "#4A3F44", "#D9CDB4", "#C5D4C4"))
    c.wash(blend(wall, "#101818", 0.2), wall, 0, 860)
    c.wash(blend(wall, "#FBFAF5", 0.2), blend(wall, "#101818", 0.3), 860)
    for i, spot in enumerate(spread(0.14, 0.86, c.rng.randint(3, 5))):
        _case(c, spot * c.w, 930 + 40 * (i % 2), c.between(240, 330))
    family(c, c.across(0.2, 0.4), 1130, 360)
    person(c, c.across(0.6, 0.8), 1110, 340, walking=False)


def _case(c, x, foot, tall):
    top = foot - tall
    c.glow(x, top - 120, 330, LAMP, 0.5)
    c.veil([(x - 20, -10), (x + 20, -10), (x + 150, top), (x - 150, top)], "#FFF3D0", 0.13)
    c.rect(x - 110, top, 220, tall, "#F1EBDC", 4)
    c.rect(x + 50, top, 60, tall, "#D9D2C0", 4)
    vase(c, x, top, c.between(190, 280))
    glass = [(x - 120, top - 330), (x + 120, top - 330), (x + 120, top), (x - 120, top)]
    c.veil(glass, "#E4F0EE", 0.16)


def museum_outside(c):
    """Draw a museum: a long hall with a deep roof, old stones on its lawn."""
    base = c.between(800, 860)
    wooded(c, base - 260, 4, 90, trees=56)
    meadow(c, base - 100, 6)
    grove(c, 9, base - 90, base - 30, 300, 240)
    c.rng.choice((_modern_hall, _tiled_hall))(c, c.across(0.46, 0.54), base)
    meadow(c, base, 3)
    path(c, (c.w * 0.5, base + 2), width=(460, 150), swing=70)
    for x, size in ((0.16, 250), (0.86, 220)):
        if c.rng.random() < 0.5:
            dolmen(c, x * c.w, base + 150, size)
        else:
            red_pine(c, x * c.w, base + 160, size * 1.9)
    lamps(c, base + 60, 280, 4)
    family(c, c.across(0.42, 0.56), base + 170, 150)
    person(c, c.across(0.3, 0.4), base + 240, 190)
    for _ in range(6):
        bush(c, c.rng.random() * c.w, c.between(1120, 1190), c.between(34, 60))
    flowers(c, base + 90, 1200, 60, 10)


def _modern_hall(c, x, base):
    wide, wall = c.w * 0.68, c.rng.choice(("#DAD2C0", "#C9BFAC", "#E6DDCB", "#B9B5A8"))
    c.rect(x - wide / 2, base - 300, wide, 300, wall)
    glass = mix(LAMP, c.p.tone("#9FC3C6"), 0.15) if c.p.light.lamps else c.p.tone("#93B5B6")
    c.rect(x - wide * 0.16, base - 250, wide * 0.32, 250, glass)
    for u in spread(-0.46, 0.46, 14):
        c.rect(x + u * wide - 11, base - 290, 22, 290, blend(wall, "#FBFAF5", 0.45))
    c.trapeze(x, (wide * 0.56, base - 300), (wide * 0.52, base - 372), blend(wall, "#3A3A3A", 0.3))
    c.rect(x - wide * 0.53, base - 382, wide * 1.06, 16, c.p.capped(blend(wall, "#FBFAF5", 0.4)))
    for step in range(4):
        c.rect(
            x - wide * (0.2 + 0.03 * step),
            base - 30 + step * 12,
            wide * (0.4 + 0.06 * step),
            14,
            blend(wall, "#FBFAF5", 0.5 - 0.12 * step),
        )


def _tiled_hall(c, x, base):
    wide = c.w * 0.62
    c.rect(x - wide * 0.52, base - 34, wide * 1.04, 40, "#C3BBA8")
    c.rect(x - wide * 0.44, base - 250, wide * 0.88, 220, "#F1E6D0")
    for u in spread(-0.44, 0.44, 8):
        c.rect(x + u * wide - 12, base - 260, 24, 230, "#A8553A")
    for u in spread(-0.377, 0.377, 7):
        paper_door(c, x + u * wide - wide * 0.046, base - 200, wide * 0.092, 166)
    c.rect(x - wide * 0.46, base - 270, wide * 0.92, 26, "#3E7F6C")
    tiled_roof(c, x, base - 262, wide * 1.16, 210)
