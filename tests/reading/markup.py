"""Reading a page's HTML the way a browser or a screen reader would."""

from html.parser import HTMLParser


class Markup(HTMLParser):
    """Every element of a page in order, and the words inside each heading."""

    def __init__(self, response):
        super().__init__()
        self.elements = []
        self.feed(response.content.decode())

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))

    def all(self, *names):
        return [attrs for tag, attrs in self.elements if tag in names]

    def one(self, element, /, **wanted):
        """Return the attributes of the first such element that has these attributes."""
        found = [attrs for attrs in self.all(element) if wanted.items() <= attrs.items()]
        return found[0] if found else None

    @property
    def heading_levels(self):
        return [int(tag[1]) for tag, _ in self.elements if tag in {"h1", "h2", "h3", "h4"}]
