"""A post's history (처리 이력) as a formal sheet: who did what, when and why."""

from django.urls import reverse
from django.utils import timezone
from wagtail.log_actions import log

from newsroom.posts.models import PostPage
from newsroom.records.history import rows_of
from tests.case import NewsroomTestCase
from tests.letters.case import LettersVerbs
from tests.records.files import csv_of, xlsx_of


class HistoryTests(LettersVerbs, NewsroomTestCase):
    def rows(self, post):
        return [(row.who, row.what, row.why) for row in rows_of(PostPage.objects.get(pk=post.pk))]

    def sheet(self, post, user=None, **asked):
        address = reverse("records:history", args=[post.pk])
        return self.browser(user or self.gamsa).get(address, asked)

    def test_the_way_of_a_post_is_told_from_its_first_word(self):
        post = self.request_changes(self.submitted(self.minji), self.hana)
        post = self.submit(post, self.minji, **self.full_content(self.minji))
        post = self.take_down(self.approve(post, self.doyun), self.seoryeong)

        told = [row for row in self.rows(post) if row[1] != "수정"]

        self.assertEqual(
            told,
            [
                ("김민지", "만들기", ""),
                ("김민지", "제출", ""),
                ("이하나", "보완 요청", "소제목을 나눠 주세요."),
                ("김민지", "제출", ""),
                ("최도윤", "승인", ""),
                ("최도윤", "게시", ""),
                ("남서령", "게시 중단", "사실을 확인하고 있어요."),
            ],
        )

    def test_proposals_and_measures_are_told_with_their_reasons(self):
        post = self.published(self.minji)
        self.submit(post, self.minji, **self.full_content(self.minji))
        self.take_measure(self.request_about(post), self.hana)

        told = {row[1]: row for row in self.rows(post)}

        self.assertEqual(told["수정 제안"][0], "김민지")
        self.assertEqual(told["임시조치"][0], "이하나")
        self.assertTrue(told["임시조치"][2])

    def test_saving_again_and_again_is_told_once_a_day(self):
        post = self.draft(self.minji)
        for _ in range(12):
            log(instance=post, action="wagtail.edit", user=self.minji)

        last = rows_of(post)[-1]

        self.assertEqual(last.what, "수정")
        self.assertGreaterEqual(last.times, 12)
        self.assertContains(self.sheet(post), f"({last.times}번)")

    def test_the_sheet_is_formal_and_says_what_it_is_of(self):
        post = self.published(self.minji)

        sheet = self.sheet(post)

        for words in (post.short_url, "글 김민지", "게시 중", "출력한 것입니다.", "data-print"):
            self.assertContains(sheet, words)

    def test_it_is_saved_as_a_file(self):
        post = self.decline(self.submitted(self.minji), self.hana, reason="=1+1")

        rows = csv_of(self.sheet(post, export="csv"))
        book = xlsx_of(self.sheet(post, export="xlsx"))

        self.assertEqual(rows[0], ["때", "누가", "한 일", "횟수", "사유"])
        self.assertEqual(rows[-1][1:], ["이하나", "미채택", "1", "'=1+1"])
        self.assertEqual(book["처리 이력"].max_row, len(rows))

    def test_a_post_in_the_bin_has_a_history_and_none_that_is_not_there(self):
        post = self.draft(self.minji)
        self.browser(self.minji).post(reverse("wagtailadmin_pages:delete", args=[post.pk]))

        self.assertIn(("김민지", "휴지통", ""), self.rows(post))
        self.assertEqual(self.sheet(post).status_code, 200)
        nobody = self.browser(self.hana).get(reverse("records:history", args=[2**62]))
        self.assertEqual(nobody.status_code, 404)

    def test_a_schedule_is_told_with_its_time(self):
        at = timezone.now() + timezone.timedelta(days=3)
        post = self.approve(self.submitted(self.minji), self.hana, at=at)

        told = {row[1]: row[2] for row in self.rows(post)}

        self.assertIn(f"{timezone.localtime(at):%-m. %-d.}", told["예약 게시"])
