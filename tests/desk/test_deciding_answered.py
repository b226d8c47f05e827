"""What an editor is told on the screen after a decision."""

import datetime as dt

from django.utils import timezone

from tests.case import NewsroomTestCase


class AnsweringTests(NewsroomTestCase):
    def test_the_editor_is_told_what_the_decision_did(self):
        moment = timezone.now() + dt.timedelta(days=2)
        acts = {
            "승인했어요. 글이 올라갔어요.": self.approve,
            "에 올라가요.": lambda post, user: self.approve(post, user, at=moment),
            "보완을 요청했어요.": self.request_changes,
            "채택하지 않기로 했어요.": self.decline,
        }
        for told, act in acts.items():
            with self.subTest(told):
                act(self.submitted(self.minji), self.hana)
                self.assertIn(told, self.messages())

    def test_nothing_is_said_to_be_done_by_what_was_refused(self):
        self.approve(self.submitted(self.minji), self.hana, seen={"revision": 1, "fingerprint": ""})
        self.assertNotIn("승인했어요", self.messages())

        self.request_changes(self.submitted(self.jun), self.hana, reason="")
        self.assertNotIn("보완을 요청했어요", self.messages())
