"""The screen of numbers: for editors, beside earlier years, never for reporters."""

import datetime as dt

import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from newsroom.counting.models import EarlierTotal, SiteTally
from newsroom.counting.tallying import add_views
from newsroom.desk.numbers.chart import Chart, rounded_up, spoken
from newsroom.desk.numbers.figures import Line, compared
from newsroom.posts.models import Byline, Topic
from tests.case import NewsroomTestCase

NOW = dt.datetime(2026, 11, 22, 3, tzinfo=dt.UTC)
NOVEMBER, LAST_NOVEMBER = dt.date(2026, 11, 3), dt.date(2025, 11, 9)


class NumbersTestCase(NewsroomTestCase):
    @classmethod
    def setUpTestData(cls):
        super().setUpTestData()
        cls.autumn = cls.published(cls(), cls.minji, title="가을 숲길")
        cls.market = cls.published(cls(), cls.jun, title="오일장 구경")
        cls.market.topic = Topic.objects.create(name="시장과 맛", slug="market")
        type(cls.market).objects.filter(pk=cls.market.pk).update(topic=cls.market.topic)
        add_views(LAST_NOVEMBER, {cls.autumn.pk: 100})
        add_views(NOVEMBER, {cls.autumn.pk: 300, cls.market.pk: 1500})

    def setUp(self):
        clock = time_machine.travel(NOW)
        clock.start()
        self.addCleanup(clock.stop)

    def screen(self, user=None, **asked):
        return self.browser(user or self.hana).get(reverse("desk:numbers"), asked)

    def words(self, **asked):
        return " ".join(self.screen(**asked).content.decode().split())


class ScreenTests(NumbersTestCase):
    def test_a_month_stands_beside_the_same_month_a_year_before(self):
        words = self.words(year=2026, month=11)

        self.assertIn("조회수 <strong>1,800</strong>", words)
        self.assertIn("작년 같은 달 대비 18배", words)

    def test_the_most_read_post_stands_first_with_its_numbers(self):
        posts = self.screen(year=2026).context["posts"]

        self.assertEqual([post.title for post in posts], ["오일장 구경", "가을 숲길"])
        numbers = [(post.views, post.views_before, post.views_ever) for post in posts]
        self.assertEqual(numbers, [(1500, 0, 1500), (300, 100, 400)])

    def test_every_topic_and_reporter_stands_beside_the_year_before(self):
        for reporter in (self.minji.profile, self.jun.profile):
            Byline.objects.create(post=self.autumn, reporter=reporter, role="photo")

        figures = self.screen(year=2026).context["figures"]

        self.assertEqual(
            [(line.label, line.views, line.before) for line in figures.reporters],
            [("김민지", 300, 100), ("박준", 1800, 100)],
        )
        numbers = {line.label: (line.views, line.comparison) for line in figures.topics}
        self.assertEqual(numbers["자연과 계절"], (300, "3배"))
        self.assertEqual(numbers["시장과 맛"], (1500, ""))

    def test_a_chosen_topic_narrows_the_reporters_down_and_the_other_way_round(self):
        market = self.screen(year=2026, topic=self.market.topic.pk).context["figures"]
        jun = self.screen(year=2026, reporter=self.jun.profile.pk).context["figures"]

        self.assertEqual([line.views for line in market.reporters], [None, 1500])
        self.assertEqual([line.label for line in jun.reporters], ["박준"])
        self.assertEqual([line.views for line in jun.topics if line.views], [1500])

    def test_another_period_shows_only_what_was_read_in_it(self):
        self.assertEqual(len(self.screen(year=2025, month=11).context["posts"]), 1)
        self.assertIn("아직 숫자가 없어요", self.words(year=2025, month=3))

    def test_numbers_of_a_topic_or_a_reporter_leave_the_others_out(self):
        nature = self.words(year=2026, topic=self.topic.pk)
        jun = self.words(year=2026, reporter=self.jun.profile.pk)

        self.assertIn("<strong>300</strong>", nature)
        self.assertNotIn("오일장 구경", nature)
        self.assertIn("<strong>1,500</strong>", jun)
        self.assertNotIn("가을 숲길", jun)

    def test_a_post_taken_down_keeps_its_numbers(self):
        self.take_down(self.market, self.hana)

        self.assertIn("오일장 구경", self.words(year=2026))

    def test_what_cannot_be_understood_counts_as_not_asked(self):
        for asked in (
            {"year": "nonsense", "month": "13", "topic": "x", "reporter": "-1", "p": "x"},
            {"year": "9999999999999999", "export": "exe"},
        ):
            with self.subTest(asked):
                self.assertEqual(self.screen(**asked).status_code, 200)

    def test_a_newsroom_without_numbers_says_so(self):
        SiteTally.objects.all().delete()
        self.autumn.view_tallies.all().delete()
        self.market.view_tallies.all().delete()

        words = self.words()

        self.assertIn("아직 숫자가 없어요", words)
        self.assertIn("읽힌 글이 아직 없어요", words)

    def queries(self):
        browser = self.browser(self.hana)
        browser.get(reverse("desk:numbers"))
        with CaptureQueriesContext(connection) as queries:
            browser.get(reverse("desk:numbers"))
        return len(queries)

    def test_the_cost_does_not_grow_with_the_posts(self):
        few = self.queries()
        for number in range(3):
            post = self.published(self.minji, title=f"글 {number}")
            add_views(NOVEMBER, {post.pk: number + 1})

        self.assertEqual(self.queries(), few)
        self.assertLessEqual(few, 25)


