"""A reading counts once a day for each reader, wherever the page itself came from."""

import datetime as dt

import time_machine
from django.conf import settings
from django.test import Client, override_settings

from newsroom.accounts.idle import LAST_SEEN
from newsroom.counting.basket import Basket, basket
from newsroom.counting.listening import Pace
from newsroom.counting.models import DayKey, Period, Sighting, SiteTally, Tally
from newsroom.counting.recognising import forget_key, network
from newsroom.counting.tallying import MOST_IN_ONE_PLACE
from newsroom.operations.housekeeping import tidy
from newsroom.posts.models import PostPage
from tests.accounts.doors import after
from tests.case import NewsroomTestCase
from tests.counting.readers import DESKTOP, PHONE, read


class CountingTestCase(NewsroomTestCase):
    @classmethod
    def setUpTestData(cls):
        super().setUpTestData()
        cls.post = cls.published(cls(), cls.minji)

    def setUp(self):
        forget_key()

    def views(self, post=None, period=Period.EVER):
        tallies = Tally.objects.filter(page=post or self.post, period=period)
        return sum(tallies.values_list("views", flat=True))


class CountedTests(CountingTestCase):
    def test_a_reading_is_counted_in_every_period(self):
        self.assertEqual(read(self.post).status_code, 204)

        for period in Period:
            self.assertEqual(self.views(period=period), 1, period)
        self.assertEqual(SiteTally.objects.get().views, 1)

    def test_reading_again_the_same_day_counts_once(self):
        for _ in range(5):
            read(self.post)

        self.assertEqual(self.views(), 1)

    def test_reading_again_on_another_day_counts_again(self):
        read(self.post)
        with after(days=1):
            read(self.post)

        self.assertEqual(self.views(), 2)
        self.assertEqual(Tally.objects.filter(period=Period.DAY).count(), 2)

    def test_different_readers_and_different_posts_count_apart(self):
        other = self.published(self.jun)
        read(self.post)
        read(self.post, browser=DESKTOP)
        read(self.post, address="203.0.113.8")
        read(other)

        self.assertEqual(self.views(), 3)
        self.assertEqual(self.views(other), 1)
        self.assertEqual(SiteTally.objects.get().views, 4)

    def test_a_household_of_the_new_internet_is_one_place(self):
        self.assertEqual(network("2001:db8:1:2:3::4"), network("2001:db8:1:2:ffff::9"))
        self.assertNotEqual(network("2001:db8:1:2::1"), network("2001:db8:1:3::1"))
        self.assertEqual(network("::ffff:203.0.113.7"), "203.0.113.7")

    def test_behind_our_own_proxy_its_word_on_the_address_is_taken(self):
        with override_settings(BEHIND_PROXY=True):
            for last in ("198.51.100.1", "198.51.100.2"):
                read(self.post, **{"X-Forwarded-For": f"10.1.1.1, {last}"})
        self.assertEqual(self.views(), 2)

        for made_up in ("198.51.100.3", "198.51.100.4"):
            read(self.post, **{"X-Forwarded-For": made_up})
        self.assertEqual(self.views(), 3)

    def test_the_browser_of_an_app_counts_and_older_browsers_do(self):
        kakao = "Mozilla/5.0 (Linux; Android 16; SM-S928N) Mobile KAKAOTALK/26.9.0 (INAPP)"
        cubot = "Mozilla/5.0 (Linux; Android 12; CUBOT NOTE 30) Chrome/142.0.0.0 Mobile"
        read(self.post, browser=kakao)
        read(self.post, browser=cubot)
        read(self.post, site=None, Origin="http://testserver")

        self.assertEqual(self.views(), 3)


