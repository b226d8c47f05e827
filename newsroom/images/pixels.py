"""What is done to a photo's pixels: upright, in sRGB, without a word of metadata, not too large.

Used only inside the decoder's process.
"""

import contextlib
import io
from datetime import datetime
from pathlib import Path

from PIL import ExifTags, Image, ImageCms, ImageFilter

# The widest picture any page shows is 1600 pixels. 4096 leaves room for larger screens and for
# print, and keeps an original near 3 MB and its pixels near 50 MB, whatever the phone sent.
LONGEST_SIDE = 4096
ORIGINAL_QUALITY = 88
# 800 x 600 pixels, which fill a phone, cost a reader's data plan at most 34 KB.
AVIF_BYTES_A_PIXEL = 1 / 14
AVIF_QUALITIES = (52, 46, 40, 34)
# A face in six by six blurred squares is nobody's any more; a whole photo under one box is fog.
CELLS = 6
BLUR = 0.8
_SRGB = ImageCms.createProfile("sRGB")
_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
# Broken EXIF and broken colour profiles make Pillow raise any of these; the photo is still good.
_BROKEN = (OSError, ValueError, TypeError, KeyError, IndexError, SyntaxError, ImageCms.PyCMSError)


def cleaned(source):
    """Return the first frame upright, in sRGB, reduced to what is kept, without metadata."""
    profile, turn = source.info.get("icc_profile"), _TURNS.get(_exif(source).get(0x0112))
    room = (LONGEST_SIDE, LONGEST_SIDE)
    source.draft(None, fitted(source.size, room))
    source.load()
    image = _in_working_mode(source)
    size = fitted(image.size, room)
    image = image.resize(size, Image.Resampling.LANCZOS, reducing_gap=2.0)
    image = _in_srgb(image, profile)
    image = image.transpose(turn) if turn else image
    image = image if _is_see_through(image) else image.convert("RGB")
    image.info = {}
    return image


def covered(image, boxes):
    """Burn a mosaic into the image where the boxes (left, top, right, bottom) are.

    A box keeps at most CELLS by CELLS averages of everything in it, blurred into each other: what
    stood there, a face or a number plate, cannot be worked out from so few of them.
    """
    for box in boxes:
        part = image.crop(box)
        cells = part.resize(fitted(part.size, (CELLS, CELLS)), Image.Resampling.BOX)
        cells = cells.filter(ImageFilter.GaussianBlur(BLUR))
        image.paste(cells.resize(part.size, Image.Resampling.NEAREST), tuple(box[:2]))
    return image


def flattened(image):
    """Return the image on white where it was transparent."""
    if image.mode == "RGB":
        return image
    flat = Image.new("RGB", image.size, "white")
    flat.paste(image, mask=image.getchannel("A"))
    return flat


def fitted(size, room):
    """Return the size scaled down to fit into the room, never up."""
    scale = min(room[0] / size[0], room[1] / size[1], 1)
    return max(1, int(size[0] * scale)), max(1, int(size[1] * scale))


def taken_at(source):
    """Return when the photo was taken, as ISO text; without an offset when the camera knew none."""
    with contextlib.suppress(*_BROKEN):
        details = _exif(source).get_ifd(ExifTags.IFD.Exif)
        moment = details[ExifTags.Base.DateTimeOriginal][:19]
        offset = details.get(ExifTags.Base.OffsetTimeOriginal, "").strip("\x00 ")
        written = moment.replace(":", "-", 2) + offset
        return datetime.fromisoformat(written).isoformat()
    return None


def save_original(image, path):
    """Write what is kept of the photo; return the path with the ending of its format."""
    if image.mode == "RGB":
        path = path.with_suffix(".jpg")
        image.save(path, "JPEG", quality=ORIGINAL_QUALITY)
    else:
        path = path.with_suffix(".png")
        image.save(path, "PNG")
    return str(path)


def draw(image, path, within=None, box=None, size=None):
    """Write one picture of the image: what fits into a room, or a box of it at a size."""
    size = fitted(image.size, within) if within else tuple(size)
    drawn = image.resize(size, Image.Resampling.LANCZOS, box=box, reducing_gap=2.0)
    if path.endswith(".avif"):
        _save_avif(drawn, path)
    else:
        drawn.save(path, "JPEG", quality=76, optimize=True, progressive=True)
    return {"width": drawn.width, "height": drawn.height}


def _save_avif(image, path):
    """Write an AVIF of the first quality that fits the bytes its pixels may cost.

    Only pictures full of grain or leaves need a second try, and those hide what it loses.
    """
    room = image.width * image.height * AVIF_BYTES_A_PIXEL
    for quality in AVIF_QUALITIES:
        # Speed 9 costs a tenth of the time of Pillow's default and 5 % more bytes.
        image.save(path, "AVIF", quality=quality, speed=9, max_threads=1)
        if Path(path).stat().st_size <= room:
            return


def _exif(source):
    with contextlib.suppress(*_BROKEN):
        return source.getexif()
    return Image.Exif()


def _in_working_mode(image):
    """Return the image in a mode that can be resized and converted without losing its colours."""
    if image.mode.startswith("I") or image.mode == "F":
        return image.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    if image.has_transparency_data:
        return image.convert("RGBA")
    return image if image.mode in ("RGB", "L", "CMYK") else image.convert("RGB")


def _in_srgb(image, profile):
    if image.mode == "RGBA":
        opaque = _in_srgb(image.convert("RGB"), profile)
        opaque.putalpha(image.getchannel("A"))
        return opaque
    with contextlib.suppress(*_BROKEN):
        return _through_profile(image, profile) if profile else image.convert("RGB")
    return image.convert("RGB")


def _through_profile(image, profile):
    theirs = ImageCms.ImageCmsProfile(io.BytesIO(profile))
    if image.mode == "RGB" and ImageCms.getProfileDescription(theirs).startswith("sRGB"):
        return image
    return ImageCms.profileToProfile(
        image,
        theirs,
        _SRGB,
        renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
        outputMode="RGB",
        flags=ImageCms.Flags.BLACKPOINTCOMPENSATION,
    )


def _is_see_through(image):
    return image.mode == "RGBA" and image.getextrema()[3][0] < 255