class EarlierTests(NumbersTestCase):
    def enter(self, user, **words):
        data = {"year": 2011, "month": "", "views": 450, "source": "시정 백서", **words}
        return self.browser(user).post(reverse("earlier_totals:add"), data)

    def test_editors_enter_the_years_before_the_site(self):
        self.enter(self.hana)

        entered = EarlierTotal.objects.get()
        self.assertEqual((entered.year, entered.month, entered.views), (2011, None, 450))
        words = self.words(year=2026)
        self.assertIn("2011년 대비 4배", words)
        self.assertIn("2012년", words)  # a gap is shown as a gap

    def test_a_month_entered_is_added_to_what_was_counted(self):
        self.enter(self.seoryeong, year=2025, month=11, views=200)

        self.assertIn("작년 같은 달 대비 6배", self.words(year=2026, month=11))
        self.assertIn("작년 같은 달 대비 3배", self.words(month=11, topic=self.topic.pk))

    def test_a_year_is_entered_as_a_whole_or_by_months(self):
        self.enter(self.hana)
        for again in ({}, {"month": 3}):
            answer = self.enter(self.hana, **again)
            self.assertEqual(answer.status_code, 200, again)
        self.enter(self.hana, year=2012, month=3)
        self.enter(self.hana, year=2012)
        self.enter(self.hana, year=2012, month=3)

        self.assertEqual(EarlierTotal.objects.count(), 2)

    def test_a_mistake_is_mended_and_taken_back(self):
        self.enter(self.hana)
        entered = EarlierTotal.objects.get()
        data = {"year": 2011, "month": "", "views": 500, "source": ""}

        self.browser(self.doyun).post(reverse("earlier_totals:edit", args=[entered.pk]), data)
        self.assertEqual(EarlierTotal.objects.get().views, 500)

        self.browser(self.doyun).post(reverse("earlier_totals:delete", args=[entered.pk]))
        self.assertFalse(EarlierTotal.objects.exists())

    def test_nobody_else_enters_or_changes_one(self):
        self.enter(self.hana)
        entered = EarlierTotal.objects.get()
        for user in (self.minji, self.unyeong, None):
            self.enter(user, year=2012)
            data = {"year": 2011, "views": 9, "month": "", "source": ""}
            for name in ("edit", "delete"):
                self.browser(user).post(reverse(f"earlier_totals:{name}", args=[entered.pk]), data)

        self.assertEqual(EarlierTotal.objects.get().views, 450)