class NotCountedTests(CountingTestCase):
    def assert_not_counted(self, answer):
        self.assertEqual((answer.status_code, answer.content), (204, b""))
        self.assertFalse(Tally.objects.exists())
        self.assertFalse(Sighting.objects.exists())
        self.assertFalse(SiteTally.objects.exists())

    def test_programs_are_not_counted(self):
        programs = [
            "",
            "curl/8.14.1",
            "python-requests/2.32",
            "Mozilla/5.0 (compatible; Yeti/1.1; +https://naver.me/spd)",
            "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
            "facebookexternalhit/1.1; kakaotalk-scrap/1.0; +https://devtalk.kakao.com/",
            "Mozilla/5.0 (compatible; Daumoa 4.0; +http://cs.daum.net/)",
            PHONE.replace("Chrome/", "HeadlessChrome/"),
        ]
        for browser in programs:
            with self.subTest(browser):
                self.assert_not_counted(read(self.post, browser=browser))

    def test_nobody_who_works_here_is_counted(self):
        for user in (self.minji, self.jun, self.hana, self.seoryeong, self.unyeong):
            with self.subTest(user.username):
                self.assert_not_counted(read(self.post, client=self.browser(user)))

    def test_whoever_left_without_logging_out_is_a_reader_again(self):
        client = self.browser(self.hana)
        session = client.session
        session[LAST_SEEN] = 1
        session.save()

        read(self.post, client=client)

        self.assertEqual(self.views(), 1)

    def test_whoever_asks_not_to_be_counted_is_not(self):
        self.assert_not_counted(read(self.post, DNT="1"))
        self.assert_not_counted(read(self.post, **{"Sec-GPC": "1"}))

    def test_other_sites_and_bare_scripts_are_not_counted(self):
        for site in ("cross-site", "same-site", "none"):
            self.assert_not_counted(read(self.post, site=site))
        self.assert_not_counted(read(self.post, site=None))
        self.assert_not_counted(read(self.post, site=None, Origin="https://elsewhere.example"))
        self.assert_not_counted(read(self.post, site=None, Origin="null"))

    def test_what_nobody_may_read_answers_alike_and_leaves_nothing(self):
        taken_down = self.take_down(self.published(self.minji), self.hana)
        expired = self.published(self.minji)
        PostPage.objects.filter(pk=expired.pk).update(expire_at=self.days_ago(1))
        unreadable = [
            self.draft(self.minji),
            self.submitted(self.minji),
            taken_down,
            expired,
            self.minji.profile,
            self.home,
            987_654,
            2**63 - 1,
            2**70,
        ]
        for page in unreadable:
            with self.subTest(str(page)):
                self.assert_not_counted(read(page))

    def test_asking_for_the_address_is_refused_alike_for_all_pages(self):
        for number in (self.post.pk, 987_654):
            answer = Client().get(f"/seen/{number}/", headers={"Sec-Fetch-Site": "same-origin"})

            self.assertEqual((answer.status_code, answer["Allow"]), (405, "POST"))

    def test_no_cookie_is_set_and_no_token_is_needed(self):
        answer = read(self.post, client=Client(enforce_csrf_checks=True))

        self.assertEqual(answer.cookies, {})
        self.assertIn("no-store", answer["Cache-Control"])
        self.assertNotIn("Cookie", answer.get("Vary", ""))
        self.assertEqual(self.views(), 1)


class InflatingTests(CountingTestCase):
    def test_one_place_cannot_make_up_more_than_a_few_readers_a_day(self):
        for number in range(MOST_IN_ONE_PLACE + 15):
            read(self.post, address="203.0.113.50", browser=f"{PHONE} {number}")
        read(self.post, address="203.0.113.99")

        self.assertEqual(self.views(), MOST_IN_ONE_PLACE + 1)
        self.assertEqual(Sighting.objects.count(), MOST_IN_ONE_PLACE + 1)

    def test_one_address_is_not_listened_to_when_it_talks_too_fast(self):
        pace = Pace(most=3)

        self.assertEqual([pace.allows("a") for _ in range(5)], [True] * 3 + [False] * 2)
        self.assertTrue(pace.allows("b"))

    def test_many_addresses_do_not_fill_the_memory(self):
        pace = Pace(room=2)

        self.assertEqual([pace.allows(name) for name in "abca"], [True, True, False, True])


