"""The verbs of the writing place: what its screens post, as a phone would."""

import json
import uuid

from django.urls import reverse

from newsroom.posts.models import PostPage
from tests.case import STORY, NewsroomTestCase


class WritingTestCase(NewsroomTestCase):
    def tell(self, user, name, *args, **said):
        """Post a value to an address of the writing place; return the answer."""
        self.response = self.browser(user).post(
            reverse(f"writing:{name}", args=args),
            json.dumps(said),
            content_type="application/json",
        )
        return self.response

    def words(self, **changes):
        return {
            "title": "오산천을 걷다",
            "standfirst": "물길을 따라 걸었어요.",
            "story": [self.paragraph(STORY)],
            "tags": ["산책"],
            "topic": self.topic.pk,
            "pledged": False,
            **changes,
        }

    def paragraph(self, text):
        return {"type": "paragraph", "id": str(uuid.uuid4()), "value": text}

    def photo_row(self, *photos, alt="단풍잎"):
        items = [
            {"id": str(uuid.uuid4()), "photo": p.pk, "alt": alt, "caption": ""} for p in photos
        ]
        return {"type": "photos", "id": str(uuid.uuid4()), "value": items}

    def begun(self, user, **changes):
        """Begin a post from the phone; return it and the mark of its text."""
        said = self.tell(user, "begin", key=str(uuid.uuid4()), **self.words(**changes)).json()
        return PostPage.objects.get(pk=said["post"]), said["mark"]

    def complete(self, user, **changes):
        """Begin a post with everything it needs."""
        lead, *others = [self.photo(user) for _ in range(3)]
        whole = {
            "lead_photo": lead.pk,
            "lead_alt": "붉게 물든 둔치",
            "story": [self.paragraph(STORY), self.photo_row(*others)],
            "pledged": True,
        }
        return self.begun(user, **{**whole, **changes})

    def keep(self, user, post, mark, **changes):
        return self.tell(user, "save", post.pk, mark=mark, **self.words(**changes))

    def newest(self, post):
        return PostPage.objects.get(pk=post.pk).get_latest_revision_as_object()
