"""The cast every test shares, and the verbs they act with: each one a post to a real screen."""

import io
import itertools
import uuid

from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client, TestCase, TransactionTestCase
from django.urls import reverse
from django.utils import timezone
from PIL import Image
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from newsroom.caching import pieces, remembering
from newsroom.desk import deciding
from newsroom.images.models import Photo
from newsroom.posts.models import Byline, PostPage
from newsroom.posts.revising import fingerprint
from newsroom.posts.submitting import submit
from newsroom.writing.keeping import begin
from tests.caching import kiosk
from tests.cast import settle

STORY = "물향기수목원의 가을은 조용히 깊어졌어요. 낙엽 밟는 소리가 참 좋았어요. " * 12
_numbers = itertools.count(1)


def picture(name="photo.jpg", size=(640, 480), colour=None):
    """Return a small JPEG as a phone would send it; every one is different."""
    number = next(_numbers)
    colour = colour or ((number * 37) % 256, (number * 91) % 256, (number * 151) % 256)
    data = io.BytesIO()
    Image.new("RGB", size, colour).save(data, "JPEG")
    return SimpleUploadedFile(name, data.getvalue(), "image/jpeg")


def _stored_picture():
    """Return the name of a picture in the store, putting it there when it is not."""
    name = "originals/ready.jpg"
    if not default_storage.exists(name):
        default_storage.save(name, picture())
    return name


def content(**changes):
    """Return what a complete post says; changes replace parts of it."""
    return {
        "title": "물향기수목원에서 보낸 가을",
        "standfirst": "낙엽 사이를 천천히 걸었어요.",
        "lead_photo": None,
        "lead_alt": "노란 은행잎이 깔린 길",
        "paragraphs": [STORY],
        "photos": [],
        "pledged": True,
        **changes,
    }