class WaitingTests(CountingTestCase):
    """With the seconds an installation waits, a request writes nothing."""

    def setUp(self):
        super().setUp()
        read(self.post, address="203.0.113.250")

    def waiting(self):
        return override_settings(NEWSROOM={**settings.NEWSROOM, "VIEWS_SECONDS": 3600})

    def test_a_request_asks_the_database_nothing(self):
        with self.waiting(), self.assertNumQueries(0):
            read(self.post)

        basket.empty()
        self.assertEqual(self.views(), 2)

    def test_any_number_of_readings_is_written_in_a_few_questions(self):
        posts = [self.published(self.minji), self.published(self.jun)]
        with self.waiting():
            for number in range(40):
                read(posts[number % 2], address=f"198.51.100.{number}")

        with self.assertNumQueries(12):
            basket.empty()
        self.assertEqual([self.views(post) for post in posts], [20, 20])

    def test_two_processes_count_the_same_reader_once(self):
        one, other = Basket(), Basket()
        with self.waiting():
            read(self.post, address="198.51.100.1")
            (seen,) = basket._seen.values()
            for each in (one, other):
                each.put(seen)
        basket.empty()
        one.empty()
        other.empty()

        self.assertEqual(self.views(), 2)

    def test_readings_of_before_midnight_are_written_to_the_day_they_were_made(self):
        with self.waiting():
            read(self.post)
        with after(days=1):
            basket.empty()
            read(self.post)

        days = Tally.objects.filter(period=Period.DAY).order_by("start")
        self.assertEqual(list(days.values_list("views", flat=True)), [2, 1])


class ForgettingTests(CountingTestCase):
    def test_nothing_kept_holds_an_address_or_a_browser(self):
        read(self.post, address="203.0.113.77")

        row = Sighting.objects.values().get()
        kept = {name for name in row if name not in {"id", "day", "page_id"}}
        self.assertEqual(kept, {"reader", "place"})
        self.assertTrue(all(isinstance(row[name], int) for name in kept))

    def test_no_two_pages_show_that_the_same_reader_read_them(self):
        read(self.post)
        read(self.published(self.jun))

        first, second = Sighting.objects.order_by("pk")
        self.assertNotEqual(first.reader, second.reader)
        self.assertNotEqual(first.place, second.place)

    def test_the_first_reading_of_a_day_destroys_all_of_yesterdays(self):
        read(self.post)
        yesterday = bytes(DayKey.objects.get().key)

        with after(days=1):
            read(self.post)

        self.assertNotEqual(bytes(DayKey.objects.get().key), yesterday)
        self.assertEqual(Sighting.objects.count(), 1)
        self.assertEqual(self.views(), 2)

    def test_the_worker_destroys_them_when_nobody_reads(self):
        read(self.post)

        tidy()
        self.assertEqual(Sighting.objects.count(), 1)
        with after(days=1):
            tidy()

        self.assertFalse(Sighting.objects.exists())
        self.assertFalse(DayKey.objects.exists())
        self.assertEqual(self.views(), 1)

    def test_single_days_go_after_a_while_and_months_stay(self):
        read(self.post)

        with after(days=93):
            tidy()

        self.assertEqual(self.views(period=Period.DAY), 0)
        self.assertEqual(self.views(period=Period.MONTH), 1)

    def test_the_day_is_korean(self):
        noon = dt.datetime(2026, 3, 1, 12, tzinfo=dt.UTC)
        self.assertEqual(self.day_read_at(noon), dt.date(2026, 3, 1))
        self.assertEqual(self.day_read_at(noon.replace(hour=16)), dt.date(2026, 3, 2))

    def day_read_at(self, moment):
        Sighting.objects.all().delete()
        forget_key()
        with time_machine.travel(moment, tick=False):
            read(self.post)
        return Sighting.objects.get().day
