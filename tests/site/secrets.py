"""What nobody but its authors and the editors may know: posts in every state but plainly live.

Every secret word ends in ORIOLE, which no screen says of itself. Each kind of word begins in its
own way, so that a search may ask for the beginning without repeating the secret.
"""

from django.core.files.base import ContentFile
from django.utils import timezone
from wagtail.admin.models import EditingSession
from wagtail.models import Comment, Page, Task, TaskState, UploadedFile, Workflow, WorkflowState

from home.share_pictures.cards import card_of_post
from newsroom.images.models import Photo
from newsroom.images.renditions import prepare
from newsroom.images.slots import PUBLIC_SPECS
from newsroom.letters.deciding import take_measure
from newsroom.letters.models import ReaderMessage, RemovalRequest
from newsroom.posts.mistakes import report_mistake
from newsroom.posts.models import MistakeReport, PostPage, Proposal, Tag
from tests.case import STORY, picture

ORIOLE = "oriole"


class Secrets:
    """Verbs that bring a post of 민지's into each state, its secret words unknown to readers."""

    def secret_words(self, by):
        said = {"title": f"zqphoto{ORIOLE}", "credit": f"zqcredit{ORIOLE}", "people": "none"}
        lead = Photo.objects.take_in(picture(), by=by, **said)
        others = [self.photo(by, **said), self.photo(by, **said)]
        return {
            "title": f"zqtitle{ORIOLE}",
            "standfirst": f"zqstandfirst{ORIOLE}",
            "lead_photo": lead,
            "lead_alt": f"zqalt{ORIOLE}",
            "photos": others,
            "paragraphs": [f"zqbody{ORIOLE} {STORY}"],
        }

    def a_draft(self):
        post = self.draft(self.minji, **self.secret_words(self.minji))
        tag = Tag.objects.create(name=f"zqtag{ORIOLE}")
        post.tagged_items.model.objects.create(tag=tag, content_object=post)
        words = f"zqcomment{ORIOLE}"
        Comment.objects.create(page=post, user=self.hana, text=words, contentpath="title")
        return post

    def in_review(self):
        return self.submitted(self.minji, **self.secret_words(self.minji))

    def sent_back(self):
        return self.request_changes(self.in_review(), self.hana, f"zqreason{ORIOLE}")

    def declined(self):
        return self.decline(self.in_review(), self.hana, f"zqreason{ORIOLE}")

    def scheduled(self):
        moment = timezone.now() + timezone.timedelta(days=2)
        return self.approve(self.in_review(), self.hana, at=moment)

    def unpublished(self):
        post = self.published(self.minji, **self.secret_words(self.minji))
        return self.take_down(post, self.hana, f"zqreason{ORIOLE}")

    def in_the_bin(self):
        post = self.draft(self.minji, **self.secret_words(self.minji))
        self.browser(self.minji).post(f"/admin/pages/{post.pk}/delete/")
        return post

    def past_its_time(self):
        """Return a post whose time is over, though nobody has taken it down yet."""
        post = self.published(self.minji, **self.secret_words(self.minji))
        over = timezone.now() - timezone.timedelta(minutes=1)
        Page.objects.filter(pk=post.pk).update(expire_at=over)
        return post

    def under_measure(self):
        """Return a live post that is hidden upon a request, and was written about before."""
        post = self.published(self.minji, **self.secret_words(self.minji))
        words = f"zqletter{ORIOLE}"
        ReaderMessage.objects.create(page=post, text=words, form_key="message")
        asked = {"name": words, "contact": f"{words}@example.com", "reason": words, "part": words}
        report_mistake(post, self.minji, words)
        request = RemovalRequest.objects.create(
            page=post, due_on=timezone.localdate(), form_key="request", **asked
        )
        take_measure(request.pk, self.hana, "확인하고 있습니다.")
        return post

    def live_with_a_newer_text(self):
        return self.save(self.published(self.minji), self.hana, **self.secret_words(self.hana))

    def live_with_a_proposal(self):
        post = self.published(self.minji)
        return self.save(post, self.minji, "action-submit", **self.secret_words(self.minji))

    def all_secrets(self):
        """Return what an address may name of each secret, one post in each state."""
        acts = [
            self.a_draft,
            self.live_with_a_newer_text,
            self.live_with_a_proposal,
            self.in_review,
            self.sent_back,
            self.declined,
            self.scheduled,
            self.unpublished,
            self.in_the_bin,
            self.past_its_time,
            self.under_measure,
        ]
        posts = [act() for act in acts]
        return [{**self.around(posts[0]), **rows_of(post)} for post in posts]

    def around(self, post):
        """Return what stands around the secrets and may be named in an address too."""
        upload = UploadedFile(uploaded_by_user=self.minji, file=ContentFile(b"x", "x.jpg"))
        session = EditingSession(user=self.minji, content_object=post, last_seen_at=timezone.now())
        upload.save()
        session.save()
        return {
            "posts": self.posts.pk,
            "home": self.home.pk,
            "corps": self.corps.pk,
            "upload": upload.pk,
            "session": session.pk,
            "user": self.minji.pk,
            "notice": self.minji.notices.first().pk,
            "task": Task.objects.get().pk,
            "workflow": Workflow.objects.get().pk,
            "tag": Tag.objects.get(name__contains=ORIOLE).pk,
            "tag_slug": Tag.objects.get(name__contains=ORIOLE).slug,
            "message": ReaderMessage.objects.get().pk,
            "request": RemovalRequest.objects.get().pk,
            "measure": RemovalRequest.objects.get().measure.pk,
            "mistake": MistakeReport.objects.get().pk,
            "receipt": RemovalRequest.objects.get().receipt,
        }


def rows_of(post):
    """Return the number or name of everything that belongs to this secret."""
    post = PostPage.objects.get(pk=post.pk)
    proposal = Proposal.objects.filter(page=post).first()
    newest = proposal.revision if proposal else post.latest_revision
    photo = newest.as_object().lead_photo
    prepare(photo)
    state = WorkflowState.objects.filter(object_id=str(post.pk)).last()
    task_state = TaskState.objects.filter(workflow_state=state).last()
    return {
        "post": post.pk,
        "slug": post.slug,
        "revision": newest.pk,
        "proposal": proposal.pk if proposal else 0,
        "state": state.pk if state else 0,
        "task_state": task_state.pk if task_state else 0,
        "photo": photo.pk,
        "original": photo.file.name,
        "mark": card_of_post(newest.as_object()).mark,
        "picture": photo.renditions.filter(filter_spec__in=PUBLIC_SPECS).last().file.name,
    }
