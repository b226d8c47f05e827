"""Old addresses lead to what stands there now, for ever, and never to what nobody may read."""

from django.test import tag
from django.urls import reverse
from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect

from newsroom.posts.models import PostPage, PostTag, Tag, Topic
from tests.case import NewsroomTestCase


class Moving(NewsroomTestCase):
    def move(self, post, slug, *, publish=True):
        """Give a post another address on the edit screen; live at once unless said otherwise."""
        newest = PostPage.objects.get(pk=post.pk).get_latest_revision_as_object()
        data = self.form_data(post=newest, **self.full_content(self.minji, title=newest.title))
        data |= {"slug": slug, "is_paid": "on"}
        data |= {"action-publish": "1"} if publish else {}
        url = reverse("wagtailadmin_pages:edit", args=[post.pk])
        self.browser(self.hana).post(url, data)
        return PostPage.objects.get(pk=post.pk)

    def led(self, address):
        response = self.browser().get(address)
        return response.status_code, response.headers.get("Location")


@tag("long")
class PostTests(Moving):
    def test_each_old_address_leads_on_in_one_step(self):
        post = self.published(self.minji)
        first = post.url
        self.move(post, "second")
        self.move(post, "third")

        for old in [first, "/posts/second/"]:
            self.assertEqual(self.led(old), (301, "/posts/third/"))

    def test_a_post_that_goes_back_stands_at_its_old_address(self):
        post = self.published(self.minji)
        first = post.url
        self.move(post, "second")
        self.move(post, "third")
        self.move(post, "second")

        self.assertEqual(self.led("/posts/second/"), (200, None))
        self.assertEqual(self.led("/posts/third/"), (301, "/posts/second/"))
        self.assertEqual(self.led(first), (301, "/posts/second/"))

    def test_browsers_ask_again_for_an_address_may_come_back(self):
        post = self.published(self.minji)
        old = post.url
        self.move(post, "second")

        self.assertEqual(self.browser().get(old)["Cache-Control"], "no-cache")

    def test_an_address_not_yet_published_is_told_to_nobody(self):
        post = self.published(self.minji)
        self.move(post, "secret-words", publish=False)

        self.assertEqual(self.led(post.url), (200, None))
        self.assertEqual(self.led("/posts/secret-words/"), (404, None))

    def test_old_address_of_a_post_taken_down_says_what_the_new_one_says(self):
        for kind, status in [("for_now", 404), ("for_good", 410)]:
            post = self.published(self.minji)
            old = post.url
            post = self.take_down(self.move(post, f"moved-{kind.replace('_', '-')}"), self.hana)
            if kind == "for_good":
                post = self.take_down_for_good(post)
            old_answer, new_answer = self.browser().get(old), self.browser().get(post.url)
            with self.subTest(kind):
                self.assertEqual(old_answer.status_code, status)
                self.assertEqual(old_answer.content, new_answer.content)
                self.assertNotIn("Location", old_answer)

    def take_down_for_good(self, post):
        words = self.full_content(self.minji, title=post.title)
        post = self.approve(self.submit(post, self.minji, **words), self.doyun)
        return self.take_down(post, self.hana, kind="for_good")

    def test_moved_while_it_was_down_its_public_address_still_leads_to_it(self):
        post = self.take_down(self.published(self.minji), self.hana)
        old = post.url
        post = self.move(post, "elsewhere", publish=False)

        self.assertNotIn(b"elsewhere", self.browser().get(old).content)
        self.assertEqual(self.led(old), (404, None))
        words = self.full_content(self.minji, title=post.title)
        post = self.approve(self.submit(post, self.minji, **words), self.hana)
        self.assertEqual(self.led(old), (301, "/posts/elsewhere/"))

    def test_an_address_given_to_another_post_is_that_posts(self):
        first, second = self.published(self.minji), self.published(self.minji)
        self.move(self.move(first, "walk"), "long-walk")
        self.move(second, "walk")

        self.assertEqual(self.led("/posts/walk/"), (200, None))

    def test_a_draft_with_an_old_address_does_not_stand_in_the_way(self):
        first = self.move(self.published(self.minji), "walk")
        self.move(first, "long-walk")
        self.move(self.draft(self.minji), "walk", publish=False)

        self.assertEqual(self.led("/posts/walk/"), (301, "/posts/long-walk/"))

    def test_what_was_asked_along_is_carried_on(self):
        post = self.move(self.published(self.minji), "walk")
        self.move(post, "long-walk")

        self.assertEqual(self.led("/posts/walk/?from=band")[1], "/posts/long-walk/?from=band")


@tag("long")
class OtherTests(Moving):
    def test_profile_that_moved_is_found_and_its_feed(self):
        profile = self.minji.profile
        old = profile.url
        profile.slug = "minji-kim"
        profile.save_revision().publish()

        self.assertEqual(self.led(old), (301, "/reporters/minji-kim/"))
        self.assertEqual(self.led(f"{old}feed/"), (301, "/reporters/minji-kim/feed/"))

    def test_profile_no_longer_shown_is_not_named_by_its_old_address(self):
        profile = self.minji.profile
        old = profile.url
        profile.slug = "minji-kim"
        profile.save_revision().publish()
        profile.refresh_from_db()
        profile.unpublish()

        self.assertEqual(self.led(old), (404, None))

    def test_topic_that_moved_twice_is_one_step_away_feed_and_pages_included(self):
        for slug in ["seasons", "four-seasons"]:
            topic = Topic.objects.get(pk=self.topic.pk)
            topic.slug = slug
            topic.save()

        for old in ["nature", "seasons"]:
            self.assertEqual(self.led(f"/topics/{old}/"), (301, "/topics/four-seasons/"))
            self.assertEqual(self.led(f"/topics/{old}/feed/"), (301, "/topics/four-seasons/feed/"))
        self.assertEqual(self.led("/topics/nature/?page=2")[1], "/topics/four-seasons/?page=2")

    def test_tag_of_drafts_only_is_not_named_by_its_old_address(self):
        tag = Tag.objects.create(name="단풍길", slug="old-words")
        draft = self.draft(self.minji)
        PostTag.objects.create(tag=tag, content_object=draft)
        tag.slug = "secret-words"
        tag.save()

        self.assertEqual(self.led("/tags/old-words/"), (404, None))
        PostTag.objects.create(tag=tag, content_object=self.published(self.minji))
        self.assertEqual(self.led("/tags/old-words/"), (301, "/tags/secret-words/"))

    def test_an_editors_own_redirect_works_until_its_post_is_down(self):
        post = self.published(self.minji)
        Redirect.add_redirect("/naver/123", post, is_permanent=False)

        self.assertEqual(self.led("/naver/123/"), (302, post.url))
        self.take_down(post, self.hana)
        self.assertEqual(self.led("/naver/123/"), (404, None))

    def test_nonsense_stays_nonsense(self):
        for address in ["/feed/feed/", "/%00/", "/nowhere/feed/", "/posts/x/?%00=%ff"]:
            self.assertEqual(self.led(address), (404, None))

    def test_expired_address_is_like_a_moved_one_of_a_post_past_its_time(self):
        post = self.published(self.minji)
        old = post.url
        post = self.move(post, "moved")
        PostPage.objects.filter(pk=post.pk).update(expire_at=timezone.now())

        self.assertEqual(self.led(old), (404, None))
