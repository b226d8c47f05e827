"""Outlines: soft blobs, ridges, ribbons that narrow with distance."""

import functools
import math


def between(rng, low, high):
    return low + (high - low) * rng.random()


@functools.cache
def outline(text):
    """Return the points of an outline written as "across up, across up, ..."."""
    return tuple(tuple(float(number) for number in pair.split()) for pair in text.split(","))


def smooth(points, steps=6, closed=False):
    """Return the points joined by a curve that goes through each of them."""
    count = len(points)
    spans = count if closed else count - 1
    curve = []
    for i in range(spans):
        around = [_at(points, i + offset, closed) for offset in (-1, 0, 1, 2)]
        curve.extend(_between_points(around, step / steps) for step in range(steps))
    return curve if closed else [*curve, points[-1]]


def _at(points, i, closed):
    return points[i % len(points)] if closed else points[min(max(i, 0), len(points) - 1)]


def _between_points(around, t):
    (x0, y0), (x1, y1), (x2, y2), (x3, y3) = around
    return _spline(x0, x1, x2, x3, t), _spline(y0, y1, y2, y3, t)


def _spline(a, b, c, d, t):
    curve = (2 * a - 5 * b + 4 * c - d) * t + (3 * b - a - 3 * c + d) * t * t
    return b + 0.5 * t * (c - a + curve)


def blob(rng, x, y, rx, ry, wobble=0.12, count=9):
    """Return a soft, not quite round shape."""
    turn = rng.random() * math.tau
    points = []
    for i in range(count):
        angle, reach = turn + math.tau * i / count, between(rng, 1 - wobble, 1 + wobble)
        points.append((x + rx * reach * math.cos(angle), y + ry * reach * math.sin(angle)))
    return smooth(points, 4, closed=True)


def dome(x, y, rx, ry, steps=14):
    """Return the upper half of an oval standing on the height y."""
    angles = [math.pi * i / steps for i in range(steps + 1)]
    return [(x - rx * math.cos(angle), y - ry * math.sin(angle)) for angle in angles]


def ridge(rng, width, base, swing, peaks=2.0, sharp=0.0):
    """Return a skyline from edge to edge; a sharp one has crests like far mountains."""
    waves = [
        (swing / (i + 1) ** 1.1, peaks * (i + 1) ** 1.25 * between(rng, 0.8, 1.2), rng.random())
        for i in range(3)
    ]
    step = width / 100
    return [
        (x, base - sum(_wave(x / width, wave, sharp) for wave in waves))
        for x in (step * i - step for i in range(103))
    ]


def _wave(t, wave, sharp):
    reach, turns, phase = wave
    angle = math.tau * (turns * t / 2 + phase)
    return reach * ((1 - sharp) * math.sin(angle) + sharp * (1 - 2 * abs(math.sin(angle))))


def height_at(skyline, x):
    """Return how high a skyline stands at x."""
    return min(skyline, key=lambda point: abs(point[0] - x))[1]


def under(skyline, bottom=1210):
    """Return everything from a skyline down to a height."""
    return [*skyline, (skyline[-1][0], bottom), (skyline[0][0], bottom)]


def ribbon(middle, widths):
    """Return a band lying flat along a line: a path or a river, wide near and narrow far."""
    pairs = list(zip(middle, widths, strict=True))
    left = [(x - width / 2, y) for (x, y), width in pairs]
    right = [(x + width / 2, y) for (x, y), width in pairs]
    return [*left, *reversed(right)]


def spread(low, high, count):
    """Return evenly spaced numbers, both ends included."""
    return [low + (high - low) * i / (count - 1) for i in range(count)]


def crescent(x, y, radius, bite=0.55):
    """Return a young moon."""
    outer = [(math.cos(a), math.sin(a)) for a in spread(-1.9, 1.9, 24)]
    start, end = outer[0], outer[-1]
    inner = [(bite * math.cos(a) - 0.42, math.sin(a)) for a in spread(1.6, -1.6, 20)]
    return [(x + radius * u, y + radius * v) for u, v in [start, *outer, end, *inner]]


def meander(rng, near, far, bends=1.5, swing=200, count=18):
    """Return the middle line of something winding from a near point to a far one."""
    phase = rng.random() * math.tau
    line = []
    for i in range(count):
        t = i / (count - 1)
        y = near[1] + (far[1] - near[1]) * (1 - (1 - t) ** 1.8)
        sway = math.sin(phase + t * math.pi * bends * 2) * swing * (1 - t) ** 1.2
        line.append((near[0] + (far[0] - near[0]) * t + sway, y))
    return smooth(line, 4)


def narrowing(line, near, far):
    """Return the widths of something along a line, as wide as its points are near."""
    bottom, top = line[0][1], line[-1][1]
    return [far + (near - far) * ((y - top) / (bottom - top)) ** 1.4 for _, y in line]
