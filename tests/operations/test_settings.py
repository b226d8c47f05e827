"""Production starts only with all it needs, and then without a warning."""

import json
import os
import subprocess
import sys
from urllib.parse import quote

from django.conf import settings
from django.test import SimpleTestCase, tag

COMPLETE = {
    "DJANGO_SETTINGS_MODULE": "newsroom.settings.production",
    "SECRET_KEY": "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_",
    "ALLOWED_HOSTS": "blog.example.go.kr",
    "SITE_URL": "https://blog.example.go.kr",
    "DATABASE_URL": "sqlite:////nowhere/newsroom.sqlite3",
    "EMAIL_URL": "smtp+tls://name:password@mail.example.go.kr:587",
    "MEDIA_ROOT": "/nowhere/media",
}
NEEDED = set(COMPLETE) - {"DJANGO_SETTINGS_MODULE"}
# What is read from a process that has started with its settings.
SHOWN = {
    "DEBUG": "settings.DEBUG",
    "cookie": "[settings.SESSION_COOKIE_NAME, settings.SESSION_COOKIE_SECURE]",
    "proxy": "settings.SECURE_PROXY_SSL_HEADER",
    "patience": "settings.EMAIL_TIMEOUT",
    "database": "settings.DATABASES['default']['OPTIONS'].get('options')",
    "mail": "settings.EMAIL_BACKEND",
    "origins": "settings.CSRF_TRUSTED_ORIGINS",
    "cached": "[cache.set('a', 1), cache.get('a')][1]",
}
SHOW = f"""
import django; django.setup()
import json
from django.conf import settings
from django.core.cache import cache
print(json.dumps({{{", ".join(f"{name!r}: {value}" for name, value in SHOWN.items())}}}))
"""


def run(*arguments, **environment):
    """Run Python in a process of its own, with just these variables."""
    clean = {"PATH": os.environ["PATH"], "PYTHONPATH": str(settings.BASE_DIR), **environment}
    return subprocess.run(  # noqa: S603 - our own commands
        [sys.executable, *arguments],
        cwd=settings.BASE_DIR,
        env=clean,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def show(**environment):
    answer = run("-c", SHOW, **environment)
    assert answer.stdout, answer.stderr
    return json.loads(answer.stdout.splitlines()[-1])


@tag("long")
class StartingTests(SimpleTestCase):
    def test_all_that_is_missing_is_named_at_once_in_both_languages(self):
        answer = run("manage.py", "check", DJANGO_SETTINGS_MODULE="newsroom.settings.production")

        self.assertNotEqual(answer.returncode, 0)
        for name in NEEDED:
            self.assertIn(f"  {name}: ", answer.stderr)
        self.assertIn("환경 변수를 정해 주세요. Set these environment variables", answer.stderr)

    def test_an_address_without_https_is_refused(self):
        answer = run("manage.py", "check", **{**COMPLETE, "SITE_URL": "http://blog.example.go.kr"})

        self.assertNotEqual(answer.returncode, 0)
        self.assertIn("SITE_URL", answer.stderr)

    def test_with_everything_in_place_the_deployment_check_finds_nothing(self):
        answer = run("manage.py", "check", "--deploy", "--fail-level", "WARNING", **COMPLETE)

        self.assertEqual(answer.returncode, 0, answer.stderr)
        self.assertNotIn("WARNINGS", answer.stderr)


class ProductionTests(SimpleTestCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.plain = show(**COMPLETE, DEBUG="1")
        cls.proxied = show(**COMPLETE, BEHIND_PROXY="1", CACHE_URL="redis://127.0.0.1:9/0")

    def test_debugging_cannot_be_switched_on(self):
        self.assertFalse(self.plain["DEBUG"])

    def test_cookies_are_bound_to_this_host_and_https(self):
        self.assertEqual(self.plain["cookie"], ["__Host-session", True])

    def test_only_a_proxy_we_named_is_believed(self):
        self.assertIsNone(self.plain["proxy"])
        self.assertEqual(self.proxied["proxy"], ["HTTP_X_FORWARDED_PROTO", "https"])

    def test_a_mail_server_is_waited_for_ten_seconds_at_most(self):
        self.assertEqual(self.plain["patience"], 10)

    def test_forms_are_taken_from_the_sites_own_address_only(self):
        self.assertEqual(self.plain["origins"], ["https://blog.example.go.kr"])

    def test_a_cache_that_is_down_is_a_miss_and_not_an_error(self):
        self.assertEqual(self.plain["cached"], 1)
        self.assertIsNone(self.proxied["cached"])

    def test_postgresql_reads_its_pages_as_from_a_disc_that_does_not_turn(self):
        address = "postgres://nobody@127.0.0.1:9/nowhere"
        own = "-c statement_timeout=5000"

        plain = show(**COMPLETE | {"DATABASE_URL": address})
        told = show(**COMPLETE | {"DATABASE_URL": f"{address}?options={quote(own)}"})

        self.assertEqual(plain["database"], "-c random_page_cost=1.1")
        self.assertEqual(told["database"], own)


class TryingOutTests(SimpleTestCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.plain = show(DJANGO_SETTINGS_MODULE="newsroom.settings.dev")

    def test_mail_goes_into_files(self):
        self.assertIn("filebased", self.plain["mail"])

    def test_debugging_is_off_until_asked_for(self):
        self.assertFalse(self.plain["DEBUG"])
