"""A demo story's way through the newsroom: every step is the real act of whom it is up to."""

import datetime as dt

from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log
from wagtail.models import PageLogEntry

from newsroom.demo.backdating import backdate, quieten
from newsroom.demo.drafting import bylines, written
from newsroom.demo.people import at_work
from newsroom.desk import deciding
from newsroom.images.models import Photo
from newsroom.korean.working_days import is_working_day
from newsroom.posts import correcting, proposing, publishing, submitting
from newsroom.posts.models import Correction, PostIndexPage, PostPage
from newsroom.posts.revising import fingerprint

# What happens to a story after it is written, by the state it is to end in.
ACTS = {
    "draft": [],
    "in_review": ["submit"],
    "changes_requested": ["submit", "request_changes"],
    "declined": ["submit", "decline"],
    "scheduled": ["submit", "schedule"],
    "live": ["submit", "approve"],
    "unpublished": ["submit", "approve", "take_down"],
}
# What is still under way is told as of today, whenever the demo is loaded.
UNDER_WAY = {"draft", "in_review", "changes_requested", "scheduled"}
TOLD_AS_OF = dt.date(2026, 11, 22)
# How many days after the story was written each act is done, and at what hour.
WHEN = {
    "submit": (0, 21),
    "request_changes": (1, 11),
    "decline": (2, 16),
    "schedule": (1, 10),
    "approve": (1, 10),
    "correct": (5, 13),
    "propose": (9, 20),
    "take_down": (16, 14),
}


class Journey:
    """One story, its writer and its editor, from the empty form to where it is to stay.

    Filed in one transaction: either the whole way is in the records or nothing is.
    """

    def __init__(self, story, people, topics, editor):
        self.story = story
        self.people = people
        self.writer = people[story.author]
        self.topic = topics[story.topic]
        self.editor = editor
        self.user = None
        self.pk = None

    @transaction.atomic
    def travel(self, photos):
        """File the story with its photos and take it as far as it goes."""
        since = timezone.now()
        with at_work(self.writer) as self.user:
            self._draft(photos)
            backdate(self.pk, since, self._moment(0, 19))
            for name in self._acts():
                since = timezone.now()
                getattr(self, f"_{name}")()
                backdate(self.pk, since, self._moment(*WHEN[name]))
        quieten(self.pk)

    @property
    def post(self):
        """Return the post as it is now: each act changes rows behind a loaded one."""
        return PostPage.objects.get(pk=self.pk)

    def _acts(self):
        later = {"correct": self.story.correction, "propose": self.story.proposal}
        return ACTS[self.story.state] + [name for name, text in later.items() if text]

    def _written_on(self):
        days_since = (timezone.localdate() - TOLD_AS_OF).days
        is_under_way = self.story.state in UNDER_WAY
        return self.story.date + dt.timedelta(days=max(days_since, 0) if is_under_way else 0)

    def _moment(self, days, hour):
        """Return a moment so many days on; the minute differs from story to story."""
        day = self._written_on() + dt.timedelta(days=days)
        while days and not is_working_day(day):
            day += dt.timedelta(days=1)
        minute = self.story.number * 17 % 60
        return timezone.make_aware(dt.datetime.combine(day, dt.time(hour, minute)))

    def _draft(self, photos):
        post = written(self.story, self.user, self.topic, photos)
        post.bylines = bylines(self.story, {key: p.slug for key, p in self.people.items()})
        post.tags.add(*self.story.tags)
        PostIndexPage.objects.get().add_child(instance=post)
        self.pk = post.pk
        revision = post.save_revision(user=self.user, clean=False)
        log(
            instance=post,
            action="wagtail.edit",
            user=self.user,
            revision=revision,
            content_changed=True,
            data={"demo_story": self.story.number},
        )
        Photo.objects.filter(pk__in=[photo.pk for photo in photos]).update(
            created_at=self._moment(0, 18)
        )

    def _submit(self):
        submitting.submit(self.post, self.user)

    def _request_changes(self):
        deciding.request_changes(*self._review(), self.story.reason)

    def _decline(self):
        deciding.decline(*self._review(), self.story.reason)

    def _approve(self):
        deciding.approve(*self._review())

    def _schedule(self):
        """Approve for nine in the morning of one of the next days, whatever today is."""
        day = timezone.localdate() + dt.timedelta(days=1 + self.story.number % 4)
        moment = timezone.make_aware(dt.datetime.combine(day, dt.time(9)))
        deciding.approve(*self._review(), go_live_at=moment)

    def _take_down(self):
        reason, is_final = self.story.reason, self.story.is_final
        publishing.take_down(self.post, self.editor, reason, is_final=is_final)

    def _correct(self):
        """Tell the readers what was put right in the story's text."""
        post = self.post
        kind = Correction.Kind.CORRECTED
        correcting.correct(post, self.editor, correcting.seen_of(post), kind, self.story.correction)

    def _propose(self):
        """Let the writer put new words in place of the live post's first paragraph."""
        post = self.post
        story = post.story.get_prep_value()
        next(block for block in story if block["type"] == "paragraph")["value"] = (
            self.story.proposal
        )
        post.story = story
        post.save_revision(user=self.user, clean=False)
        proposing.send_proposal(proposing.open_proposal(post), self.user)

    def _review(self):
        """Return what a decision names: the review, the editor, and the text they saw."""
        post = self.post
        newest = post.latest_revision
        return post.current_workflow_task_state.pk, self.editor, (newest.pk, fingerprint(newest))


def already_filed():
    """Return the numbers of the stories filed before, whatever became of their posts since.

    The log remembers: titles may be edited and drafts thrown away, the log only grows.
    """
    entries = PageLogEntry.objects.filter(data__has_key="demo_story")
    return set(entries.values_list("data__demo_story", flat=True))
