"""The picture desk: every photo with its people, its uploader and what it is used in."""

import io

from django.db import connection
from django.test import tag
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from openpyxl import load_workbook

from newsroom.images.models import Photo
from newsroom.posts.models import PostPage
from tests.case import NewsroomTestCase
from tests.picturedesk.desk import DeskVerbs
from tests.records.files import csv_of, rows_of, xlsx_of


class ListingCase(DeskVerbs, NewsroomTestCase):
    @classmethod
    def setUpTestData(cls):
        super().setUpTestData()
        case = cls()
        lead = case.photo(cls.minji, title="대표가 된 사진")
        others = [case.photo(cls.minji, title="이야기 속 사진"), case.photo(cls.minji)]
        cls.live = case.published(cls.minji, lead_photo=lead, photos=others)
        bare = case.photo(cls.jun, title="말 없는 사진")
        cls.drafted = case.draft(cls.jun, lead_photo=bare, lead_alt="")
        case.photo(cls.jun, title="가려 달라는 사진", people="blur_requested")
        cls.lone = case.photo(cls.doyun, title="=혼자 남은 사진")
        cls.gone = case.photo(cls.minji, title="거둔 적 있는 사진")

    def listing(self, as_=None, **asked):
        return self.browser(as_ or self.hana).get(reverse("wagtailimages:index"), asked)

    def titles(self, **asked):
        return {photo.title for photo in self.listing(**asked).context["object_list"]}


class FilteringTests(ListingCase):
    def test_where_and_whether_a_photo_is_used(self):
        self.assertEqual(
            self.titles(use="live"), {"대표가 된 사진", "이야기 속 사진", "은행나무 길"}
        )
        self.assertEqual(self.titles(use="draft"), {"말 없는 사진"})
        self.assertIn("=혼자 남은 사진", self.titles(use="none"))
        self.assertNotIn("말 없는 사진", self.titles(use="none"))

    def test_a_photo_whose_alt_text_is_missing_where_it_is_used(self):
        self.assertEqual(self.titles(alt="missing"), {"말 없는 사진"})

        words = {"lead_photo": Photo.objects.get(title="말 없는 사진"), "lead_alt": "빈 의자 하나"}
        self.save(self.drafted, self.jun, **words)

        self.assertEqual(self.titles(alt="missing"), set())

    def test_people_uploader_and_withdrawal(self):
        self.withdraw_photo(self.gone, self.hana)

        self.assertEqual(self.titles(people="blur_requested"), {"가려 달라는 사진"})
        self.assertEqual(self.titles(people="unsettled", withdrawn="no"), {"가려 달라는 사진"})
        self.assertEqual(self.titles(uploader=self.doyun.pk), {"=혼자 남은 사진"})
        self.assertEqual(self.titles(withdrawn="yes"), {"거둔 적 있는 사진"})

    def test_filters_hold_while_searching(self):
        self.assertEqual(self.titles(q="사진", use="draft"), {"말 없는 사진"})


class LookingTests(ListingCase):
    def test_each_photo_says_where_it_stands_and_what_became_of_the_post(self):
        page = self.listing(use="live")

        self.assertContains(page, self.live.title)
        self.assertContains(page, "대표 사진 · 게시 중")
        self.assertContains(page, "본문 · 게시 중")

    def test_the_form_of_a_photo_offers_what_is_done_everywhere(self):
        photo = PostPage.objects.get(pk=self.live.pk).lead_photo

        page = self.browser(self.hana).get(self.form_of(photo))

        for words in ("얼굴 가리기", "모두 바꾸기", "사진 거두기"):
            self.assertContains(page, words)

    def test_reporters_see_their_own_photos_in_the_plain_list(self):
        page = self.listing(self.jun)

        self.assertContains(page, "말 없는 사진")
        self.assertNotContains(page, "대표가 된 사진")
        self.assertNotContains(page, "쓰인 곳")

    def test_an_auditor_reads_the_list_and_is_offered_nothing(self):
        photo = PostPage.objects.get(pk=self.live.pk).lead_photo

        page = self.listing(self.gamsa)

        self.assertContains(page, "대표 사진 · 게시 중")
        for act in ("cover", "replace", "withdraw", "give_back"):
            answer = self.browser(self.gamsa).get(self.screen(act, photo))
            self.assertIn(answer.status_code, (302, 403), act)

    @tag("long")
    def test_it_costs_the_same_for_many_photos_and_posts(self):
        self.listing()
        browser = self.browser(self.hana)
        few = self.queries(browser)
        for _ in range(6):
            self.draft(self.minji, lead_photo=self.photo(self.minji))
        self.listing()
        many = self.queries(browser)

        self.assertLessEqual(many, few)
        self.assertLessEqual(many, 30)

    def queries(self, browser):
        """Return how many questions the listing asks, its small pictures once made."""
        with CaptureQueriesContext(connection) as asked:
            browser.get(reverse("wagtailimages:index"))
        return len(asked)


class ExportingTests(ListingCase):
    def test_csv_opens_in_korean_excel_and_calculates_nothing(self):
        answer = self.listing(export="csv", use="none")

        text = answer.getvalue().decode()
        self.assertTrue(text.startswith("\ufeff번호,사진 이름,찍은 사람"))
        self.assertIn(",'=혼자 남은 사진,", text)

    def test_excel_says_what_each_photo_is_used_in(self):
        answer = self.listing(export="xlsx", use="live")

        sheet = load_workbook(io.BytesIO(answer.getvalue())).active
        rows = {row[1]: row[8] for row in sheet.iter_rows(min_row=2, values_only=True)}
        self.assertEqual(rows["대표가 된 사진"], f"{self.live.title} (대표 사진 · 게시 중)")

    def test_what_leads_to_one_photo_is_a_file_too(self):
        photo = PostPage.objects.get(pk=self.live.pk).lead_photo
        address = reverse("wagtailimages:image_usage", args=[photo.pk])
        browser = self.browser(self.hana)

        self.assertContains(browser.get(address), "export=xlsx")
        self.assertTrue(rows_of(xlsx_of(browser.get(address, {"export": "xlsx"}))))
        heading, *lines = csv_of(browser.get(address, {"export": "csv"}))
        self.assertEqual(heading, ["이름", "종류", "항목"])
        self.assertIn(self.live.title, {line[0] for line in lines})

    def test_whoever_may_not_change_a_photo_gets_no_file_of_its_uses(self):
        photo = PostPage.objects.get(pk=self.live.pk).lead_photo
        address = reverse("wagtailimages:image_usage", args=[photo.pk])

        for user in (self.jun, self.unyeong, None):
            answer = self.browser(user).get(address, {"export": "csv"})
            self.assertNotIn("Content-Disposition", answer.headers)