class Verbs:
    """The cast (민지 and 준 report, 하나 and 도윤 edit, 서령 is chief, 운영 keeps accounts,
    감사 reads)."""

    def assemble(self):
        """Find the cast and the places; `cast.settle` put them into the database before."""
        for name, known in settle().items():
            setattr(self, name, known)

    def __getstate__(self):
        """Leave the last answer behind: it cannot travel from a parallel test with its failure."""
        return {name: kept for name, kept in super().__getstate__().items() if name != "response"}

    def browser(self, user=None):
        """Return a client logged in as the user, or a stranger's."""
        client = Client()
        if user:
            client.force_login(user, backend="newsroom.accounts.backends.NameOrEmailBackend")
        return client

    def photo(self, by, people="none", **fields):
        """Return a photo that somebody uploaded, with its questions answered.

        Its file is one that lies ready: how photos arrive is told in `tests.images`.
        """
        return Photo.objects.create(
            title=fields.pop("title", "은행나무 길"),
            file=_stored_picture(),
            width=640,
            height=480,
            file_size=1000,
            uploaded_by_user=by,
            people=people,
            credit=fields.pop("credit", by.get_full_name()),
            **fields,
        )

    def full_content(self, by, **changes):
        """Return everything a post needs to be submitted, photos included."""
        lead, *others = [self.photo(by) for _ in range(3)]
        return content(**{"lead_photo": lead, "photos": others, **changes})

    # Writing

    def form_data(self, post=None, bylines=(), **words):
        words = content(**words)
        story = [("paragraph", text) for text in words["paragraphs"]]
        if words["photos"]:
            items = [
                {
                    "id": "",
                    "type": "item",
                    "value": {"photo": p.pk, "caption": "", "alt": "단풍잎"},
                    "deleted": "",
                    "order": str(n),
                }
                for n, p in enumerate(words["photos"])
            ]
            story.append(("photos", {"count": len(items), **dict(enumerate(items))}))
        known = list(post.bylines.all()) if post else []
        rows = [
            {"id": b.pk or "", "reporter": b.reporter_id or "", "name": b.name, "role": b.role}
            for b in known
        ]
        rows += [{"id": "", "reporter": b.pk, "name": "", "role": "text"} for b in bylines]
        data = {
            "title": words["title"],
            "standfirst": words["standfirst"],
            "lead_photo": words["lead_photo"].pk if words["lead_photo"] else "",
            "lead_alt": words["lead_alt"],
            "lead_caption": "",
            "story": streamfield(story),
            "topic": self.topic.pk,
            "tags": "단풍, 산책",
            "licence": "",
            "bylines": inline_formset(rows, initial=len([b for b in known if b.pk])),
            "comments": inline_formset([]),
        }
        data = nested_form_data(data)
        if words["pledged"]:
            data["pledged"] = "on"
        return data

    def draft(self, as_, bylines=(), **words):
        """Begin a post on the screen for new posts; return it."""
        before = set(PostPage.objects.values_list("pk", flat=True))
        url = reverse("wagtailadmin_pages:add", args=["posts", "postpage", self.posts.pk])
        data = self.form_data(bylines=bylines, **words)
        if not bylines and hasattr(as_, "profile"):
            data = self.form_data(bylines=[as_.profile], **words)
        self.response = self.browser(as_).post(url, data)
        return PostPage.objects.exclude(pk__in=before).get()

    def save(self, post, as_, action="", **words):
        """Save the post on its edit screen; `action` is the name of another button."""
        newest = PostPage.objects.get(pk=post.pk)
        data = self.form_data(post=newest.get_latest_revision_as_object(), **words)
        revision = newest.latest_revision
        data["loaded_revision_id"] = revision.pk
        data["loaded_revision_created_at"] = revision.created_at.isoformat()
        if action:
            data[action] = "1"
        url = reverse("wagtailadmin_pages:edit", args=[post.pk])
        self.response = self.browser(as_).post(url, data)
        return PostPage.objects.get(pk=post.pk)

    def submit(self, post, as_, **words):
        return self.save(post, as_, "action-submit", **words)

    def withdraw(self, post, as_):
        return self.save(post, as_, "action-cancel-workflow")

    def submitted(self, by, bylines=(), **changes):
        """Return a complete post its writer has handed in, arranged without the screens."""
        post = self.written(by, **self.full_content(by, **changes))
        for position, profile in enumerate(bylines, start=1):
            byline = Byline(reporter=profile, name=profile.title, role="text", sort_order=position)
            post.bylines.add(byline)
        if bylines:
            post.save()
            post.save_revision(user=by, clean=False)
        submit(post, by)
        return PostPage.objects.get(pk=post.pk)

    def written(self, by, **words):
        """Return a draft as its writer's phone begins it."""
        words = content(**words)
        story = [("paragraph", text) for text in words.pop("paragraphs")]
        if photos := words.pop("photos"):
            items = [{"photo": photo.pk, "caption": "", "alt": "단풍잎"} for photo in photos]
            story.append(("photos", items))
        blocks = [{"type": kind, "value": value} for kind, value in story]
        lead = words.pop("lead_photo")
        sent = {**words, "story": blocks, "lead_photo": lead and lead.pk}
        return begin(by, uuid.uuid4(), {**sent, "topic": self.topic.pk, "tags": ["단풍", "산책"]})

    # Deciding

    def seen(self, post):
        revision = PostPage.objects.get(pk=post.pk).latest_revision
        return {"revision": revision.pk, "fingerprint": fingerprint(revision)}

    def decide(self, post, as_, action, seen=None, task_state=None, **data):
        """Post a decision to the review's address; return the post as it is afterwards."""
        fresh = PostPage.objects.get(pk=post.pk)
        task_state = task_state or fresh.current_workflow_task_state
        args = [post.pk, action, task_state.pk if task_state else 0]
        url = reverse("wagtailadmin_pages:workflow_action", args=args)
        self.response = self.browser(as_).post(url, {**(seen or self.seen(post)), **data})
        return PostPage.objects.get(pk=post.pk)

    def approve(self, post, as_, at=None, **kwargs):
        if at:
            kwargs["go_live_at"] = timezone.localtime(at).strftime("%Y-%m-%dT%H:%M")
        return self.decide(post, as_, "approve", **kwargs)

    def request_changes(self, post, as_, reason="소제목을 나눠 주세요.", **kwargs):
        return self.decide(post, as_, "reject", reason=reason, **kwargs)

    def decline(self, post, as_, reason="비슷한 글이 얼마 전에 실렸어요.", **kwargs):
        return self.decide(post, as_, "decline", reason=reason, **kwargs)

    def take_down(self, post, as_, reason="사실을 확인하고 있어요.", kind="for_now"):
        url = reverse("wagtailadmin_pages:unpublish", args=[post.pk])
        self.response = self.browser(as_).post(url, {"kind": kind, "reason": reason, "until": ""})
        return PostPage.objects.get(pk=post.pk)

    def published(self, by, editor=None, **changes):
        """Return a post that went all the way to the readers, arranged without the screens."""
        post = self.submitted(by, **changes)
        seen = self.seen(post)
        deciding.approve(
            post.current_workflow_task_state.pk,
            editor or self.hana,
            (seen["revision"], seen["fingerprint"]),
        )
        return PostPage.objects.get(pk=post.pk)

    def messages(self):
        """Return what the last screen said, as one text."""
        storage = getattr(self.response, "wsgi_request", None)
        stored = getattr(storage, "_messages", [])
        return " ".join(str(message) for message in stored)

    def days_ago(self, days):
        return timezone.now() - timezone.timedelta(days=days)

    # Reading

    def notices(self, user):
        return [notice.subject for notice in user.notices.order_by("pk")]


class WithNothingKept:
    """What a test wrote is rolled back behind it, of which nothing that is kept hears."""

    def run(self, result=None):
        kiosk.settle()
        kiosk.begin_anew()
        pieces.forget()
        remembering.forget()
        return super().run(result)


class NewsroomTestCase(WithNothingKept, Verbs, TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.assemble(cls)


class ConcurrentTestCase(WithNothingKept, Verbs, TransactionTestCase):
    """For acts that race each other: real transactions, several threads."""

    serialized_rollback = True

    def setUp(self):
        self.assemble()
