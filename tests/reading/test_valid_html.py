from django.template.loader import render_to_string
from django.test import SimpleTestCase, TestCase, tag

from tests.reading.checker import errors_in
from tests.reading.pictures import develop_all
from tests.reading.readable import Readable

REFUSALS = ["400.html", "403.html", "403_csrf.html", "413.html", "500.html"]


@tag("long")
class ValidHtmlTests(Readable, TestCase):
    def setUp(self):
        self.assemble()

    def test_every_public_page_is_valid_html(self):
        develop_all()
        stranger = self.browser()
        pages = {
            name: stranger.get(address).content.decode()
            for name, address in self.public_pages().items()
        }
        pages |= {name: render_to_string(name) for name in REFUSALS}

        self.assertEqual(errors_in(pages), [])


@tag("long")
class CheckerTests(SimpleTestCase):
    def test_checker_tells_which_page_is_wrong(self):
        whole = '<!doctype html><html lang="ko"><title>가</title><body><p>{}</p></body></html>'

        told = errors_in({"good": whole.format("나"), "bad": whole.format("<img src=x>")})

        self.assertEqual(len(told), 1)
        self.assertRegex(told[0], r"^bad, line 1: An .img. element must have an .alt.")
