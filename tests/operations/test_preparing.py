from io import StringIO
from tempfile import TemporaryDirectory

from django.core.management import call_command
from django.test import override_settings
from wagtail.models import Page

from tests.case import NewsroomTestCase


class PreparingTests(NewsroomTestCase):
    def test_preparing_again_leaves_the_newsroom_as_it_is(self):
        pages = list(Page.objects.values_list("pk", "url_path", "title"))
        said = StringIO()

        with TemporaryDirectory() as folder, override_settings(STATIC_ROOT=folder):
            call_command("prepare", stdout=said)

        self.assertEqual(list(Page.objects.values_list("pk", "url_path", "title")), pages)
        self.assertIn("편집실 차리기", said.getvalue())
