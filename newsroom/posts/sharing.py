"""Where readers pass a post on: plain links, so that nobody learns of it before a tap."""

from urllib.parse import urlencode


def ways_to_share(post):
    """Return the name and the address of each service, which take the permanent address."""
    address, title = post.short_url, post.title
    return [
        ("페이스북", _link("https://www.facebook.com/sharer/sharer.php", u=address)),
        ("X", _link("https://x.com/intent/post", url=address, text=title)),
        (
            "밴드",
            _link("https://www.band.us/plugin/share", body=f"{title}\n{address}", route=address),
        ),
    ]


def _link(page, **parameters):
    return f"{page}?{urlencode(parameters)}"
