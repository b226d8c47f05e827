"""A sheet to draw on: measured in units, coloured through the light of a palette."""

import functools
import random

from PIL import Image, ImageChops, ImageDraw, ImageOps

from newsroom.demo.drawing.shapes import between, outline, smooth

UNITS = 1200
OVERSAMPLE = 1.5
GRAIN = 9


class Canvas:
    """A picture 1200 units tall, whatever its size in pixels.

    A colour written as text is the colour of the thing itself and is seen through the light of the
    palette; a colour given as a tuple is put down as it is.
    """

    def __init__(self, size, palette, rng):
        self.size, self.p, self.rng = size, palette, rng
        self.scale = OVERSAMPLE * size[1] / UNITS
        self.w, self.h = UNITS * size[0] / size[1], UNITS
        self.image = Image.new("RGB", tuple(round(side * OVERSAMPLE) for side in size))
        self.pen = ImageDraw.Draw(self.image)

    def between(self, low, high):
        """Return a number that chance puts between two others."""
        return between(self.rng, low, high)

    def across(self, start, end):
        """Return a place that chance puts between two shares of the width."""
        return between(self.rng, start, end) * self.w

    def colour(self, colour):
        """Return the colour as it will be seen."""
        return self.p.tone(colour) if isinstance(colour, str) else colour

    def pixels(self, points):
        scale = self.scale
        return [(x * scale, y * scale) for x, y in points]

    def poly(self, points, colour):
        self.pen.polygon(self.pixels(points), fill=self.colour(colour))

    def line(self, points, colour, width=4):
        thick = max(1, round(width * self.scale))
        self.pen.line(self.pixels(points), self.colour(colour), thick, joint="curve")

    def rect(self, x, y, width, height, colour, radius=0):
        if width <= 0 or height <= 0:
            return
        box = [*self.pixels([(x, y)])[0], *self.pixels([(x + width, y + height)])[0]]
        self.pen.rounded_rectangle(box, radius * self.scale, fill=self.colour(colour))

    def part(self, frame, share, colour, radius=0):
        """Draw a rectangle that is a share of a frame, each as left, top, width and height."""
        (x, y, width, height), (u, v, du, dv) = frame, share
        self.rect(x + u * width, y + v * height, du * width, dv * height, colour, radius)

    def sweep(self, points, steps=6):
        """Return a smooth line through points whose first number is a share of the width."""
        return smooth([(u * self.w, y) for u, y in points], steps)

    def oval(self, x, y, rx, ry, colour):
        """Draw an oval around the point (x, y)."""
        scale = self.scale
        box = [(x - rx) * scale, (y - ry) * scale, (x + rx) * scale, (y + ry) * scale]
        self.pen.ellipse(box, fill=self.colour(colour))

    def arc(self, x, y, rx, ry, start, end, colour, width=4):
        scale = self.scale
        box = [(x - rx) * scale, (y - ry) * scale, (x + rx) * scale, (y + ry) * scale]
        self.pen.arc(box, start, end, self.colour(colour), max(1, round(width * scale)))

    def pie(self, x, y, rx, ry, start, end, colour):
        scale = self.scale
        box = [(x - rx) * scale, (y - ry) * scale, (x + rx) * scale, (y + ry) * scale]
        self.pen.pieslice(box, start, end, fill=self.colour(colour))

    def trapeze(self, x, first, last, colour):
        """Draw a shape with an upright axis: at each end half its width, and its height."""
        (a, top), (b, bottom) = first, last
        self.poly([(x - a, top), (x + a, top), (x + b, bottom), (x - b, bottom)], colour)

    def shape(self, at, text, colour, curve=0):
        """Draw a written outline standing at (x, y): one unit is `size` long, and up is up."""
        x, y, size = at
        points = [(x + u * size, y - v * size) for u, v in outline(text)]
        self.poly(smooth(points, curve, closed=True) if curve else points, colour)

    def fade(self, points, top, bottom):
        """Draw a shape whose colour runs from its top to its bottom."""
        mask, box = self._mask(points, 255)
        if mask:
            strip = gradient(mask.size, self.colour(top), self.colour(bottom))
            self.image.paste(strip, box, mask)

    def veil(self, points, colour, alpha):
        """Draw a shape one can see through; alpha runs from 0 to 1."""
        mask, box = self._mask(points, round(255 * alpha))
        if mask:
            self.image.paste(self.colour(colour), _area(box, mask.size), mask)

    def shade(self, x, y, rx, ry, colour, alpha):
        """Draw an oval one can see through: a shadow on the ground, a cloud."""
        left, top = round((x - rx) * self.scale), round((y - ry) * self.scale)
        size = max(1, round(2 * rx * self.scale)), max(1, round(2 * ry * self.scale))
        mask = Image.new("L", size)
        ImageDraw.Draw(mask).ellipse((0, 0, *size), fill=round(255 * alpha))
        self.image.paste(self.colour(colour), _area((left, top), size), mask)

    def glow(self, x, y, radius, colour, alpha=0.6):
        """Let light spread from a point."""
        side = max(2, round(2 * radius * self.scale))
        left, top = round((x - radius) * self.scale), round((y - radius) * self.scale)
        mask = _halo(round(alpha * 100)).resize((side, side), Image.Resampling.BILINEAR)
        self.image.paste(self.colour(colour), _area((left, top), mask.size), mask)

    def wash(self, top, bottom, start=0, end=UNITS):
        """Fill the whole width between two heights."""
        first, last = round(start * self.scale), round(end * self.scale)
        size = (self.image.width, max(1, last - first))
        self.image.paste(gradient(size, self.colour(top), self.colour(bottom)), (0, first))

    def turned(self, top, height, squeeze=1.0):
        """Return the band above `top`, upside down, as still water would show it."""
        first = round((top - height) * self.scale)
        band = self.image.crop((0, max(0, first), self.image.width, round(top * self.scale)))
        flipped = ImageOps.flip(band)
        return flipped.resize((band.width, max(1, round(band.height * squeeze))))

    def finish(self, mirrored=False):
        """Return the picture at its real size, with the grain of paper."""
        picture = self.image.resize(self.size, Image.Resampling.HAMMING)
        if mirrored:
            picture = ImageOps.mirror(picture)
        return ImageChops.add(picture, _grain(self.size), 1, -128)

    def _mask(self, points, strength):
        """Return the shape as a mask, and where it belongs."""
        pixels = self.pixels(points)
        left = max(0, int(min(x for x, _ in pixels)))
        top = max(0, int(min(y for _, y in pixels)))
        right = min(self.image.width, int(max(x for x, _ in pixels)) + 1)
        bottom = min(self.image.height, int(max(y for _, y in pixels)) + 1)
        if right <= left or bottom <= top:
            return None, None
        mask = Image.new("L", (right - left, bottom - top))
        ImageDraw.Draw(mask).polygon([(x - left, y - top) for x, y in pixels], fill=strength)
        return mask, (left, top)


