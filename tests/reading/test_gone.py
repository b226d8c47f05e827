"""What strangers are told of posts they cannot read: by every address, without a word of them."""

from django.test import tag
from django.utils import timezone
from wagtail.models import PageViewRestriction

from newsroom.letters.models import RemovalRequest, TemporaryMeasure
from newsroom.posts.models import PostPage
from tests.case import NewsroomTestCase

SECRET = "아무도못볼제목"
WORDS = "아무도못볼본문"


@tag("long")
class GoneTests(NewsroomTestCase):
    def secret(self):
        return {"title": SECRET, "standfirst": WORDS, "paragraphs": [f"{WORDS} " * 60]}

    def was_published(self):
        return self.published(self.minji, **self.secret())

    def answers(self, post):
        post = PostPage.objects.get(pk=post.pk)
        addresses = [post.url, f"/posts/{post.slug}", post.short_path]
        return [self.browser().get(address, follow=True) for address in addresses]

    def assert_told(self, post, status, headline, words=""):
        for response in self.answers(post):
            for told in [f"<title>{headline} | ", f"<h1>{headline}</h1>", words]:
                self.assertContains(response, told, status_code=status)
            self.assertContains(response, 'content="noindex"', status_code=status)
            self.assertEqual(dict(response.cookies), {})
            text = response.content.decode()
            photo = post.lead_photo
            for told in [SECRET, WORDS, "김민지", photo.key, photo.credit, f"/{post.slug}/"]:
                self.assertNotIn(told, text.replace('href="/reporters/', ""))

    def assert_like_nonsense(self, post):
        nonsense = self.browser().get("/posts/no-such-post/").content
        for response in self.answers(post):
            self.assertEqual((response.status_code, response.content), (404, nonsense))

    def test_taken_down_for_a_while_is_told_kindly(self):
        post = self.take_down(self.was_published(), self.hana)

        self.assert_told(post, 404, "지금은 볼 수 없는 글이에요")

    def test_taken_down_for_good_is_gone(self):
        post = self.take_down(self.was_published(), self.hana, kind="for_good")

        self.assert_told(post, 410, "이제는 볼 수 없는 글이에요")

    def test_past_its_time_is_told_kindly_before_and_after_the_worker_came_by(self):
        post = self.was_published()
        PostPage.objects.filter(pk=post.pk).update(expire_at=timezone.now())

        self.assert_told(post, 404, "지금은 볼 수 없는 글이에요")
        PostPage.objects.get(pk=post.pk).unpublish(set_expired=True)
        self.assert_told(post, 404, "지금은 볼 수 없는 글이에요")

    def test_under_a_temporary_measure_the_fact_is_told_and_nothing_else(self):
        post = self.was_published()
        end = timezone.now() + timezone.timedelta(days=20)
        request = RemovalRequest.objects.create(page=post, due_on=end)
        TemporaryMeasure.objects.create(request=request, page=post, ends_at=end)

        words = "권리 침해 신고로 잠시 볼 수 없는 글이에요"
        self.assert_told(post, 404, "지금은 볼 수 없는 글이에요", words)

    def test_down_and_back_in_review_is_told_as_before(self):
        post = self.take_down(self.was_published(), self.hana)
        post = self.submit(post, self.minji, **self.full_content(self.minji, **self.secret()))

        self.assert_told(post, 404, "지금은 볼 수 없는 글이에요")

    def test_never_published_is_like_nonsense(self):
        tomorrow = timezone.now() + timezone.timedelta(days=1)
        for post in [
            self.draft(self.minji, **self.secret()),
            self.submitted(self.minji, **self.secret()),
            self.decline(self.submitted(self.minji, **self.secret()), self.hana),
            self.approve(self.submitted(self.minji, **self.secret()), self.hana, at=tomorrow),
        ]:
            with self.subTest(post.standing.label):
                self.assert_like_nonsense(post)

    def test_meant_for_a_few_and_taken_down_is_like_nonsense(self):
        post = self.was_published()
        PageViewRestriction.objects.create(page=post, restriction_type="login")
        post = self.take_down(post, self.hana)

        self.assert_like_nonsense(post)

    def test_put_up_again_it_is_read_again(self):
        post = self.take_down(self.was_published(), self.hana)
        words = self.full_content(self.minji, **self.secret())
        post = self.approve(self.submit(post, self.minji, **words), self.hana)

        self.assertContains(self.browser().get(post.url), SECRET)