class RefusedTests(NumbersTestCase):
    def test_reporters_and_strangers_are_refused_whatever_they_ask(self):
        asked = [{}, {"export": "posts"}, {"export": "totals"}, {"export": "xlsx"}]
        for user in (self.minji, self.jun, None):
            for query in asked:
                with self.subTest(f"{user} {query}"):
                    answer = self.browser(user).get(reverse("desk:numbers"), query)

                    self.assertEqual(answer.status_code, 302)
                    self.assertNotIn("1,500", answer.getvalue().decode())

    def test_reporters_do_not_see_what_was_entered(self):
        EarlierTotal.objects.create(year=2011, views=450)

        answer = self.browser(self.minji).get(reverse("earlier_totals:index"))

        self.assertEqual(answer.status_code, 302)

    def test_the_menu_offers_it_to_editors_and_administrators_only(self):
        address = reverse("desk:numbers")
        for user, offered in (
            (self.hana, True),
            (self.seoryeong, True),
            (self.unyeong, True),
            (self.minji, False),
        ):
            with self.subTest(user.username):
                first = self.browser(user).get("/admin/").content.decode()
                self.assertEqual(address in first, offered)

    def test_those_who_keep_accounts_look_but_enter_nothing(self):
        words = " ".join(self.screen(self.unyeong).content.decode().split())

        self.assertIn("<strong>1,800</strong>", words)
        self.assertNotIn("지난 숫자 적기", words)


class OwnPostsTests(NumbersTestCase):
    def words_of(self, user, address):
        return " ".join(self.browser(user).get(address).content.decode().split())

    def test_a_reporter_sees_the_numbers_of_their_own_posts(self):
        mine = self.words_of(self.minji, reverse("desk:my_posts"))
        post = self.words_of(self.minji, reverse("desk:read", args=[self.autumn.pk]))

        self.assertIn("조회수 400", mine)
        self.assertNotIn("1,500", mine)
        self.assertIn("조회수 <strong>400</strong> · 이번 달 300", post)

    def test_they_stand_where_reporters_write_too(self):
        mine = self.words_of(self.minji, reverse("writing:mine"))
        post = self.words_of(self.minji, reverse("writing:history", args=[self.autumn.pk]))

        self.assertIn("조회수 400", mine)
        self.assertNotIn("1,500", mine)
        self.assertIn("조회수 <strong>400</strong> · 이번 달 300", post)

    def test_a_reporter_does_not_see_those_of_others(self):
        for name, status in (("desk:read", 302), ("writing:history", 403)):
            answer = self.browser(self.minji).get(reverse(name, args=[self.market.pk]))

            self.assertEqual(answer.status_code, status)
            self.assertNotIn("1,500", answer.content.decode())

    def test_a_post_that_was_never_live_shows_no_number(self):
        post = self.draft(self.minji, title="아직 쓰는 글")

        self.assertNotIn("조회수", self.words_of(self.minji, reverse("desk:read", args=[post.pk])))
        self.assertEqual(self.words_of(self.minji, reverse("desk:my_posts")).count("조회수"), 1)


class WordsTests(NumbersTestCase):
    def test_numbers_are_compared_in_words(self):
        self.assertEqual(compared(400, 100), "4배")
        self.assertEqual(compared(250, 100), "2.5배")
        self.assertEqual(compared(150, 100), "50% 늘었어요")
        self.assertEqual(compared(70, 100), "30% 줄었어요")
        self.assertEqual(compared(0, 100), "100% 줄었어요")
        self.assertEqual(compared(1001, 1000), "비슷해요")
        self.assertEqual([compared(5, 0), compared(5, None), compared(None, 5)], [""] * 3)

    def test_the_top_of_a_chart_is_round_and_above_its_bars(self):
        tops = {0: 4, 4: 4, 5: 8, 13: 20, 21: 40, 4186: 6000, 22_161: 32_000}
        self.assertEqual({number: rounded_up(number) for number in tops}, tops)
        for number in range(0, 5000, 7):
            self.assertGreaterEqual(rounded_up(number), number)

    def test_large_numbers_are_short_in_a_chart(self):
        self.assertEqual(
            [spoken(n) for n in (0, 7500, 15_000, 120_000, 2 * 10**8)],
            ["0", "7,500", "1.5만", "12만", "2억"],
        )

    def test_bars_stand_on_the_floor_as_high_as_their_numbers(self):
        chart = Chart([Line("1월", 40, 20), Line("2월", None, None)], with_before=True)

        heights = [bar.height for bar in chart.bars]

        self.assertEqual(heights, [83, 166, 0, 0])
        self.assertEqual({bar.y + bar.height for bar in chart.bars}, {180})
