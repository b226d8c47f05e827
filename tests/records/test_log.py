"""The log of everything (처리 이력): read by the staff, narrowed down, saved as a file."""

import datetime as dt

from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from wagtail.log_actions import log, registry
from wagtail.models import ModelLogEntry, PageLogEntry

from newsroom.posts.models import Topic
from tests.case import NewsroomTestCase
from tests.records.files import csv_of, rows_of, text_of, xlsx_of
from tests.site.korean import wrong_words


class LogTestCase(NewsroomTestCase):
    @classmethod
    def setUpTestData(cls):
        super().setUpTestData()
        cls.post = cls.decline(cls(), cls.submitted(cls(), cls.minji), cls.hana)
        cls.other = cls.draft(cls(), cls.jun, title="오일장 구경")

    def log(self, as_=None, **asked):
        return self.browser(as_ or self.gamsa).get(reverse("records:log"), asked)

    def lines(self, as_=None, **asked):
        found = self.log(as_, **asked).context["object_list"]
        return [(line.who, line.act, line.what, line.why) for line in found]


class ReadingTests(LogTestCase):
    def test_both_logs_stand_in_one_list_the_newest_first(self):
        log(instance=self.topic, action="wagtail.edit", user=self.doyun)

        lines = self.lines()

        self.assertEqual(lines[0][:3], ("최도윤", "수정", "자연과 계절"))
        declined = ("이하나", "미채택", self.post.title, "비슷한 글이 얼마 전에 실렸어요.")
        self.assertIn(declined, lines)

    def test_a_line_about_a_post_leads_to_its_history(self):
        self.assertContains(self.log(), reverse("records:history", args=[self.post.pk]))

    def test_a_name_stays_as_it_was_when_the_account_changes(self):
        self.hana.last_name = "한"
        self.hana.save()

        self.assertEqual({line[0] for line in self.lines(action="posts.decline")}, {"이하나"})

    def test_what_the_worker_did_is_nobodys(self):
        PageLogEntry.objects.log_action(self.post, "wagtail.publish.scheduled")

        self.assertEqual(self.lines(action="wagtail.publish.scheduled")[0][0], "자동")

    def test_the_stock_address_leads_here(self):
        answer = self.browser(self.gamsa).get(reverse("wagtailadmin_reports:site_history"))

        self.assertRedirects(answer, reverse("records:log"))

    def test_every_act_is_told_in_korean(self):
        labels = [str(label) for _, label in registry.get_choices()]

        self.assertEqual(wrong_words(labels, {"API"}), [])


class NarrowingTests(LogTestCase):
    def test_by_who_did_it(self):
        self.assertEqual({line[0] for line in self.lines(user=self.jun.pk)}, {"박준"})

    def test_by_what_was_done(self):
        self.assertEqual([line[1] for line in self.lines(action="posts.decline")], ["미채택"])

    def test_by_day(self):
        PageLogEntry.objects.filter(page=self.other.pk).update(timestamp=self.days_ago(10))
        day = f"{timezone.localdate(self.days_ago(10)):%Y-%m-%d}"

        found = self.lines(timestamp_from=day, timestamp_to=day)

        self.assertEqual({line[2] for line in found}, {"오일장 구경"})

    def test_by_post(self):
        self.assertEqual({line[2] for line in self.lines(post=self.other.pk)}, {"오일장 구경"})

    def test_by_a_word_of_the_title_and_the_kind_of_thing(self):
        log(instance=self.topic, action="wagtail.edit", user=self.doyun)
        kind = ModelLogEntry.objects.get(label="자연과 계절").content_type_id

        self.assertEqual({line[2] for line in self.lines(label="오일장")}, {"오일장 구경"})
        self.assertEqual({line[2] for line in self.lines(content_type=kind)}, {"자연과 계절"})

    def test_what_cannot_be_understood_breaks_nothing(self):
        for asked in (
            {"post": "9" * 30, "user": "x", "action": "nothing", "p": "x"},
            {"timestamp_from": "2026-13-99", "content_type": "0", "p": "99999"},
        ):
            with self.subTest(asked):
                self.assertIn(self.log(**asked).status_code, {200, 404})


