import re

from django.conf import settings
from django.test import SimpleTestCase

README = settings.BASE_DIR / "README.md"
READING = re.compile(r"""env\.\w+\(\s*["']([A-Z_]+)["']|os\.environ\.get\(["']([A-Z_]+)["']""")


def variables_read():
    """Return the environment variables our own code asks for."""
    sources = (settings.BASE_DIR / "newsroom").rglob("*.py")
    found = (READING.findall(source.read_text(encoding="utf-8")) for source in sources)
    return {name for names in found for pair in names for name in pair if name}


class ReadmeTests(SimpleTestCase):
    def test_readme_lists_every_environment_variable(self):
        said = README.read_text(encoding="utf-8")

        unsaid = sorted(name for name in variables_read() if f"`{name}`" not in said)

        self.assertEqual(unsaid, [])

    def test_readme_stays_short(self):
        self.assertLess(len(README.read_text(encoding="utf-8").splitlines()), 150)
