"""Narrowing the review queue down, sorting it, and taking it away as a file."""

import time_machine
from django.urls import reverse
from django.utils import timezone

from newsroom.posts.models import PostPage, Topic
from tests.desk.test_queue import QueueCase


class NarrowingTests(QueueCase):
    @classmethod
    def setUpTestData(cls):
        super().setUpTestData()
        cast = cls()
        with cast.on("2026-11-16"):
            cast.submitted(cast.minji, title="오래 기다린 글")
        with cast.on("2026-11-24"):
            cast.submitted(cast.jun, title="오늘까지인 글")
        with cast.on("2026-11-26"):
            again = cast.request_changes(cast.submitted(cast.minji, title="고쳐 온 글"), cast.hana)
            cast.submit(again, cast.minji, **cast.full_content(cast.minji, title="고쳐 온 글"))

    def setUp(self):
        self.enterContext(self.on("2026-11-27"))

    def on(self, day):
        return time_machine.travel(f"{day}T10:00+09:00", tick=True)

    def test_by_how_far_the_target_is(self):
        self.assertEqual(self.titles(age="late"), ["오래 기다린 글"])
        self.assertEqual(self.titles(age="today"), ["오늘까지인 글"])
        self.assertEqual(self.titles(age="within"), ["고쳐 온 글"])
        self.assertContains(self.queue(age="late"), "늦었어요")
        self.assertNotContains(self.queue(age="today"), "늦었어요")

    def test_every_wait_is_of_one_age_on_a_day_nobody_works(self):
        with self.on("2026-11-28"):
            self.assertEqual(self.titles(age="late"), ["오래 기다린 글", "오늘까지인 글"])
            self.assertEqual(self.titles(age="today"), [])
            self.assertEqual(self.titles(age="within"), ["고쳐 온 글"])

    def test_a_condition_that_holds_no_more_is_said_and_hides_nothing(self):
        for asked in ({"claim": self.minji.pk}, {"topic": 999_999}, {"age": "ancient"}):
            with self.subTest(asked):
                self.assertContains(self.queue(**asked), "지금은 쓸 수 없는 것이 있어서")
                self.assertEqual(len(self.titles(**asked)), 3)
        self.assertNotContains(self.queue(age="late"), "지금은 쓸 수 없는 것이 있어서")

    def test_by_state(self):
        self.assertEqual(self.titles(state="first"), ["오래 기다린 글", "오늘까지인 글"])
        self.assertEqual(self.titles(state="again"), ["고쳐 온 글"])

        live = self.published(self.jun, title="올라간 글")
        self.submit(live, self.jun, **self.full_content(self.jun))
        self.assertEqual(self.titles(state="proposal"), ["올라간 글"])

    def test_a_question_to_the_writer_is_a_state_of_its_own(self):
        words = self.full_content(self.minji)
        words["title"] = "다듬은 글"
        post = self.save(self.submitted(self.minji, **words), self.hana, **words)
        self.browser(self.doyun).post(reverse("desk:ask", args=[post.pk]), self.seen(post))

        self.assertEqual(self.titles(state="asked"), ["다듬은 글"])
        self.assertNotIn("다듬은 글", self.titles(state="first"))

    def test_by_reporter_and_topic(self):
        other = Topic.objects.create(name="문화", slug="culture")

        self.assertEqual(self.titles(reporter=self.jun.profile.pk), ["오늘까지인 글"])
        self.assertEqual(len(self.titles(topic=self.topic.pk)), 3)
        self.assertEqual(self.titles(topic=other.pk), [])

    def test_by_who_reviews_it(self):
        post = PostPage.objects.get(draft_title="고쳐 온 글")
        self.browser(self.hana).post(reverse("desk:claim", args=[post.pk]), {"act": "take"})

        self.assertContains(self.queue(), "나 (이하나)")
        self.assertContains(self.queue(self.doyun), "나 (최도윤)")
        for user in (self.hana, self.doyun, self.gamsa):
            with self.subTest(user.username):
                self.assertEqual(self.titles(user, claim=self.hana.pk), ["고쳐 온 글"])
                self.assertEqual(len(self.titles(user, claim="nobody")), 2)
        self.assertIn(",이하나,", self.queue(export="csv").getvalue().decode())

    def test_by_who_reviews_what_the_queue_shows_and_not_what_stands_behind_it(self):
        post = self.published(self.jun, title="다시 볼 글")
        words = self.full_content(self.jun)
        self.submit(post, self.jun, **words)
        proposal = reverse("desk:proposal", args=[post.proposals.get().pk])
        self.browser(self.hana).post(proposal, {"act": "take"})
        self.assertEqual(self.titles(claim=self.hana.pk), ["다시 볼 글"])

        self.submit(self.take_down(post, self.hana), self.jun, **{**words, "title": "고친 글"})

        self.assertEqual(self.titles(claim=self.hana.pk), [])
        self.assertIn("고친 글", self.titles(claim="nobody"))
        self.browser(self.doyun).post(reverse("desk:claim", args=[post.pk]), {"act": "take"})
        self.assertEqual(self.titles(claim=self.doyun.pk), ["고친 글"])
        self.assertNotIn("고친 글", self.titles(claim="nobody"))

    def test_words_are_found_inside_words_together_with_filters(self):
        self.assertEqual(self.titles(q="기다"), ["오래 기다린 글"])
        self.assertEqual(self.titles(q="글", state="again"), ["고쳐 온 글"])
        self.assertContains(self.queue(q="없는 말"), "여기에 맞는 글이 없어요")

    def test_sorting(self):
        self.assertEqual(self.titles(ordering="-waiting_since")[0], "고쳐 온 글")
        self.assertEqual(self.titles(ordering="title")[0], "고쳐 온 글")
        self.assertEqual(self.titles(ordering="-writer")[0], "오늘까지인 글")
        self.assertEqual(self.titles(ordering="nonsense")[0], "오래 기다린 글")

    def test_an_address_shows_every_editor_the_same(self):
        asked = {"state": "first", "age": "late", "q": "글", "ordering": "title"}

        self.assertEqual(self.titles(self.hana, **asked), self.titles(self.doyun, **asked))


class TakingAwayTests(QueueCase):
    def test_the_file_says_what_the_filters_leave(self):
        self.submitted(self.minji, title="=1+1")
        self.submitted(self.jun, title="준의 글")

        answer = self.queue(export="csv", reporter=self.minji.profile.pk)

        text = answer.getvalue().decode()
        self.assertTrue(text.startswith("\ufeff번호,제목,상태,"))
        self.assertIn("'=1+1,처음 제출,1,김민지,", text)
        self.assertNotIn("준의 글", text)
        name = f"greenwings-queue-{timezone.localdate():%Y-%m-%d}.csv"
        self.assertIn(name, answer["Content-Disposition"])

    def test_excel_opens_it_too(self):
        self.submitted(self.minji)

        self.assertEqual(self.queue(export="xlsx").getvalue()[:2], b"PK")
