"""`compile_catalogues` makes what Django reads, and only when there is something to make."""

import gettext
import os
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory

from django.core.management import call_command
from django.test import SimpleTestCase, override_settings

CATALOGUE = """
msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\\n"

msgctxt "button"
msgid "Save"
msgstr "저장하기"
"""


class CompilingCataloguesTests(SimpleTestCase):
    def setUp(self):
        folder = self.enterContext(TemporaryDirectory())
        self.enterContext(override_settings(LOCALE_PATHS=[folder]))
        self.source = Path(folder) / "ko" / "LC_MESSAGES" / "django.po"
        self.compiled = self.source.with_suffix(".mo")
        self.source.parent.mkdir(parents=True)
        self.source.write_text(CATALOGUE, encoding="utf-8")

    def compile(self, **options):
        told = StringIO()
        call_command("compile_catalogues", stdout=told, **options)
        return told.getvalue()

    def read(self):
        with self.compiled.open("rb") as file:
            return gettext.GNUTranslations(file).pgettext("button", "Save")

    def test_a_catalogue_becomes_readable(self):
        told = self.compile()

        self.assertIn("1개를 새로 만들었어요", told)
        self.assertEqual(self.read(), "저장하기")

    def test_a_catalogue_already_compiled_is_left_alone(self):
        self.compile()

        self.assertIn("0개를 새로 만들었어요", self.compile())

    def test_a_changed_catalogue_is_compiled_again(self):
        self.compile()
        self.source.write_text(CATALOGUE.replace("저장하기", "저장"), encoding="utf-8")
        os.utime(self.source, (self.compiled.stat().st_mtime + 5,) * 2)

        self.compile()

        self.assertEqual(self.read(), "저장")

    def test_force_compiles_everything(self):
        self.compile()

        self.assertIn("1개를 새로 만들었어요", self.compile(force=True))

    def test_nothing_half_written_is_left_behind(self):
        self.compile()

        names = sorted(file.name for file in self.source.parent.iterdir())
        self.assertEqual(names, ["django.mo", "django.po"])
