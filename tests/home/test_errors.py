from django.template.loader import render_to_string
from django.test import RequestFactory, SimpleTestCase
from django.views.defaults import server_error

from tests.case import NewsroomTestCase


class NotThereTests(NewsroomTestCase):
    def test_missing_page_wears_the_sites_dress_and_offers_ways_on(self):
        response = self.browser().get("/no-such-page/")

        self.assertContains(response, "찾는 글이 여기에 없어요", status_code=404)
        self.assertContains(response, 'class="masthead"', status_code=404)
        self.assertContains(response, 'name="q"', status_code=404)

    def test_missing_page_repeats_nothing_of_its_address(self):
        response = self.browser().get("/%3Cscript%3E-peek/")

        self.assertNotContains(response, "peek", status_code=404)


class BrokenTests(SimpleTestCase):
    def test_broken_page_is_said_in_korean_without_asking_the_database(self):
        response = server_error(RequestFactory().get("/"))

        self.assertEqual(response.status_code, 500)
        self.assertIn("잠시 문제가 생겼어요", response.content.decode())

    def test_broken_page_needs_no_context(self):
        self.assertIn("첫 화면으로 가기", render_to_string("500.html"))
