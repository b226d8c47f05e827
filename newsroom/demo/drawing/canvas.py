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

    A view is how near the viewer stands, from 1 on, and where they look, as shares of what no
    longer fits: two pictures of one place can be a wide one and a closer one. A colour written as
    text is the colour of the thing itself and is seen through the light of the palette; a colour
    given as a tuple is put down as it is.
    """

    def __init__(self, size, palette, rng, view=(1.0, 0.5, 0.5)):
        zoom, along, down = view
        self.size, self.p, self.rng = size, palette, rng
        self.scale = OVERSAMPLE * size[1] / UNITS * zoom
        self.w, self.h = UNITS * size[0] / size[1], UNITS
        self.left = self.w * (1 - 1 / zoom) * along
        self.top = self.h * (1 - 1 / zoom) * down
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
        scale, left, top = self.scale, self.left, self.top
        return [((x - left) * scale, (y - top) * scale) for x, y in points]

    def box(self, x, y, rx, ry):
        """Return the corners, in pixels, of what reaches so far around a point."""
        (left, top), (right, bottom) = self.pixels([(x - rx, y - ry), (x + rx, y + ry)])
        return [left, top, right, bottom]

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
        self.pen.ellipse(self.box(x, y, rx, ry), fill=self.colour(colour))

    def arc(self, x, y, rx, ry, start, end, colour, width=4):
        thick = max(1, round(width * self.scale))
        self.pen.arc(self.box(x, y, rx, ry), start, end, self.colour(colour), thick)

    def pie(self, x, y, rx, ry, start, end, colour):
        self.pen.pieslice(self.box(x, y, rx, ry), start, end, fill=self.colour(colour))

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
        mask, corner = self._mask(points, 255)
        if mask:
            heights = [y for _, y in self.pixels(points)]
            span = max(1, round(max(heights) - min(heights)))
            column = gradient(span, self.colour(top), self.colour(bottom))
            self._lay(column, mask.size, corner, round(corner[1] - min(heights)), mask)

    def veil(self, points, colour, alpha):
        """Draw a shape one can see through; alpha runs from 0 to 1."""
        mask, corner = self._mask(points, round(255 * alpha))
        if mask:
            self._stain(colour, corner, mask)

    def shade(self, x, y, rx, ry, colour, alpha):
        """Draw an oval one can see through: a shadow on the ground, a cloud."""
        left, top, right, bottom = map(round, self.box(x, y, rx, ry))
        size = max(1, right - left), max(1, bottom - top)
        mask = Image.new("L", size)
        ImageDraw.Draw(mask).ellipse((0, 0, *size), fill=round(255 * alpha))
        self._stain(colour, (left, top), mask)

    def glow(self, x, y, radius, colour, alpha=0.6):
        """Let light spread from a point."""
        left, top, right, _ = map(round, self.box(x, y, radius, radius))
        side = max(2, right - left)
        mask = _halo(round(alpha * 100)).resize((side, side), Image.Resampling.BILINEAR)
        self._stain(colour, (left, top), mask)

    def wash(self, top, bottom, start=0, end=UNITS):
        """Fill the whole width between two heights."""
        (_, first), (_, last) = self.pixels([(0, start), (0, end)])
        column = gradient(max(1, round(last - first)), self.colour(top), self.colour(bottom))
        seen = max(0, round(-first))
        height = min(self.image.height, round(last)) - max(0, round(first))
        if height > 0:
            size = (self.image.width, height)
            self._lay(column, size, (0, max(0, round(first))), seen)

    def reflect(self, shore, height, depth=0.42, squeeze=0.8):
        """Lay what is above a shore upside down on the water below it, half faded."""
        (_, edge), (_, first) = self.pixels([(0, shore), (0, shore - height)])
        edge, first, wide = round(edge), max(0, round(first)), self.image.width
        if not first < edge < self.image.height:
            return
        band = ImageOps.flip(self.image.crop((0, first, wide, edge)))
        band = band.resize((wide, max(1, round(band.height * squeeze))))
        band = band.crop((0, 0, wide, min(band.height, self.image.height - edge)))
        water = self.image.crop((0, edge, wide, edge + band.height))
        self.image.paste(Image.blend(water, band, depth), (0, edge))

    def finish(self, mirrored=False):
        """Return the picture at its real size, with the grain of paper."""
        picture = self.image.resize(self.size, Image.Resampling.HAMMING)
        if mirrored:
            picture = ImageOps.mirror(picture)
        return ImageChops.add(picture, _grain(self.size), 1, -128)

    def _lay(self, column, size, corner, skipped, mask=None):
        """Put down a column of colour as wide as needed, without its first, hidden points."""
        seen = column.crop((0, skipped, 1, skipped + size[1]))
        self.image.paste(seen.resize(size, Image.Resampling.NEAREST), corner, mask)

    def _stain(self, colour, corner, mask):
        right, bottom = corner[0] + mask.width, corner[1] + mask.height
        self.image.paste(self.colour(colour), (*corner, right, bottom), mask)

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


def gradient(height, top, bottom):
    """Return a column, one point wide, that runs from one colour to another."""
    ramp = Image.linear_gradient("L").crop((0, 0, 1, 256))
    return ImageOps.colorize(ramp.resize((1, height), Image.Resampling.BILINEAR), top, bottom)


def chance(seed):
    """Return a source of chance that always runs the same way for one seed."""
    return random.Random(seed)  # noqa: S311 - it places leaves, it guards nothing


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
