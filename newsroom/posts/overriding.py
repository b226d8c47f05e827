"""Whether a chief is overriding the four eyes right now, with a reason that is recorded."""

from contextlib import contextmanager
from contextvars import ContextVar

_overriding = ContextVar("overriding", default=False)


@contextmanager
def overriding():
    """Save and publish within this context for a chief who recorded a reason."""
    token = _overriding.set(True)
    try:
        yield
    finally:
        _overriding.reset(token)


def overrides():
    return _overriding.get()