class SavingTests(LogTestCase):
    def test_the_log_comes_as_a_file_that_korean_excel_reads(self):
        answer = self.log(export="csv", action="posts.decline")
        name = f"greenwings-log-{timezone.localdate():%Y-%m-%d}.csv"

        self.assertIn(name, answer["Content-Disposition"])
        self.assertTrue(text_of(answer).startswith("\ufeff때,누가,한 일,종류,번호"))

    def test_moments_are_told_in_korean_time(self):
        at = dt.datetime(2026, 11, 22, 15, 30, tzinfo=dt.UTC)
        PageLogEntry.objects.filter(page=self.other.pk).update(timestamp=at)

        for rows in (
            csv_of(self.log(export="csv", post=self.other.pk)),
            rows_of(xlsx_of(self.log(export="xlsx", post=self.other.pk))),
        ):
            self.assertEqual(rows[1][:2], ["2026-11-23 00:30", "박준"])

    def test_no_title_is_calculated(self):
        for sign in ("=", "+", "-", "@"):
            PageLogEntry.objects.log_action(
                self.post, "wagtail.edit", title=f"{sign}cmd|'/c calc'!A1"
            )

        titles = [row[5] for row in csv_of(self.log(export="csv"))]
        cells = [c for row in xlsx_of(self.log(export="xlsx")).worksheets[0] for c in row]

        self.assertEqual(
            [title[:2] for title in titles if "calc" in title], ["'@", "'-", "'+", "'="]
        )
        self.assertNotIn("f", {cell.data_type for cell in cells})


class RefusedTests(LogTestCase):
    def test_reporters_and_strangers_read_no_record(self):
        history = reverse("records:history", args=[self.post.pk])
        addresses = [
            *(reverse("records:log"), reverse("records:log_results"), reverse("records:fees")),
            *(history, *(f"{history}?export={kind}" for kind in ("csv", "xlsx"))),
            *(f"{reverse('records:log')}?export={kind}" for kind in ("csv", "xlsx")),
            *(f"{reverse('records:fees')}?export={kind}" for kind in ("csv", "xlsx")),
        ]
        for user in (self.minji, self.jun, None):
            for address in addresses:
                with self.subTest(f"{user} {address}"):
                    answer = self.browser(user).get(address)

                    self.assertEqual(answer.status_code, 302)
                    self.assertNotIn("이하나", answer.getvalue().decode())

    def test_the_staff_reads_them(self):
        for user in (self.hana, self.seoryeong, self.unyeong, self.gamsa):
            self.assertEqual(self.log(user).status_code, 200)

    def test_nothing_is_written_there(self):
        for user in (self.hana, self.unyeong, self.gamsa):
            for name, args in (("log", []), ("fees", []), ("history", [self.post.pk])):
                answer = self.browser(user).post(reverse(f"records:{name}", args=args), {})
                self.assertIn(answer.status_code, {403, 405})


class CostTests(LogTestCase):
    def queries(self, **asked):
        browser = self.browser(self.gamsa)
        browser.get(reverse("records:log"))
        with CaptureQueriesContext(connection) as queries:
            browser.get(reverse("records:log"), asked)
        return queries

    def test_the_cost_does_not_grow_with_the_log(self):
        log(instance=self.topic, action="wagtail.edit", user=self.hana)
        few = len(self.queries())
        self.fill()

        self.assertEqual(len(self.queries()), few)
        self.assertLessEqual(few, 25)

    def fill(self):
        """Write many entries: by many, about many."""
        topics = [Topic.objects.create(name=f"주제 {n}", slug=f"topic-{n}") for n in range(30)]
        for number, topic in enumerate(topics):
            user = [self.hana, self.doyun, self.seoryeong, self.minji][number % 4]
            log(instance=topic, action="wagtail.edit", user=user)
            log(instance=self.other, action="wagtail.edit", user=user)

    def test_the_newest_are_found_by_the_index_of_time(self):
        found = next(
            q["sql"] for q in self.queries() if "UNION ALL" in q["sql"] and "LIMIT" in q["sql"]
        )
        with connection.cursor() as cursor:
            cursor.execute(
                f"EXPLAIN {'QUERY PLAN ' if connection.vendor == 'sqlite' else ''}{found}"
            )
            plan = " ".join(str(row) for row in cursor.fetchall())

        self.assertIn("timestamp", plan)
