"""Visiting every address of the site, in turn, with everything a curious person might ask."""

from django.apps import apps

from newsroom.images.models import Photo
from tests.case import NewsroomTestCase
from tests.site.addresses import addresses, all_routes
from tests.site.secrets import ORIOLE, Secrets

XHR = {"HTTP_X_REQUESTED_WITH": "XMLHttpRequest", "HTTP_ACCEPT": "application/json"}
ELSEWHERE = "https://elsewhere.example/"

# These end the visit of whoever walks through them, and show nothing.
WAYS_OUT = {"wagtailadmin_logout", "log_out_everywhere"}

# What is sent here changes the sender's own profile, and nothing of anybody else's.
OWN_DOORS = {"/write/profile/"}

# What any visit leaves behind, whatever its visitor may see.
TRACES = {
    *("sessions.session", "wagtailadmin.editingsession", "wagtailusers.userprofile"),
    "axes.accessattempt",  # a made-up invitation link is counted
}


def everything_stored():
    """Return every row of the database but the traces of visits."""
    models = [model for model in apps.get_models() if model._meta.label_lower not in TRACES]
    return {
        model._meta.label: list(model._base_manager.order_by("pk").values()) for model in models
    }


FILES = ["original", "picture"]


class Visit:
    """One visitor going through every door there is, noting what should not have been."""

    def __init__(self, client, secrets, keys):
        self.client, self.secrets = client, secrets
        self.telling = [ORIOLE, *keys]
        self.files = {f"/media/{secret[name]}" for secret in secrets for name in FILES}
        self.shown, self.broken, self.led_away = {}, set(), set()

    def go(self, *ways):
        for way in ways:
            for name, address, secret in self.doors():
                response = way(self, address, secret)
                self.note(name, address, response)
        return self

    def doors(self):
        for route, room, name in all_routes():
            known = set()
            for secret in self.secrets:
                for address in addresses(route, room, name, secret):
                    if name not in WAYS_OUT and address not in known:
                        known.add(address)
                        yield name, address, secret

    def look(self, address, secret):
        asked = {"q": "zqt", "search": "zqb", "term": "zqt", "id": secret["photo"], "fields": "*"}
        return self.client.get(address, {**asked, "version": "draft", "next": ELSEWHERE})

    def peek(self, address, secret):
        asked = {"q": "zqp", "id": secret["post"], "ordering": "title", "next": ELSEWHERE}
        return self.client.get(address, asked, **XHR)

    def push(self, address, secret):
        if address in OWN_DOORS:
            return self.client.get(address)
        return self.client.post(address, self.forged(secret), **XHR)

    def forged(self, secret):
        names = ["revision", "photo", "post"]
        return {
            "id": [secret[name] for name in names],
            "revision_id": secret["revision"],
            "overwrite_revision_id": secret["revision"],
            "action-publish": "1",
            "act": "accept",
            "kind": "for_good",
            "reason": "x",
            "title": "x",
            "next": ELSEWHERE,
            "is_editing": "1",
        }

    def note(self, name, address, response):
        said = self.everything_said(response)
        is_file = address in self.files and response.status_code == 200
        if is_file or any(word in said for word in self.telling):
            self.shown[name] = address
        if response.status_code == 500:
            self.broken.add(address)
        if ELSEWHERE in response.headers.get("Location", ""):
            self.led_away.add(address)

    def everything_said(self, response):
        body = response.getvalue().decode("utf-8", "replace")
        spoken = getattr(response.wsgi_request, "_messages", [])
        return " ".join([body, str(response.headers), *map(str, spoken)])


class VisitingCase(Secrets, NewsroomTestCase):
    """Secrets of 민지's in every state, and somebody who knocks everywhere to find them."""

    @classmethod
    def setUpTestData(cls):
        super().setUpTestData()
        cls.secrets = cls.all_secrets(cls())
        kept = Photo.objects.filter(title__contains=ORIOLE)
        cls.keys = list(kept.values_list("key", flat=True))

    def walk(self, user=None, secrets=None):
        client = self.browser(user)
        client.raise_request_exception = False
        return Visit(client, secrets or self.secrets, self.keys)

    def assert_same(self, before, after):
        self.assertEqual([kind for kind in before if before[kind] != after[kind]], [])
