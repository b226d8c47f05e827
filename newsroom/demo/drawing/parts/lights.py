"""What hangs over a street: bulbs, strings of lights, little flags, paper lanterns."""

from newsroom.demo.drawing.palettes import AWNINGS, mix
from newsroom.demo.drawing.parts.buildings import LAMP
from newsroom.demo.drawing.shapes import smooth


def bulb(c, x, y, size):
    """Hang a lamp, shining when it is dark."""
    c.line([(x, y - size * 2), (x, y)], "#4A4A44", 3)
    if c.p.light.lamps:
        c.glow(x, y + size * 0.4, size * 6, LAMP, 0.6)
        c.oval(x, y + size * 0.6, size * 0.8, size, (255, 240, 200))
    else:
        c.oval(x, y + size * 0.6, size * 0.7, size * 0.9, "#FBF3D6")


def string_lights(c, start, end, sag=60, count=12, colours=("#FFE3A0",), size=9):
    """Hang a string of lights or little flags between two points."""
    middle = ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2 + sag)
    line = smooth([start, middle, end], 12)
    c.line(line, "#4A5550", 3)
    for i in range(count):
        x, y = line[min(len(line) - 1, round((i + 0.5) * (len(line) - 1) / count))]
        tint = colours[i % len(colours)]
        if c.p.light.lamps:
            c.glow(x, y + size, size * 5, LAMP, 0.45)
            c.oval(x, y + size, size, size * 1.1, mix(tint, LAMP, 0.5))
        else:
            c.oval(x, y + size, size, size * 1.1, tint)


def bunting(c, start, end, sag=50, count=14, colours=AWNINGS):
    """Hang a string of small pointed flags."""
    line = smooth([start, ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2 + sag), end], 14)
    c.line(line, "#5A6460", 3)
    for i in range(count):
        x, y = line[round((i + 0.5) * (len(line) - 1) / count)]
        c.poly([(x - 15, y), (x + 15, y), (x, y + 36)], colours[i % len(colours)])


def lantern(c, x, y, size, colour):
    """Draw a round paper lantern, or a lotus-coloured one."""
    if c.p.light.lamps:
        c.glow(x, y, size * 3.4, colour_of(c, colour), 0.5)
    tint = mix(colour, LAMP, 0.35) if c.p.light.lamps else colour
    c.line([(x, y - size * 1.5), (x, y - size)], "#4A4A44", 3)
    c.oval(x, y, size * 0.9, size, tint)
    for u in (0.3, 0.62):
        c.arc(x, y, size * 0.9 * u, size, 0, 360, mix(c.colour(tint), (70, 40, 30), 0.16), 2)
    for v in (-1, 1):
        c.rect(
            x - size * 0.36,
            y + v * size * 0.94 - size * 0.09,
            size * 0.72,
            size * 0.18,
            "#5A3A2E",
            3,
        )
    c.line([(x, y + size), (x, y + size * 1.5)], c.colour(colour), 4)


def colour_of(c, colour):
    return mix(colour, LAMP, 0.6)
