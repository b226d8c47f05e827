"""Plain posts by the thousand: written past the real acts, yet as good as any for what follows."""

from django.test import TestCase, tag
from wagtail.models import Page

from newsroom.accounts.models import User
from newsroom.images.models import PhotoUse
from newsroom.posts.finding.asking import Query
from newsroom.posts.finding.hits import Hits
from newsroom.posts.models import PostPage
from newsroom.posts.story import plain_text
from tests.demo.test_loading import FORMERS, load


@tag("long")
class ManyPostsTests(TestCase):
    @classmethod
    def setUpTestData(cls):
        load(stories=[FORMERS], posts=30)
        cls.newest = PostPage.objects.order_by("-pk")[:30]

    def test_they_are_added_in_a_sound_tree(self):
        self.assertEqual(PostPage.objects.count(), 31)
        self.assertEqual(Page.find_problems(), ([], [], [], [], []))
        self.assertEqual(self.newest[0].slug, str(self.newest[0].pk))

    def test_readers_open_and_find_them(self):
        post = self.newest[0]

        self.assertEqual(self.client.get(post.url).status_code, 200)
        self.assertEqual(post.search_text, plain_text(post))
        self.assertIn(post, Hits(Query(post.title))[:12])

    def test_an_editor_can_go_on_with_one(self):
        editor = User.objects.get(username="editor01")
        post = self.newest[0].get_latest_revision_as_object()
        post.title = "고친 제목"

        post.save_revision(user=editor).publish(user=editor)

        fresh = PostPage.objects.get(pk=post.pk)
        self.assertEqual(fresh.title, "고친 제목")
        self.assertEqual(fresh.bylines.count(), 1)

    def test_all_of_them_share_a_small_pool_of_photos(self):
        uses = PhotoUse.objects.filter(page__in=self.newest.values("pk"), is_live=True)

        self.assertEqual(uses.count(), 90)
        self.assertLessEqual(uses.values("photo").distinct().count(), 24)
