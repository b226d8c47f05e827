"""Short lines for the person at the terminal, in Korean and in English."""

import sys


def say(korean, english):
    """Tell what is happening, at once even when the output goes to a file."""
    sys.stdout.write(f"▸ {korean} · {english}\n")
    sys.stdout.flush()


def show(*rows):
    """List a few things worth knowing, with a little air around them."""
    lines = "".join(f"    {name}: {value}\n" for name, value in rows)
    sys.stdout.write(f"\n{lines}\n")
    sys.stdout.flush()


def give_up(korean, english):
    """Leave with a sentence about what is missing instead of a traceback."""
    raise SystemExit(f"\n✗ {korean}\n  {english}\n")
