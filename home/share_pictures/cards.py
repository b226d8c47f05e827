"""Drawn share pictures: what is on them, by which address, and the file each is drawn into once.

The address holds a mark of all that is drawn, so that a new title has a new address and nobody
can have pictures drawn that no page names.
"""

import hashlib
import json
import tempfile
from dataclasses import dataclass
from pathlib import Path

from django.core.files.storage import default_storage
from django.urls import reverse

from home.models import SiteSettings

SIZE = (1200, 630)
FOLDER = "share"
SITE = "site"
# To be counted up when the drawing changes.
LOOK = 1


@dataclass(frozen=True)
class Card:
    """What is drawn for one subject: a post's number, or the site."""

    subject: str
    title: str
    label: str
    name: str

    @property
    def mark(self):
        words = json.dumps([LOOK, self.title, self.label, self.name]).encode()
        return hashlib.blake2b(words, digest_size=8).hexdigest()

    @property
    def path(self):
        return reverse("share_picture", args=[self.subject, self.mark])

    @property
    def file(self):
        """Return the file's name in the store."""
        return f"{FOLDER}/{self.subject}-{self.mark}.png"

    def ensure_drawn(self):
        """Draw the picture unless it lies there; what the subject looked like before goes."""
        target = Path(default_storage.path(self.file))
        if target.exists():
            return
        # Kept out of processes that never draw: the drawing brings a megabyte of font along.
        from home.share_pictures import drawing

        target.parent.mkdir(parents=True, exist_ok=True)
        image = drawing.draw(self.title, self.label, self.name)
        with tempfile.TemporaryDirectory(dir=target.parent) as bench:
            drawn = Path(bench) / target.name
            drawing.save(image, drawn)
            for old in target.parent.glob(f"{self.subject}-*.png"):
                old.unlink(missing_ok=True)
            drawn.replace(target)


def card_of_post(post):
    """Return what is drawn for a post."""
    topic = post.topic.name if post.topic else ""
    return Card(str(post.pk), post.title, topic, SiteSettings.shown().name)


def card_of_site():
    """Return what is drawn for the site."""
    site = SiteSettings.shown()
    return Card(SITE, site.tagline, f"{site.publisher} 블로그", site.name)
