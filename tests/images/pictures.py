"""Files as phones, editors' computers and attackers send them, made on the spot."""

import io
import struct
import zlib

import pillow_heif
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image, ImageCms, PngImagePlugin

pillow_heif.register_heif_opener()

ORIENTATION, MAKE, GPS, EXIF = 0x0112, 0x010F, 0x8825, 0x8769
MAKER_NOTE = b"SECRETMAKERNOTE" * 8
XMP = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF>SECRETXMP</rdf:RDF></x:xmpmeta>'
# What must be in no file we keep or serve.
SECRETS = [b"SECRETMAKER", b"SECRETXMP", b"SECRETCOMMENT", b"SECRETPHONE", b"<script", b"Exif\x00"]
SECRETS += [b"http://ns.adobe.com/xap", b"Photoshop 3.0", b"ftypmp42", b"GPSLatitude"]


def sent(data, name="사진.jpg"):
    """Return the bytes as a browser's upload."""
    return SimpleUploadedFile(name, data)


def scene(size=(60, 40), mode="RGB"):
    """Return a picture that is red on its left half and blue on its right."""
    image = Image.new("RGB", size, "blue")
    image.paste("red", (0, 0, size[0] // 2, size[1]))
    return image.convert(mode)


def saved(image, picture_format, **options):
    data = io.BytesIO()
    image.save(data, picture_format, **options)
    return data.getvalue()


def phone_exif(orientation=6, taken="2025:10:31 17:20:05", offset="+09:00"):
    """Return what a phone writes: who made it, when and where, and things of its own."""
    exif = Image.Exif()
    exif[MAKE], exif[ORIENTATION] = "SECRETPHONE", orientation
    details = exif.get_ifd(EXIF)
    details[0x9003], details[0x9011], details[0x927C] = taken, offset, MAKER_NOTE
    place = exif.get_ifd(GPS)
    place[1], place[2], place[3], place[4] = "N", (37.0, 8.0, 59.0), "E", (127.0, 4.0, 38.0)
    return exif


def phone_jpeg(**exif):
    """Return an iPhone's portrait photo: stored lying down, with a place, a note and XMP."""
    return saved(
        scene(), "JPEG", exif=phone_exif(**exif), xmp=XMP, comment=b"SECRETCOMMENT", quality=95
    )


def multi_picture():
    """Return a JPEG that carries a second picture, as phones write for HDR and depth."""
    second = Image.new("RGB", (60, 40), "lime")
    return saved(scene(), "MPO", save_all=True, append_images=[second], quality=95)


def motion_photo():
    """Return a JPEG with a short film appended, as Samsung phones write."""
    return saved(scene(), "JPEG", quality=95) + b"\x00\x00\x00\x18ftypmp42" + bytes(5000)


def polyglot():
    """Return a JPEG that is a script as well."""
    return saved(scene(), "JPEG", comment=b"<script>alert(1)</script>", quality=95) + b"<?php 1;"


def png_chunk(name, body):
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def png_claiming(width, height):
    """Return a few hundred bytes that claim to be an enormous PNG."""
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    body = png_chunk(b"IDAT", zlib.compress(bytes(1000)))
    return b"\x89PNG\r\n\x1a\n" + png_chunk(b"IHDR", header) + body + png_chunk(b"IEND", b"")


def png_with(name, body):
    """Return a sound PNG with one more chunk before its pixels."""
    plain = saved(scene(), "PNG")
    return plain[:33] + png_chunk(name, body) + plain[33:]


def compressed_text_bomb():
    return png_with(b"zTXt", b"Comment\x00\x00" + zlib.compress(bytes(80_000_000)))


def colour_profile_bomb():
    return png_with(b"iCCP", b"icc\x00\x00" + zlib.compress(bytes(80_000_000)))


def broken_checksum():
    plain = bytearray(saved(scene((200, 200)), "PNG"))
    at = plain.index(b"IDAT")
    plain[at + 8] ^= 0xFF
    return bytes(plain)


def with_text(picture_format):
    notes = PngImagePlugin.PngInfo()
    notes.add_text("Comment", "SECRETCOMMENT")
    notes.add_itxt("XML:com.adobe.xmp", XMP.decode())
    return saved(scene(), picture_format, pnginfo=notes, exif=phone_exif(orientation=1))


def swapped_profile():
    """Return a colour profile in which red means green: a photo that ignores it stays red."""
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    profile = profile.replace("sRGB".encode("utf-16-be"), "swap".encode("utf-16-be"))
    return profile.replace(b"rXYZ", b"----").replace(b"gXYZ", b"rXYZ").replace(b"----", b"gXYZ")
