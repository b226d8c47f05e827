"""The places a photo is shown in, and the sizes each place needs.

A step is written as Wagtail writes a filter, so that Wagtail finds the pictures too. Steps go
from small to large; those a photo is too small for are left out, never enlarged.
"""

STORY = ["width-480", "width-960", "width-1600"]

SLOTS = {
    "story": STORY,
    "card": ["fill-480x320", "fill-960x640"],
    "lead": ["fill-480x320", "fill-960x640", "fill-1600x1067"],
    "portrait": ["fill-480x600", "fill-960x1200"],
    "face": ["fill-200x200"],
}

# What every photo needs, and what one needs more when it leads a post or is somebody's portrait.
EVERY_PHOTO = ["story"]
LEAD_OF_A_POST = ["lead"]
PORTRAIT = ["portrait", "face"]

FORMATS = ["avif", "jpeg"]

# Made on arrival for the admin's lists, choosers and edit form. Strangers never get these.
THUMBNAILS = {"max-165x165": (165, 165), "max-800x600": (800, 600)}


def spec(step, picture_format):
    """Return the filter by which Wagtail knows this step in this format."""
    return f"{step}|format-{picture_format}"


PUBLIC_SPECS = frozenset(
    spec(step, picture_format)
    for steps in SLOTS.values()
    for step in steps
    for picture_format in FORMATS
)
