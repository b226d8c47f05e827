"""What changed between two versions of a post, told to people: words, photos, moves.

Wagtail compares any two revisions field by field. This says what a reader of the two texts would
say: which words were put in and taken out, which photo took another's place, what moved.
"""

from newsroom.posts.differing.comparing import difference
from newsroom.posts.differing.mending import mended_by_editors

__all__ = ["difference", "mended_by_editors"]
