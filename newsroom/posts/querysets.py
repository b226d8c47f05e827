import datetime as dt

from django.db import models
from django.db.models import Exists, F, OuterRef, Prefetch, Q
from django.db.models.functions import Cast
from django.utils import timezone
from wagtail.models import WorkflowState
from wagtail.query import PageQuerySet

from newsroom.caching.rows import are_pages_private
from newsroom.images.showing import pictures_of
from newsroom.posts import lists
from newsroom.posts.listing import one_page

# Added to a number, it keeps a database from looking for the number in an index.
UNINDEXED = 0
# Before anything could be published here, or imported from elsewhere.
LONG_AGO = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)


class PostQuerySet(PageQuerySet):
    def published(self, within=lists.ALL):
        """Return what strangers may read, newest first, whatever the scheduler is doing.

        A page shown to strangers is made anew when the list named by `within` changes: all
        posts, or the part of them the caller looks at (see `newsroom.posts.lists`).
        """
        lists.note(within)
        return self.for_strangers()

    def for_strangers(self, now=None):
        """Return the same without noting that a page shows it."""
        return self.in_print(now).public().order_by("-first_published_at", "-pk")

    def in_print(self, now=None):
        """Return what is live and within its time, for those whom Wagtail lets see it."""
        now = now or timezone.now()
        return (
            self.live()
            .filter(Q(expire_at=None) | Q(expire_at__gt=now), binned_at=None)
            .exclude(pk__in=self._under_measure(now))
        )

    def public(self):
        """Return the posts nobody is kept from."""
        return super().public() if are_pages_private() else self

    def _under_measure(self, now=None):
        measures = self.model._meta.get_field("measures").related_model
        return measures.objects.in_force(now).values("page_id")

    def for_cards(self):
        """Return posts with all that a card in a listing shows."""
        return self.with_lead_photo().prefetch_related(
            pictures_of("lead_photo", "card", "lead"), "bylines"
        )

    def with_lead_photo(self):
        """Return posts without their stories, with the photo and the topic of each."""
        return self.select_related("lead_photo", "topic").defer("story", "search_text")

    def passing_by(self, topic):
        """Return those on the topic, found by looking at one post after the other.

        Keeps a database from gathering and sorting all posts on the topic to show the newest.
        """
        walked = self._walked().alias(subject=F("topic_id") + UNINDEXED)
        return walked.filter(subject=topic.pk)

    def having(self, rows):
        """Return those for which there is such a row, looking at one post after the other."""
        return self._walked().filter(Exists(rows))

    def _walked(self):
        """Have the database go through the posts by the moment of publishing, from the newest on.

        Asked for a range of moments, which leaves none out, it takes their index. SQLite 3.40 goes
        by the limit otherwise: for 12 posts it takes the index, for 8 or 20 it reads and sorts the
        whole archive (20 ms instead of 0.3 with 10,000 posts).
        """
        return self.filter(first_published_at__gt=LONG_AGO)

    def under_measure(self):
        """Return the posts that a temporary measure (임시조치) hides at this very moment."""
        return self.filter(pk__in=self._under_measure())

    def by(self, reporter):
        return self.filter(bylines__reporter=reporter).distinct()

    def kept(self):
        return self.filter(binned_at=None)

    def binned(self):
        return self.exclude(binned_at=None)

    def of(self, user):
        """Return the posts the user writes: as owner or by a byline."""
        return self.filter(
            pk__in=self.model._base_manager.filter(
                Q(owner=user) | Q(bylines__reporter__user=user)
            ).values("pk")
        )

    def awaiting_review(self):
        waiting = WorkflowState.objects.filter(status=WorkflowState.STATUS_IN_PROGRESS)
        # Wagtail keeps the numbers of what is reviewed as text.
        numbers = waiting.annotate(number=Cast("object_id", models.BigIntegerField()))
        return self.filter(pk__in=numbers.values("number"))

    def for_listing(self):
        """Return posts with everything a line of the admin's listings says, in few queries."""
        states = WorkflowState.objects.active().select_related("current_task_state__task")
        return (
            self.defer("story", "search_text")
            .select_related("owner", "topic")
            .prefetch_related(
                "bylines__reporter",
                "decisions",
                "proposals",
                "measures",
                # Wagtail's own prefetch looks for the base page type and finds nothing here.
                Prefetch("_specific_workflow_states", states, to_attr="_current_workflow_states"),
            )
        )


class BylineQuerySet(models.QuerySet):
    def posts(self):
        """Return the posts these bylines stand under."""
        post = self.model._meta.get_field("post").related_model
        return post.objects.filter(pk__in=self.values("post"))

    def pages(self, request, within):
        """Return the page that `?page=` asks for of those that readers may see (see `lists`)."""
        posts = self.model._meta.get_field("post").related_model.objects.published(within)
        walked, members = posts.having(self.filter(post=OuterRef("pk"))), self.values("post")
        return one_page(request, posts.filter(pk__in=members), within, members, walked)

    def first_login_id(self):
        """Return the account of the first byline that has one: the person who owns the post."""
        return (
            self.filter(reporter__user__isnull=False)
            .order_by("sort_order", "pk")
            .values_list("reporter__user_id", flat=True)
            .first()
        )
