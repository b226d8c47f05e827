"""The demo's own files, and what is said when one of them cannot be read."""

import tempfile
from pathlib import Path

from django.test import SimpleTestCase

from newsroom.demo.drawing.scenes import SCENES
from newsroom.demo.markup import Unreadable
from newsroom.demo.reading import FORMER, STATES, read_people, read_stories, read_story
from newsroom.demo.subjects import TOPICS

HEAD = """+++
title = "제목"
standfirst = "한 줄"
topic = "nature"
tags = ["산책"]
author = "reporter01"
date = "2026-11-01"
licence = ""
state = "live"
lead = "hills autumn"
lead_alt = "가을 산"
+++
"""


class DemoFilesTests(SimpleTestCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.reporters, cls.editors = read_people()
        cls.stories = read_stories()

    def test_there_are_twelve_reporters_and_a_former_one(self):
        self.assertEqual(len([person for person in self.reporters if person.username]), 12)
        self.assertEqual([person.key for person in self.reporters if person.is_former], [FORMER])
        self.assertEqual(
            [editor.username for editor in self.editors],
            ["editor01", "editor02", "chief", "admin", "auditor"],
        )

    def test_at_least_sixty_stories_cover_every_state(self):
        self.assertGreaterEqual(len(self.stories), 60)
        self.assertEqual({story.state for story in self.stories}, STATES)
        self.assertTrue(any(story.proposal for story in self.stories))

    def test_stories_name_people_and_topics_that_exist(self):
        people = {person.key for person in self.reporters}
        for story in self.stories:
            with self.subTest(story.number):
                self.assertIn(story.author, people)
                self.assertLessEqual({key for key, _role in story.others}, people)
                self.assertIn(story.topic, TOPICS)

    def test_every_picture_is_of_a_scene_we_draw(self):
        scenes = {picture.scene for story in self.stories for picture in story.pictures}

        self.assertEqual(scenes - set(SCENES), set())

    def test_finished_stories_have_three_to_six_pictures_and_words_enough(self):
        for story in self.stories:
            if story.state == "draft":
                continue
            with self.subTest(story.number):
                length = sum(len(v) for kind, v in story.blocks if kind == "paragraph")
                self.assertIn(len(story.pictures), range(3, 7))
                self.assertIn(length, range(500, 2001))


class ReadingTests(SimpleTestCase):
    def read(self, text):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "07.md"
            path.write_text(text, encoding="utf-8")
            return read_story(path)

    def test_consecutive_photo_lines_are_one_row(self):
        body = "[photo hills autumn] 하나 :: 산\n[photo stream winter] 둘 :: 내 {people=unclear}\n"

        [(kind, row)] = self.read(HEAD + body).blocks

        self.assertEqual(kind, "photos")
        self.assertEqual([picture.caption for picture in row], ["하나", "둘"])
        self.assertEqual([picture.people for picture in row], ["none", "unclear"])

    def test_quotes_lists_and_facts_are_read(self):
        body = (
            "> 한마디\n> — 이웃\n\n- 하나\n- 둘\n\n"
            "[facts] place=오산천 | dates=2026-10-03..2026-10-05 | confirmed_on=2026-09-28\n"
        )

        blocks = dict(self.read(HEAD + body).blocks)

        self.assertEqual(blocks["quote"], {"text": "한마디", "speaker": "이웃"})
        self.assertEqual(blocks["list"], ["하나", "둘"])
        self.assertEqual(blocks["facts"]["starts_on"], "2026-10-03")
        self.assertEqual(blocks["facts"]["ends_on"], "2026-10-05")

    def test_unreadable_lines_are_named_with_their_file(self):
        faults = {
            "[photo hills] 봄": 14,
            "[link example.com] 여기": 14,
            "[facts] place=오산천 | price=비쌈": 14,
            "[facts] confirmed_on=어제": 14,
        }
        for fault, line in faults.items():
            with self.subTest(fault), self.assertRaises(Unreadable) as refusal:
                self.read(f"{HEAD}한 문단\n{fault}\n")
            self.assertIn(f"07.md {line}번째 줄", str(refusal.exception))

    def test_a_broken_head_is_named_with_its_line(self):
        with self.assertRaises(Unreadable) as refusal:
            self.read(HEAD.replace('topic = "nature"', "topic = nature"))

        self.assertIn("07.md 4번째 줄", str(refusal.exception))

    def test_an_unknown_state_is_refused(self):
        with self.assertRaisesMessage(Unreadable, "모르는 상태예요: published"):
            self.read(HEAD.replace('"live"', '"published"'))

    def test_an_unknown_entry_is_refused(self):
        with self.assertRaisesMessage(Unreadable, "colour"):
            self.read(HEAD.replace('state = "live"', 'state = "live"\ncolour = "red"'))
