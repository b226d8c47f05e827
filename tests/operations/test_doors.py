"""Which requests are let in, what every answer says to browsers, and refusals in Korean."""

from django.test import Client

from tests.accounts.doors import LOGIN, enter
from tests.case import NewsroomTestCase

ODD_METHODS = ("OPTIONS", "TRACE", "PUT", "DELETE", "PATCH")


class MethodTests(NewsroomTestCase):
    def public_addresses(self):
        post = self.published(self.minji)
        return ["/", "/posts/", post.url, "/reporters/", self.minji.profile.url, "/healthz"]

    def test_public_pages_are_only_read(self):
        for address in self.public_addresses():
            self.assertEqual(Client().get(address).status_code, 200, address)
            self.assertEqual(Client().head(address).status_code, 200, address)
            for method in ("POST", *ODD_METHODS):
                answer = Client().generic(method, address)
                self.assertEqual(answer.status_code, 405, (method, address))
                self.assertEqual(answer["Allow"], "GET, HEAD")

    def test_the_admin_refuses_what_its_screens_never_send(self):
        for method in ("OPTIONS", "TRACE", "PUT", "DELETE"):
            self.assertEqual(Client().generic(method, LOGIN).status_code, 405, method)


class HeaderTests(NewsroomTestCase):
    def policy(self, answer):
        parts = answer["Content-Security-Policy"].split("; ")
        return {part.split(" ")[0]: part.split(" ")[1:] for part in parts}

    def test_public_pages_load_nothing_from_outside_but_the_videos(self):
        policy = self.policy(Client().get("/posts/"))

        self.assertEqual(policy["default-src"], ["'none'"])
        for kind in ("script-src", "style-src", "img-src", "font-src", "connect-src"):
            self.assertEqual(policy[kind], ["'self'"], kind)
        self.assertEqual(
            policy["frame-src"],
            [
                "https://www.youtube-nocookie.com",
                "https://player.vimeo.com",
                "https://tv.naver.com",
            ],
        )
        self.assertEqual(policy["base-uri"], ["'none'"])
        self.assertEqual(policy["frame-ancestors"], ["'self'"])

    def test_the_admin_loads_nothing_from_outside_either(self):
        policy = self.policy(Client().get(LOGIN))

        self.assertEqual(policy["default-src"], ["'none'"])
        self.assertEqual(policy["script-src"], ["'self'", "'unsafe-inline'"])
        self.assertEqual(policy["object-src"], ["'none'"])

    def test_every_answer_is_guarded(self):
        for address in ("/", "/admin/login/", "/nothing-here/", "/healthz"):
            answer = Client().get(address)
            self.assertEqual(answer["X-Content-Type-Options"], "nosniff", address)
            self.assertEqual(answer["X-Frame-Options"], "SAMEORIGIN", address)
            self.assertIn("geolocation=()", answer["Permissions-Policy"])
            self.assertEqual(answer["Referrer-Policy"], "strict-origin-when-cross-origin")
            self.assertRegex(answer["X-Request-ID"], r"^[0-9a-f]{12}$")

    def test_caches_may_serve_strangers_since_no_cookie_is_asked_for(self):
        answer = Client().get("/healthz")

        self.assertNotIn("Cookie", answer.get("Vary", ""))

    def test_admin_screens_are_kept_by_nobody(self):
        answer = enter("minji").get("/admin/")

        self.assertIn("no-store", answer["Cache-Control"])


class RefusalTests(NewsroomTestCase):
    def test_a_form_kept_open_too_long_is_refused_in_korean(self):
        client = Client(enforce_csrf_checks=True)

        answer = client.post(LOGIN, {"username": "minji", "password": "x"})

        self.assertContains(answer, "화면을 새로 열고 다시 해 주세요", status_code=403)

    def test_another_host_name_is_refused_in_korean(self):
        answer = Client().get("/", HTTP_HOST="evil.example.com")

        self.assertContains(answer, "알아듣지 못했어요", status_code=400)

    def test_too_much_text_is_refused_in_korean(self):
        with self.settings(DATA_UPLOAD_MAX_MEMORY_SIZE=1000):
            answer = Client().post(LOGIN, {"username": "x" * 2000})

        self.assertContains(answer, "너무 커요", status_code=413)

    def test_refusals_name_no_software(self):
        for answer in (
            Client(enforce_csrf_checks=True).post(LOGIN),
            Client().get("/", HTTP_HOST="evil.example.com"),
        ):
            for name in ("Django", "Wagtail", "Python", "Traceback"):
                self.assertNotIn(name, answer.content.decode())
