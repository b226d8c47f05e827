"""Whatever becomes of a post, the next stranger reads it, on every kind of page."""

from django.test import tag

from newsroom.posts.correcting import correct, seen_of
from newsroom.posts.models import PostPage
from tests.caching.kiosk import settle
from tests.site.staleness import NothingStaleCase


@tag("long")
class NothingStaleTests(NothingStaleCase):
    def everywhere(self):
        """Return every address that shows something now."""
        return [address for address in self.addresses() if self.site.ask(address).status == 200]

    def test_every_page_is_kept_as_it_is(self):
        self.read_all()

        self.assertEqual([a for a in self.everywhere() if not self.site.is_kept(a)], [])
        self.assert_nothing_stale()

    def test_publishing(self):
        self.after(
            lambda: self.approve(self.waiting, self.hana),
            shown_on=[
                *("/", "/posts/", "/feed/", "/topics/nature/", "/sitemap-posts-0.xml"),
                *(self.second.url, self.jun.profile.url, self.waiting.url, "/search/?q=새로"),
            ],
            untouched=[self.apart.url, "/topics/crafts/", self.minji.profile.url, "/about/"],
        )

    def test_taking_down(self):
        self.after(
            lambda: self.take_down(self.first, self.hana),
            shown_on=[
                *("/", "/posts/", "/feed/", "/search/?q=가을", self.first.url),
                *(self.second.url, "/posts/copy-1/", self.minji.profile.url),
            ],
            untouched=[self.apart.url, self.jun.profile.url, "/reporters/", "/accessibility/"],
        )

    def test_correcting(self):
        self.after(
            lambda: self.correct(self.second),
            shown_on=["/corrections/", "/feed/", self.second.url, "/sitemap-site.xml"],
            untouched=["/posts/?page=2", self.apart.url, "/reporters/", "/accessibility/"],
        )

    def test_correcting_an_older_post(self):
        older = PostPage.objects.get(slug="copy-1")
        self.after(lambda: self.correct(older), shown_on=["/sitemap-posts-0.xml", older.url])

    def correct(self, post):
        post = PostPage.objects.get(pk=post.pk)
        correct(post, self.hana, seen_of(post), "corrected", "이름을 바로잡았습니다.")

    def test_taking_a_corrected_post_down(self):
        self.correct(self.second)
        settle()
        self.after(
            lambda: self.take_down(self.second, self.hana),
            shown_on=["/corrections/", "/feed/", self.second.url],
            untouched=["/accessibility/"],
        )

    def test_publishing_a_change(self):
        def change():
            post = PostPage.objects.get(pk=self.second.pk)
            post.title = "시장 골목의 긴 하루"
            post.save_revision(user=self.hana).publish(user=self.hana)

        self.after(
            change,
            shown_on=["/", "/posts/", "/feed/", "/search/?q=가을", self.second.url, self.first.url],
            untouched=["/posts/?page=2", self.apart.url, "/reporters/", "/accessibility/"],
        )

    def test_moving_to_another_topic(self):
        def move():
            post = PostPage.objects.get(pk=self.second.pk)
            post.topic = self.crafts
            post.save_revision(user=self.hana).publish(user=self.hana)

        self.after(
            move,
            shown_on=["/", "/posts/", "/topics/nature/", "/topics/crafts/", self.second.url],
            untouched=[self.minji.profile.url, "/accessibility/"],
        )

    def test_drafts_touch_nothing(self):
        def write():
            draft = self.draft(self.minji, title="아직 쓰는 글", tags="새 태그")
            self.save(draft, self.minji, title="아직도 쓰는 글")
            self.take_in_review(draft)

        self.after(write, shown_on=[], untouched=self.everywhere())

    def take_in_review(self, draft):
        words = self.full_content(self.minji)
        self.submit(draft, self.minji, **words)
        self.request_changes(draft, self.hana)

    def test_a_proposal_touches_nothing(self):
        self.after(
            lambda: self.save(self.first, self.minji, title="제안하는 제목"),
            shown_on=[],
            untouched=["/posts/?page=2", self.second.url, "/reporters/"],
        )
