"""Whole pages kept for strangers, and thrown away the moment they would be wrong.

Nothing here knows what a post is. A page being made collects *tags* (`page:12`, `posts`): by
itself for the rows and tables it reads, by `shows` for lists. A change names the same tags, by
itself for the rows and tables it writes, by `changed` for lists. `Kiosk` hands the kept pages
out, in front of Django.
"""

from newsroom.caching.changing import changed
from newsroom.caching.notes import current_notes, good_until, must_not_be_kept, shows

__all__ = ["changed", "current_notes", "good_until", "must_not_be_kept", "shows"]
