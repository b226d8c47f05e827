import re

from django.test import tag
from django.urls import reverse
from django.utils import timezone

from home import sitemap
from newsroom.posts.models import PostPage, Tag
from tests.case import NewsroomTestCase

SECRET = "아직비밀인제목"
WORDS = "아무도모르는본문"
TAG = "단풍"


@tag("long")
class UnpublishedTests(NewsroomTestCase):
    """No unpublished title, word or photo is reachable by a stranger, by any public address."""

    def secret(self):
        return {"title": SECRET, "standfirst": WORDS, "paragraphs": [f"{WORDS} " * 60]}

    def assert_unreachable(self, post, *, was_read=False):
        stranger = self.browser()
        for address in [f"/posts/{post.slug}/", f"/posts/{post.pk}/", f"/p/{post.pk}/"]:
            response = stranger.get(address)
            self.assertEqual(response.status_code, 404, address)
            self.assertEqual(response.content != self.nonsense(), was_read)
            self.assertNotRegex(response.content.decode(), f"{SECRET}|{WORDS}|{self.key(post)}")
        for address in self.public_addresses():
            text = stranger.get(address).content.decode().replace(f"‘{SECRET}’", "")
            text = text.replace(f"‘{WORDS}’", "").replace(f'value="{SECRET}"', "")
            text = text.replace(f'value="{WORDS}"', "")
            for leak in [SECRET, WORDS, f"/posts/{post.slug}/", f"/p/{post.pk}/", self.key(post)]:
                self.assertNotIn(leak, text, address)

    def nonsense(self):
        return self.browser().get("/posts/no-such-post/").content

    def key(self, post):
        photo = post.get_latest_revision_as_object().lead_photo
        return photo.key if photo else "no photo at all"

    def public_addresses(self):
        yield from ["/", "/posts/", "/reporters/", "/feed/", "/sitemap.xml", "/robots.txt"]
        yield from [f"/search/?q={SECRET}", f"/search/?q={WORDS}", self.topic.url]
        yield from [*self.sitemap_parts(), f"{self.topic.url}feed/"]
        yield from [f"{self.minji.profile.url}feed/", f"{self.jun.profile.url}feed/"]
        yield from [self.minji.profile.url, self.jun.profile.url]
        yield from [tag.url for tag in Tag.objects.all()]

    def sitemap_parts(self):
        """Return the parts the sitemap names, and where the newest post would stand."""
        named = re.findall(r"/sitemap-[^<]+", self.browser().get("/sitemap.xml").content.decode())
        return {*named, f"/sitemap-posts-{PostPage.objects.latest('pk').pk // sitemap.PART}.xml"}

    def test_draft(self):
        self.assert_unreachable(self.draft(self.minji, **self.secret()))

    def test_in_review(self):
        self.assert_unreachable(self.submitted(self.minji, **self.secret()))

    def test_changes_requested(self):
        post = self.submitted(self.minji, **self.secret())

        self.assert_unreachable(self.request_changes(post, self.hana))

    def test_declined(self):
        self.assert_unreachable(
            self.decline(self.submitted(self.minji, **self.secret()), self.hana)
        )

    def test_scheduled(self):
        post = self.submitted(self.minji, **self.secret())
        tomorrow = timezone.now() + timezone.timedelta(days=1)

        self.assert_unreachable(self.approve(post, self.hana, at=tomorrow))

    def test_taken_down(self):
        post = self.published(self.minji, **self.secret())

        self.assert_unreachable(self.take_down(post, self.doyun), was_read=True)

    def test_expired(self):
        post = self.published(self.minji, **self.secret())
        PostPage.objects.filter(pk=post.pk).update(expire_at=timezone.now())

        self.assert_unreachable(post, was_read=True)

    def test_later_change_to_a_live_post_stays_with_the_editors(self):
        post = self.published(self.minji)
        self.save(post, self.minji, **self.full_content(self.minji, **self.secret()))

        for address in [*self.public_addresses(), post.url]:
            text = self.browser().get(address).content.decode()
            self.assertNotIn(f"<h1>{SECRET}", text)
            self.assertNotIn(f"{WORDS} {WORDS}", text)

    def test_preview_is_closed_to_strangers(self):
        post = self.draft(self.minji, **self.secret())
        for name in ["preview_on_edit", "view_draft"]:
            response = self.browser().get(reverse(f"wagtailadmin_pages:{name}", args=[post.pk]))
            self.assertEqual(response.status_code, 302)

    def test_published_post_is_reached_by_all_of_them(self):
        post = self.published(self.minji, **self.secret())

        for address in [post.url, "/", "/posts/", "/feed/", self.topic.url, f"/search/?q={WORDS}"]:
            self.assertContains(self.browser().get(address), SECRET)
        part = f"/sitemap-posts-{post.pk // sitemap.PART}.xml"
        self.assertIn(part, self.sitemap_parts())
        self.assertContains(self.browser().get(part), post.url)


@tag("long")
class ShortLinkTests(NewsroomTestCase):
    def test_short_link_leads_to_the_post(self):
        post = self.published(self.minji)

        response = self.browser().get(post.short_path)

        self.assertRedirects(response, post.url, status_code=302)

    def test_numbers_of_other_pages_and_nonsense_are_not_there(self):
        for number in [self.home.pk, self.posts.pk, self.minji.profile.pk, 0, 999_999, "9" * 40]:
            with self.subTest(number):
                self.assertEqual(self.browser().get(f"/p/{number}/").status_code, 404)
