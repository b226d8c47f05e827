"""정정과 내용 추가: an editor says what was put right, and every reader learns of it."""

import json
import re

from bs4 import BeautifulSoup
from django.urls import reverse

from newsroom.posts.correcting import seen_of
from newsroom.posts.models import Correction, PostPage
from tests.case import NewsroomTestCase

NOTE = "여는 시각을 오전 10시에서 9시로 바로잡았습니다."


class CorrectionTestCase(NewsroomTestCase):
    @classmethod
    def setUpTestData(cls):
        super().setUpTestData()
        cls.post = cls().published(cls.minji, title="수목원의 가을")

    def correct(self, as_, note=NOTE, kind="corrected", seen=None, post=None):
        post = PostPage.objects.get(pk=(post or self.post).pk)
        words = {name: value or "" for name, value in (seen or seen_of(post)).items()}
        address = reverse("aftercare:correct", args=[post.pk])
        self.response = self.browser(as_).post(address, {"kind": kind, "note": note, **words})
        return self.response

    def read(self, address):
        return BeautifulSoup(self.browser().get(address).content, "html.parser")


class ReadersTests(CorrectionTestCase):
    def test_the_post_tells_of_it_at_its_head_and_at_its_end(self):
        self.correct(self.hana)
        page = self.read(self.post.url)
        today = Correction.objects.get().day.strftime("%Y. %-m. %-d.")

        self.assertIn(f"{today} 바로잡았습니다", page.select_one(".dates a").get_text())
        self.assertIn(NOTE, page.select_one("#correction").get_text())
        self.assertNotIn("이하나", page.select_one("#correction").get_text())

    def test_the_newest_stands_first_and_an_addition_is_called_one(self):
        self.correct(self.hana)
        self.correct(self.doyun, "주차장 안내를 더했습니다.", "added")
        told = [item.get_text(" ") for item in self.read(self.post.url).select("#correction li")]

        self.assertIn("주차장 안내", told[0])
        self.assertIn("내용을 추가했습니다", told[0])
        self.assertIn(NOTE, told[1])

    def test_all_corrections_stand_on_a_page_of_their_own(self):
        self.correct(self.hana)
        page = self.read("/corrections/")

        self.assertEqual(page.select_one("h1").get_text(), "바로잡습니다")
        link = page.select_one(".corrected-post a")
        self.assertEqual(link["href"], f"{self.post.url}#correction")
        self.assertIn(NOTE, page.select_one(".corrected-post").get_text())
        self.assertTrue(self.read("/").select('footer a[href="/corrections/"]'))
        self.assertIn("/corrections/", self.browser().get("/sitemap-site.xml").content.decode())

    def test_without_any_the_page_says_so_and_leads_on(self):
        self.assertContains(self.browser().get("/corrections/"), "아직 바로잡은 글이 없어요.")
        sitemap = self.browser().get("/sitemap-site.xml").content.decode()
        self.assertNotIn("/corrections/", sitemap)

    def test_many_come_in_pages(self):
        made = [Correction(post=self.post, note=f"바로잡은 것 {n}") for n in range(21)]
        Correction.objects.bulk_create(made)

        self.assertEqual(len(self.read("/corrections/").select(".corrected-post")), 20)
        self.assertEqual(len(self.read("/corrections/?page=2").select(".corrected-post")), 1)

    def test_the_feed_carries_it_in_words_and_date(self):
        self.correct(self.hana)
        feed = self.browser().get("/feed/").content.decode()
        made_at = Correction.objects.get().made_at.isoformat()[:19]

        self.assertIn(NOTE, feed)
        self.assertIn(f"<atom:updated>{made_at}", feed)

    def test_search_engines_are_told_of_it(self):
        self.correct(self.hana)
        said = self.browser().get(self.post.url).content.decode()
        said = json.loads(re.search(r'<script type="application/ld\+json">(.*?)</script>', said)[1])
        article = next(part for part in said["@graph"] if part["@type"] == "NewsArticle")

        self.assertEqual(article["correction"][0]["text"], NOTE)
        self.assertEqual(article["dateModified"], article["correction"][0]["dateCreated"])

    def test_a_post_that_is_down_tells_nothing_until_it_is_up_again(self):
        self.correct(self.hana)
        post = self.take_down(self.post, self.hana)

        for address in ("/corrections/", "/feed/", self.post.url):
            self.assertNotIn(NOTE, self.browser().get(address).content.decode())

        self.browser(self.hana).post(reverse("desk:publish", args=[post.pk]), self.seen(post))
        self.assertContains(self.browser().get("/corrections/"), NOTE)

    def test_a_search_for_machines_code_in_a_note_stays_words(self):
        self.correct(self.hana, "</script><b>굵게</b>")

        self.assertNotIn("</script><b>", self.browser().get(self.post.url).content.decode())
        self.assertNotIn("<b>굵게", self.browser().get("/corrections/").content.decode())


class EditorsTests(CorrectionTestCase):
    def test_the_author_is_told_and_the_act_is_in_the_log(self):
        self.correct(self.hana)

        self.assertEqual(self.notices(self.minji)[-1], "글에 정정을 남겼어요")
        history = reverse("wagtailadmin_pages:history", args=[self.post.pk])
        self.assertContains(
            self.browser(self.doyun).get(history), "바로잡은 것을 독자에게 알렸어요"
        )

    def test_nobody_but_another_editor_adds_one(self):
        own = self.approve(self.submitted(self.hana), self.doyun)
        for other in (self.minji, self.jun, self.unyeong, self.gamsa, None):
            with self.subTest(other):
                self.correct(other)
        self.correct(self.hana, post=own)

        self.assertFalse(Correction.objects.exists())

    def test_a_post_no_reader_ever_met_needs_none(self):
        self.correct(self.hana, post=self.submitted(self.minji))

        self.assertFalse(Correction.objects.exists())

    def test_without_words_it_is_refused(self):
        self.assertContains(self.correct(self.hana, " "), "무엇을 바로잡았는지 적어 주세요.")

    def test_a_second_editor_reads_what_the_first_said_and_keeps_the_words(self):
        seen = seen_of(self.post)
        self.correct(self.hana)
        answer = self.correct(self.doyun, "같은 것을 또 알립니다.", seen=seen)

        self.assertContains(answer, "이하나 님이 먼저 정정을 남겼어요")
        self.assertContains(answer, "같은 것을 또 알립니다.")
        self.assertEqual(Correction.objects.count(), 1)
        again = {field["name"]: field.get("value") for field in self.hidden(answer)}
        self.assertEqual(int(again["newest"]), Correction.objects.get().pk)

    def hidden(self, answer):
        page = BeautifulSoup(answer.content, "html.parser")
        return page.select(".letters-form input[type=hidden]")

    def test_upon_another_live_text_than_was_seen_it_is_refused(self):
        seen = seen_of(self.post)
        post = PostPage.objects.get(pk=self.post.pk)
        post.save_revision(user=self.doyun).publish(user=self.doyun)

        self.assertContains(self.correct(self.hana, seen=seen), "그사이 올라간 글이 바뀌었어요")

    def test_who_publishes_a_changed_live_post_is_offered_to_tell(self):
        words = self.full_content(self.hana, title="수목원의 늦가을")
        self.save(self.post, self.hana, "action-publish", **words)

        self.assertIn(reverse("aftercare:correct", args=[self.post.pk]), self.messages())
