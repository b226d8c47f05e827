"""Text folded for searching: letters and digits only, in lower case, without a space.

People part words as they like (물향기 수목원, 물향기수목원) and leave out marks (3·1절, 31절).
What is folded compares equal however it was written.
"""

from newsroom.korean.text import tidy


def folded(text):
    """Return the letters and digits of the text in lower case, and nothing between them."""
    return "".join(filter(str.isalnum, tidy(text).casefold()))
