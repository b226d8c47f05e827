"""Video addresses the newsroom knows; anything else is refused, nothing is ever fetched."""

import re
from dataclasses import dataclass

_HOSTS = [
    (
        "유튜브",
        re.compile(
            r"https?://(?:www\.|m\.)?(?:youtube\.com/(?:watch\?(?:[^#\s]*&)?v=|shorts/|live/|embed/)"
            r"|youtu\.be/)([\w-]{11})(?![\w-])"
        ),
        "https://www.youtube.com/watch?v={}",
        "https://www.youtube-nocookie.com/embed/{}",
    ),
    (
        "비메오",
        re.compile(r"https?://(?:www\.|player\.)?vimeo\.com/(?:video/)?(\d{5,12})(?!\d)"),
        "https://vimeo.com/{}",
        "https://player.vimeo.com/video/{}?dnt=1",
    ),
    (
        "네이버 TV",
        re.compile(r"https?://(?:m\.)?tv\.naver\.com/(?:v/|h/|embed/)(\d{4,12})(?!\d)"),
        "https://tv.naver.com/v/{}",
        "https://tv.naver.com/embed/{}",
    ),
]


@dataclass(frozen=True)
class Video:
    host: str
    address: str
    player: str


def find_video(address):
    """Return the video an address names, or None when it is none we can show."""
    for host, pattern, page, player in _HOSTS:
        if match := pattern.match(address.strip()):
            return Video(host, page.format(match[1]), player.format(match[1]))
    return None
