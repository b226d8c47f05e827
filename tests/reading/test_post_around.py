from wagtail.models import PageViewRestriction

from newsroom.posts.around import OWN
from newsroom.posts.models import Byline, PostPage, PostTag
from tests.case import NewsroomTestCase
from tests.reading.archive import multiply
from tests.reading.cards import slugs_on


class AroundAPostTests(NewsroomTestCase):
    @classmethod
    def setUpTestData(cls):
        super().setUpTestData()
        cls.post = cls().published(cls.minji)

    def test_the_only_post_leads_nowhere_else(self):
        around = self.post.reading.around

        self.assertEqual((around.more, around.related), ([], []))
        self.assertEqual((around.earlier, around.later), (None, None))
        self.assertNotContains(self.browser().get(self.post.url), 'class="neighbours"')

    def test_neighbours_are_the_posts_just_before_and_just_after(self):
        multiply(self.post, range(1, 4))
        middle = PostPage.objects.get(slug="copy-2")

        self.assertEqual(middle.reading.around.earlier.slug, "copy-3")
        self.assertEqual(middle.reading.around.later.slug, "copy-1")

    def test_a_post_that_only_some_may_read_leads_nobody_to_it(self):
        multiply(self.post, range(1, 4))
        middle, last = (PostPage.objects.get(slug=f"copy-{n}") for n in (2, 3))
        self.assertEqual(middle.reading.around.earlier.slug, "copy-3")  # asked once before

        PageViewRestriction.objects.create(page=last, restriction_type="login")

        around = PostPage.objects.get(pk=middle.pk).reading.around
        self.assertIsNone(around.earlier)
        self.assertNotIn("copy-3", slugs_on(*around.more, *around.related))

    def test_posts_of_the_same_moment_are_all_passed_through(self):
        multiply(self.post, range(1, 4))
        PostPage.objects.update(first_published_at=self.post.first_published_at)
        post, walked = PostPage.objects.published().first(), []

        while post:
            walked.append(post.pk)
            post = post.reading.around.earlier

        self.assertEqual(walked, list(PostPage.objects.published().values_list("pk", flat=True)))

    def test_more_are_the_reporters_own_and_newest(self):
        multiply(self.post, range(1, 6))
        others = self.published(self.jun)

        more = self.post.reading.around.more

        self.assertEqual(slugs_on(*more), ["copy-1", "copy-2", "copy-3"])
        self.assertNotIn(str(others.pk), slugs_on(*more))

    def test_what_the_reporter_has_not_published_takes_no_place_of_theirs(self):
        multiply(self.post, range(1, OWN + 3))
        newest = [f"copy-{number}" for number in range(3, OWN + 3)]
        PostPage.objects.filter(slug__in=newest).update(live=False)

        self.assertEqual(slugs_on(*self.post.reading.around.more), ["copy-1", "copy-2"])

    def test_related_posts_share_tags_first_and_the_topic_then(self):
        multiply(self.post, range(1, 5))
        copies = {post.slug: post for post in PostPage.objects.filter(slug__startswith="copy-")}
        PostTag.objects.filter(content_object__in=copies.values()).delete()
        Byline.objects.filter(post__in=copies.values()).update(reporter=self.jun.profile)
        for tag in self.post.tags.all():
            PostTag.objects.create(content_object=copies["copy-4"], tag=tag)
        PostTag.objects.create(content_object=copies["copy-3"], tag=self.post.tags.first())

        related = self.post.reading.around.related

        self.assertEqual(slugs_on(*related), ["copy-4", "copy-3", "copy-1"])

    def test_no_post_stands_twice_among_those_to_go_on_to(self):
        multiply(self.post, range(1, 9))
        around = self.post.reading.around

        self.assertEqual(slugs_on(*around.more), ["copy-1", "copy-2", "copy-3"])
        self.assertEqual(slugs_on(*around.related), ["copy-4", "copy-5", "copy-6"])

    def test_posts_of_other_things_are_not_related(self):
        multiply(self.post, range(1, 3))
        copies = PostPage.objects.filter(slug__startswith="copy-")
        PostTag.objects.filter(content_object__in=copies).delete()
        Byline.objects.filter(post__in=copies).update(reporter=self.jun.profile)
        copies.update(topic=None)

        self.assertEqual(self.post.reading.around.related, [])

    def test_unpublished_posts_are_not_related(self):
        multiply(self.post, range(1, 3))
        PostPage.objects.filter(slug="copy-1").update(live=False)

        around = self.post.reading.around

        self.assertNotIn("copy-1", slugs_on(*around.more, *around.related))

    def test_a_draft_is_read_in_the_preview_without_neighbours(self):
        draft = self.draft(self.minji, title="아직 쓰는 중")

        self.assertEqual(draft.get_latest_revision_as_object().reading.around.earlier, None)

    def test_reading_takes_at_least_a_minute(self):
        self.assertEqual(PostPage(title="").reading.minutes, 1)
        self.assertGreaterEqual(self.post.reading.minutes, 1)
