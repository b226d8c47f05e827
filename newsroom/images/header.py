"""What a file says it is, read from its first bytes. Nothing is decoded here.

Image libraries are C code that parses hostile bytes, so the web process leaves them alone: it
looks at the signature and the pixel size with these few lines, and refuses what is not a photo
or far too large before anything expensive begins.
"""

import io
import struct
from dataclasses import dataclass

# A header is never long: whoever hides it behind megabytes of padding is not sending a photo.
_MOST_SEGMENTS = 1000
_LONGEST_META = 8 * 1024 * 1024
_SIZED_FRAMES = {*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC}
_LENGTHLESS = {0x01, *range(0xD0, 0xD8)}
_HEIF_BRANDS = {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"}
_AVIF_BRANDS = {b"avif", b"avis"}


class NotAPhoto(ValueError):
    """The bytes do not begin like any kind of photo we take."""


class Damaged(ValueError):
    """The bytes begin like a photo, but its size cannot be found."""


@dataclass(frozen=True)
class Header:
    """The kind of a photo, in the name Pillow gives it, and its size as stored."""

    kind: str
    width: int
    height: int

    @property
    def pixels(self):
        return self.width * self.height


def read_header(file):
    """Return the header of a seekable binary file; raise NotAPhoto or Damaged."""
    file.seek(0)
    start = file.read(32)
    kind = _kind(start)
    try:
        width, height = _MEASURES[kind](file, start)
    except (struct.error, IndexError, OverflowError, OSError) as error:
        raise Damaged(kind) from error
    if not width or not height:
        raise Damaged(kind)
    return Header(kind, width, height)


def _kind(start):
    if start.startswith(b"\xff\xd8\xff"):
        return "JPEG"
    if start.startswith(b"\x89PNG\r\n\x1a\n"):
        return "PNG"
    if start[:6] in (b"GIF87a", b"GIF89a"):
        return "GIF"
    if start[:4] == b"RIFF" and start[8:12] == b"WEBP":
        return "WEBP"
    if start[4:8] == b"ftyp":
        return _kind_of_container(start)
    raise NotAPhoto


def _kind_of_container(start):
    length = struct.unpack(">I", start[:4])[0]
    names = start[8:12] + start[16 : min(length, len(start))]
    brands = {names[at : at + 4] for at in range(0, len(names), 4)}
    if brands & _AVIF_BRANDS:
        return "AVIF"
    if brands & _HEIF_BRANDS:
        return "HEIF"
    raise NotAPhoto


def _measure_jpeg(file, start):
    file.seek(2)
    for _ in range(_MOST_SEGMENTS):
        marker = _next_marker(file)
        if marker in _LENGTHLESS:
            continue
        length = struct.unpack(">H", file.read(2))[0]
        if marker in _SIZED_FRAMES:
            _, height, width = struct.unpack(">BHH", file.read(5))
            return width, height
        if marker in (0xD9, 0xDA) or length < 2:
            break
        file.seek(length - 2, io.SEEK_CUR)
    raise Damaged("JPEG")


def _next_marker(file):
    if file.read(1) != b"\xff":
        raise Damaged("JPEG")
    for _ in range(_MOST_SEGMENTS):
        marker = file.read(1)[0]
        if marker != 0xFF:
            return marker
    raise Damaged("JPEG")


def _measure_png(file, start):
    if start[12:16] != b"IHDR":
        raise Damaged("PNG")
    return struct.unpack(">II", start[16:24])


def _measure_gif(file, start):
    return struct.unpack("<HH", start[6:10])


def _measure_webp(file, start):
    chunk = start[12:16]
    if chunk == b"VP8X":
        return tuple(int.from_bytes(start[at : at + 3], "little") + 1 for at in (24, 27))
    if chunk == b"VP8L" and start[20] == 0x2F:
        bits = int.from_bytes(start[21:25], "little")
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    if chunk == b"VP8 " and start[23:26] == b"\x9d\x01\x2a":
        width, height = struct.unpack("<HH", start[26:30])
        return width & 0x3FFF, height & 0x3FFF
    raise Damaged("WEBP")


def _measure_container(file, start):
    """Return the largest size any item of a HEIF or AVIF file claims: tiles claim smaller ones."""
    meta = _top_level_box(file, b"meta")[4:]
    properties = _box(_box(meta, b"iprp"), b"ipco")
    sizes = [
        struct.unpack(">II", body[4:12]) for name, body in _boxes(properties) if name == b"ispe"
    ]
    return max(sizes, key=lambda size: size[0] * size[1], default=(0, 0))


def _top_level_box(file, wanted):
    at = 0
    for _ in range(_MOST_SEGMENTS):
        file.seek(at)
        length, name = struct.unpack(">I4s", file.read(8))
        head = 8
        if length == 1:
            length, head = struct.unpack(">Q", file.read(8))[0], 16
        if name == wanted:
            return file.read(min(length - head, _LONGEST_META)) if length > head else file.read()
        if length < head:
            break
        at += length
    raise Damaged("HEIF")


def _boxes(data):
    at = 0
    while at + 8 <= len(data):
        length, name = struct.unpack(">I4s", data[at : at + 8])
        yield name, data[at + 8 : at + length]
        at += max(length, 8)


def _box(data, wanted):
    return next((body for name, body in _boxes(data) if name == wanted), b"")


_MEASURES = {
    "JPEG": _measure_jpeg,
    "PNG": _measure_png,
    "GIF": _measure_gif,
    "WEBP": _measure_webp,
    "HEIF": _measure_container,
    "AVIF": _measure_container,
}
