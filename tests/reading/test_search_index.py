from django.core.management import call_command

from newsroom.posts.models import PostPage, SearchEntry, Tag, Topic
from tests.reading.searching import SearchCase


class IndexTests(SearchCase):
    """What is found is what readers may read, at every moment."""

    def test_a_draft_is_found_by_nobody(self):
        post = self.submitted(self.minji, title="아직 비밀인 글")

        self.assertEqual(self.found("비밀"), [])
        self.assertFalse(SearchEntry.objects.exists())
        self.assertNotContains(self.search("비말"), "혹시")
        self.approve(post, self.hana)
        self.assertEqual(self.found("비밀"), ["아직 비밀인 글"])

    def test_a_change_waiting_on_a_live_post_is_not_found(self):
        post = self.published(self.minji, title="억새밭")
        self.save(post, self.hana, title="갈대밭", lead_photo=post.lead_photo)

        self.assertEqual(self.found("갈대"), [])
        self.assertEqual(self.found("억새"), ["억새밭"])

    def test_a_change_that_is_published_is_found_and_the_old_words_are_not(self):
        post = self.published(self.minji, title="억새밭")
        newest = post.get_latest_revision_as_object()
        newest.title = "갈대밭"
        newest.save_revision(user=self.hana).publish(user=self.hana)

        self.assertEqual(self.found("갈대"), ["갈대밭"])
        self.assertEqual(self.found("억새"), [])

    def test_what_is_taken_down_is_found_no_more(self):
        post = self.published(self.minji, title="억새밭")
        self.take_down(post, self.hana)

        self.assertEqual(self.found("억새"), [])
        self.assertFalse(SearchEntry.objects.exists())

    def test_what_is_past_its_time_is_found_no_more_though_the_scheduler_be_late(self):
        post = self.published(self.minji, title="억새밭")
        PostPage.objects.filter(pk=post.pk).update(expire_at=self.days_ago(1))

        self.assertEqual(self.found("억새"), [])
        self.assertNotContains(self.search("억세"), "혹시")

    def test_a_new_name_of_a_tag_or_a_topic_is_found_at_once(self):
        self.published(self.minji, title="억새밭")
        for thing in [Tag.objects.get(name="단풍"), Topic.objects.get()]:
            old, thing.name = thing.name, f"새이름{thing.pk}"
            thing.save()
            with self.subTest(old):
                self.assertEqual(self.found(thing.name), ["억새밭"])
                self.assertEqual(self.found(old), [])

    def test_a_tag_that_is_deleted_is_found_no_more(self):
        self.published(self.minji, title="억새밭")
        Tag.objects.get(name="단풍").delete()

        self.assertEqual(self.found("단풍"), [])
        self.assertEqual(self.found("산책"), ["억새밭"])

    def test_the_index_can_be_made_anew(self):
        self.published(self.minji, title="억새밭")
        before = list(SearchEntry.objects.values())
        SearchEntry.objects.all().delete()
        self.assertEqual(self.found("억새"), [])

        call_command("rebuild_search", verbosity=0)

        self.assertEqual(self.found("억새"), ["억새밭"])
        self.assertEqual(list(SearchEntry.objects.values()), before)
