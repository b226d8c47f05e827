"""The places a photo is shown in, and the sizes each place needs.

A step is written as Wagtail writes a filter, so that Wagtail finds the pictures too. Steps go
from small to large; those a photo is too small for are left out, never enlarged.

800 pixels fill a phone sharply; 1600 are for large screens and for reading a poster close up.
"""

STORY = ["width-800", "width-1200", "width-1600"]
CARD = ["fill-408x272", "fill-800x533", "fill-1200x800"]

SLOTS = {
    "story": STORY,
    "card": CARD,
    "lead": [*CARD[1:], "fill-1600x1067"],
    "portrait": ["fill-288x360", "fill-480x600", "fill-800x1000"],
    "face": ["fill-200x200"],
    "share": ["fill-1200x630"],
}

# What the steps were before. Their pictures are shown until the new ones are made, and served
# for as long as they lie there, because somebody's open page may still ask for them.
RETIRED = {
    "story": ["width-480", "width-960"],
    "card": ["fill-480x320", "fill-960x640"],
    "lead": ["fill-480x320", "fill-960x640"],
    "portrait": ["fill-960x1200"],
}

# What every photo needs, and what one needs more when it leads a post or is somebody's portrait.
EVERY_PHOTO = ["story"]
LEAD_OF_A_POST = ["card", "lead", "share"]
PORTRAIT = ["portrait", "face"]

FORMATS = ["avif", "jpeg"]

# Two real pixels to a point are sharp enough: on phones with three, a picture that fills the
# width asks for less than it fills, so that browsers take 800 pixels, a third of the bytes.
DENSE_PHONE = "(max-width: 39.99rem) and (min-resolution: 2.5dppx) 60vw"

# Made on arrival for the admin's lists, choosers and edit form. Strangers never get these.
THUMBNAILS = {"max-165x165": (165, 165), "max-800x600": (800, 600)}


def formats_of(step):
    """Return the formats a step is made in: what shows an address pasted somewhere knows JPEG."""
    return ["jpeg"] if step in SLOTS["share"] else FORMATS


def spec(step, picture_format):
    """Return the filter by which Wagtail knows this step in this format."""
    return f"{step}|format-{picture_format}"


PUBLIC_SPECS = frozenset(
    spec(step, picture_format)
    for steps in [*SLOTS.values(), *RETIRED.values()]
    for step in steps
    for picture_format in formats_of(step)
)
