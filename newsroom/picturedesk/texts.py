"""The texts of a post that may show a photo: what is live, what is newest, what waits apart."""

from dataclasses import dataclass

from newsroom.posts.halting import is_held
from newsroom.posts.models import PostPage
from newsroom.posts.models.halt import Halt
from newsroom.posts.proposing import open_proposal, renew_proposal
from newsroom.posts.story import photo_items


@dataclass
class Words:
    """What a post says of a photo."""

    alt: str
    caption: str


def words_about(text, photo):
    """Return what the text says of the photo where it shows it first, or None."""
    if text.lead_photo_id == photo.pk:
        return Words(text.lead_alt, text.lead_caption)
    for item in photo_items(text):
        if item["photo"].pk == photo.pk:
            return Words(item.get("alt") or "", item.get("caption") or "")
    return None


def put(text, photo, replacement, words=None):
    """Put the replacement where the text shows the photo, with new words or those it has."""
    if text.lead_photo_id == photo.pk:
        text.lead_photo = replacement
        if words:
            text.lead_alt, text.lead_caption = words.alt, words.caption
    for item in photo_items(text):
        if item["photo"].pk == photo.pk:
            item["photo"] = replacement
            if words:
                item["alt"], item["caption"] = words.alt, words.caption
    return text


class Texts:
    """Every text of a post somebody may still read or publish, each as its own object."""

    def __init__(self, post):
        self.post = post
        self.newest_revision = post.latest_revision
        self.live_revision = post.live_revision if post.live else None
        self.scheduled_revision = post.scheduled_revision
        self.proposal = open_proposal(post)

    def all(self):
        """Return the revision and the text of each, none twice."""
        revisions = [self.live_revision, self.scheduled_revision, self.newest_revision]
        revisions.append(self.proposal.revision if self.proposal else None)
        kept = {revision.pk: revision for revision in revisions if revision}
        return [(revision, revision.as_object()) for revision in kept.values()]

    @property
    def approved(self):
        """Return the revisions readers see, or will see at a time that is set."""
        return {self.live_revision, self.scheduled_revision} - {None}

    @property
    def is_schedule_stopped(self):
        """Tell whether a halt keeps the schedule back, which a new text might slip out of."""
        scheduled = self.scheduled_revision
        return bool(scheduled) and (Halt.objects.in_force().exists() or is_held(scheduled))

    @property
    def mark(self):
        """Return what changes with any of the texts, to know that a list is still true."""
        revisions = [self.newest_revision, self.live_revision, self.scheduled_revision]
        numbers = [revision.pk if revision else 0 for revision in revisions]
        proposal = self.proposal and (self.proposal.revision.pk, self.proposal.revision.created_at)
        return f"{self.post.pk}:{numbers}:{proposal}"


def replace_in(texts, user, change):
    """Give every text of the post that `change` alters a new revision, and publish what was live.

    `change` takes a text and tells whether it altered it. Publishing takes the editors' rules.
    Returns the newest revision that came of it.
    """
    return _Replacing(texts, user, change).carry_out()


def _fresh(revision):
    """Return the text upon the post as it is now; a revision remembers what was live in its day."""
    post = PostPage.objects.get(pk=revision.object_id)
    text = post.with_content_json(revision.content)
    text.live_revision_id = post.live_revision_id
    return text


class _Replacing:
    def __init__(self, texts, user, change):
        self.texts, self.user, self.change = texts, user, change
        self.last = None

    def carry_out(self):
        live, scheduled = self.texts.live_revision, self.texts.scheduled_revision
        if scheduled:  # a scheduled post is locked; its time is put back below
            self.texts.post.revisions.update(approved_go_live_at=None)
        new_live = self._renew(live) if live else None
        if new_live:
            new_live.publish(user=self.user)
        if scheduled:
            self._renew_schedule(scheduled)
        self._renew_newest(is_overtaken=bool(self.last))
        if self.texts.proposal:
            self._renew_proposal(self.texts.proposal, live, new_live)
        return self.last

    def _renew(self, revision):
        """Save a text that is altered as a revision of its own; return that, or None."""
        text = _fresh(revision)
        if not self.change(text):
            return None
        return self._save(text)

    def _save(self, text):
        act = {"user": self.user, "log_action": "picturedesk.replace"}
        self.last = text.save_revision(clean=False, **act)
        return self.last

    def _renew_schedule(self, revision):
        """Keep the time of what is scheduled, altered or not."""
        if renewed := self._renew(revision):
            renewed.publish(user=self.user)
        else:
            moment = revision.approved_go_live_at
            type(revision).objects.filter(pk=revision.pk).update(approved_go_live_at=moment)

    def _renew_newest(self, *, is_overtaken):
        """Leave the newest text the newest, altered or not."""
        newest = self.texts.newest_revision
        if newest in (self.texts.live_revision, self.texts.scheduled_revision):
            return
        if not self._renew(newest) and is_overtaken:
            self._save(_fresh(newest))

    def _renew_proposal(self, proposal, live, new_live):
        """Keep the change apart as it was, upon the text that is live now."""
        text = _fresh(proposal.revision)
        base = new_live if new_live and proposal.base_id == live.pk else proposal.base
        if self.change(text) or base != proposal.base:
            renew_proposal(proposal, text, base)
