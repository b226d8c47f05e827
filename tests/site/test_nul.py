"""No public address takes a NUL: PostgreSQL answers a question about one with an error."""

from django.test import Client
from django.urls import Resolver404, resolve

from tests.case import NewsroomTestCase
from tests.site.addresses import addresses, all_routes

NUL = "\x00"
# Something for every parameter of a public address.
EXAMPLE = {
    "post": 12,
    "photo": 12,
    "slug": "autumn",
    "tag_slug": "autumn",
    "receipt": "4821-0937-5560",
    "mark": "0123456789abcdef",
    "original": f"originals/{'0a' * 16}.jpg",
    "picture": f"renditions/{'0a' * 16}/autumn.width-400.avif",
}


def public_addresses():
    """Yield the name and an address of each route that strangers may ask for."""
    for route, room, name in all_routes():
        if not route.startswith("admin/"):
            for address in addresses(route, room, name, EXAMPLE):
                yield name, address


def with_nul(address):
    """Return the address with a NUL at each place of it, and in the place of each part."""
    anywhere = [f"{address[:place]}{NUL}{address[place:]}" for place in range(1, len(address) + 1)]
    parts = address.split("/")
    instead = ["/".join([*parts[:n], NUL, *parts[n + 1 :]]) for n, part in enumerate(parts) if part]
    return anywhere + instead


class NulTests(NewsroomTestCase):
    def test_no_public_address_takes_one(self):
        for name, address in public_addresses():
            self.assertEqual(resolve(address).url_name, name, address)
            for odd in with_nul(address):
                with self.subTest(repr(odd)), self.assertRaises(Resolver404):
                    resolve(odd)

    def test_it_is_answered_like_any_nonsense(self):
        nonsense = Client().get("/no-such-page/").content

        for address in ("/requests/%00/", "/invitations/%00/", "/tags/%00/", "/p/%00/"):
            answer = Client().get(address)
            self.assertEqual((answer.status_code, answer.content), (404, nonsense), address)
