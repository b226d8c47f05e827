"""What waits for a decision: posts in review and changes proposed to live ones, as one list."""

from django.db.models import (
    BooleanField,
    Case,
    Count,
    Exists,
    ExpressionWrapper,
    F,
    IntegerField,
    OuterRef,
    Q,
    Subquery,
    Value,
    When,
)
from django.db.models.functions import Coalesce, Concat
from django.utils import timezone

from newsroom.desk.today.clock import target_for
from newsroom.korean.working_days import working_days_between
from newsroom.posts.models import Decision, PostPage, Proposal, WriterConsent

FIRST, AGAIN, ASKED, PROPOSAL = "first", "again", "asked", "proposal"
STATES = {
    FIRST: "처음 제출",
    AGAIN: "다시 제출",
    ASKED: "기자 확인 기다림",
    PROPOSAL: "수정 제안",
}


def in_review():
    """Return the numbers of the posts in review."""
    return PostPage.objects.awaiting_review().order_by().values("pk")


def waiting():
    """Return every post with something to decide about, each with what a line of the queue says.

    `waiting_since` is when the text or the proposal was handed in, `returns` how often the post
    was sent back before, `writer` the name it is sorted by.
    """
    proposals = Proposal.objects.waiting()
    # Conditions on the number alone: the search takes no other (see `posts.desk_search`).
    posts = PostPage.objects.filter(Q(pk__in=in_review()) | Q(pk__in=proposals.values("page")))
    return posts.annotate(
        is_reviewed=_is(Q(pk__in=in_review())),
        is_asked=Exists(WriterConsent.objects.waiting().filter(page=OuterRef("pk"))),
        returns=_count(_decisions(Decision.Kind.CHANGES_REQUESTED)),
        proposal=Subquery(proposals.filter(page=OuterRef("pk")).values("pk")[:1]),
        waiting_since=Case(
            When(pk__in=in_review(), then=_handed_in()),
            default=Subquery(proposals.filter(page=OuterRef("pk")).values("submitted_at")[:1]),
        ),
        writer=Concat(F("owner__last_name"), F("owner__first_name")),
    )


def numbers_in_state(state):
    """Return the numbers of the posts in one of the `STATES`, of those that wait."""
    posts = waiting()
    conditions = {
        PROPOSAL: Q(is_reviewed=False),
        ASKED: Q(is_reviewed=True, is_asked=True),
        AGAIN: Q(is_reviewed=True, is_asked=False, returns__gt=0),
        FIRST: Q(is_reviewed=True, is_asked=False, returns=0),
    }
    return posts.filter(conditions[state]).order_by().values("pk")


def state_of(post):
    """Return which of the `STATES` a post from `waiting` is in."""
    if not post.is_reviewed:
        return PROPOSAL
    if post.is_asked:
        return ASKED
    return AGAIN if post.returns else FIRST


class Wait:
    """How long something has waited against the target, in working days of the city hall."""

    def __init__(self, since):
        self.since = since

    @property
    def days(self):
        """Return how many working days have begun since."""
        return working_days_between(timezone.localdate(self.since), timezone.localdate())

    @property
    def due(self):
        """Return the day by which it should be decided."""
        return target_for(self.since)["due"]

    @property
    def is_late(self):
        return target_for(self.since)["is_late"]

    @property
    def words(self):
        return f"근무일 {self.days}일째" if self.days else "오늘 들어옴"


def _decisions(kind):
    return Decision.objects.filter(page=OuterRef("pk"), kind=kind)


def _handed_in():
    newest = _decisions(Decision.Kind.SUBMITTED).order_by("-made_at", "-pk")
    return Subquery(newest.values("made_at")[:1])


def _count(rows):
    counted = rows.order_by().values("page").annotate(number=Count("pk")).values("number")
    return Coalesce(Subquery(counted, output_field=IntegerField()), Value(0))


def _is(condition):
    return ExpressionWrapper(condition, output_field=BooleanField())
