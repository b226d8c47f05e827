from unittest import skipUnless

from django.db import connection
from django.db.models import OuterRef

from newsroom.posts.models import Byline, PostPage
from tests.case import NewsroomTestCase

INDEX = "USING INDEX wagtailcore_page_first_published_at"


@skipUnless(connection.vendor == "sqlite", "the words of the plan are SQLite's")
class WalkingTests(NewsroomTestCase):
    """The newest posts of a part are found without reading the archive, however few or many."""

    def assert_walked(self, posts):
        for limit in [1, 4, 8, 12, 16, 20, 30, 50]:
            with self.subTest(limit=limit):
                self.assertIn(INDEX, posts[:limit].explain())

    def test_of_a_topic(self):
        self.assert_walked(PostPage.objects.published().passing_by(self.topic))

    def test_of_a_reporter(self):
        theirs = Byline.objects.filter(post=OuterRef("pk"), reporter=self.minji.profile)

        self.assert_walked(PostPage.objects.published().having(theirs))
