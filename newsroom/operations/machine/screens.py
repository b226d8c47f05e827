"""The pictures of `docs/screens`, taken from the demo newsroom as it is now."""

from newsroom.operations.machine import venv
from newsroom.operations.machine.demo import serving
from newsroom.operations.machine.saying import say


def run():
    """Serve the demo on some free port and take every picture anew."""
    with serving() as site:
        say("화면마다 사진을 찍어요", "taking pictures")
        venv.run("-m", "tests.browser.picturing", site)
    say("docs/screens에 두었어요", "kept in docs/screens")