def gradient(size, top, bottom):
    """Return a picture that runs from one colour at its top to another at its bottom."""
    ramp = Image.linear_gradient("L").crop((0, 0, 1, 256))
    column = ImageOps.colorize(ramp.resize((1, size[1]), Image.Resampling.BILINEAR), top, bottom)
    return column.resize(size, Image.Resampling.NEAREST)


def chance(seed):
    """Return a source of chance that always runs the same way for one seed."""
    return random.Random(seed)  # noqa: S311 - it places leaves, it guards nothing


def _area(corner, size):
    return (*corner, corner[0] + size[0], corner[1] + size[1])


@functools.cache
def _halo(percent):
    edge, strength = 180, 255 * percent / 100
    return Image.radial_gradient("L").point(lambda v: round(max(0, 1 - v / edge) ** 2 * strength))


@functools.lru_cache(maxsize=4)
def _grain(size):
    """Return a sheet of quiet noise around the middle grey, always the same for one size."""
    noise = chance("grain").randbytes(512 * 512)
    tile = Image.frombytes("L", (512, 512), noise).point(lambda v: 128 + (v - 128) * GRAIN // 256)
    sheet = Image.new("L", size)
    for x in range(0, size[0], 512):
        for y in range(0, size[1], 512):
            sheet.paste(tile, (x, y))
    return Image.merge("RGB", (sheet, sheet, sheet))
