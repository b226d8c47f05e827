"""Posts under review: what waits for editors, what came back today, what waits for its writer.

One question finds them all, however many there are: the first few of each kind by their wait.
"""

from django.db.models import Case, Count, Exists, F, OuterRef, Q, Subquery, Value, When, Window
from django.db.models.functions import Coalesce, RowNumber
from django.urls import reverse
from django.utils import timezone

from newsroom.agenda import SHOWN, Line, Section
from newsroom.desk.claiming import with_claims
from newsroom.desk.today.clock import moment_told, target_for
from newsroom.korean.working_days import working_days_between
from newsroom.posts.models import Decision, PostPage, WriterConsent


def sections(user):
    posts = with_claims(_first_of_each_kind())
    waiting = [post for post in posts if not post.asked_at]
    asked = [post for post in posts if post.asked_at]
    returned = [post for post in posts if post.is_back_today]
    return [
        Section(
            "waiting",
            "검토를 기다리는 글",
            [_waiting_line(post, user) for post in waiting],
            "기다리는 글이 없어요. 글이 제출되면 여기에서 알려 드려요.",
            order=10,
            url=reverse("desk:queue"),
            count=waiting[0].total if waiting else 0,
        ),
        Section(
            "returned",
            "오늘 다시 들어온 글",
            [_waiting_line(post, user) for post in returned],
            order=20,
            url=reverse("desk:queue"),
        ),
        Section(
            "asked",
            "글쓴이의 확인을 기다리는 글",
            [_asked_line(post) for post in asked],
            order=25,
            url=reverse("desk:queue"),
            count=asked[0].total if asked else 0,
        ),
    ]


def _first_of_each_kind():
    """Return the longest waits for editors and for writers, and all that came back today."""
    is_asked = Case(When(asked_at=None, then=Value(False)), default=Value(True))
    posts = _under_review().annotate(is_asked=is_asked)
    placed = posts.annotate(
        place=Window(
            RowNumber(),
            partition_by="is_asked",
            order_by=[Coalesce("asked_at", "sent_at").asc(nulls_first=True), F("pk").asc()],
        ),
        total=Window(Count("pk"), partition_by="is_asked"),
    )
    return placed.filter(Q(place__lte=SHOWN) | Q(is_back_today=True)).order_by("place")


def _under_review():
    """Return what is under review with when it was handed in and when its writer was asked."""
    midnight = timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0)
    sent_at = _decisions(Decision.Kind.SUBMITTED).values("made_at")[:1]
    asked = WriterConsent.objects.waiting().filter(page=OuterRef("pk"))
    was_sent_back = Exists(_decisions(Decision.Kind.CHANGES_REQUESTED))
    posts = PostPage.objects.awaiting_review().defer("story", "search_text")
    posts = posts.annotate(sent_at=Subquery(sent_at), asked_at=Subquery(asked.values("asked_at")))
    is_back = Case(When(was_sent_back & Q(sent_at__gte=midnight), then=True), default=False)
    return posts.annotate(is_back_today=is_back).select_related("owner")


def _decisions(kind):
    """Return the decisions of a kind about the post that is asked about, newest first."""
    return Decision.objects.filter(page=OuterRef("pk"), kind=kind)


def _waiting_line(post, user):
    claims = (claim_told(claim, user) for claim in post.held_claims if claim.task_state_id)
    return _line(post, _waited(post.sent_at), *claims, **target_for(post.sent_at))


def claim_told(claim, user):
    """Return whose claim it is, in words to this user."""
    if claim.editor_id == user.pk:
        return "내가 검토해요"
    covered = f"(업무대행 {claim.covered_by})" if claim.covered_by else ""
    return f"담당 {claim.editor.get_full_name()}{covered}"


def _asked_line(post):
    days = (timezone.localdate() - timezone.localdate(post.asked_at)).days
    waited = f"{days}일째 답이 없어요" if days else "오늘 물어봤어요"
    return _line(post, f"{moment_told(post.asked_at)} · {waited}")


def _line(post, *facts, **clock):
    name = post.owner.get_full_name() if post.owner else ""
    detail = " · ".join(filter(None, [name, *facts]))
    address = reverse("desk:review", args=[post.pk])
    return Line(post.get_admin_display_title(), address, detail, **clock)


def _waited(moment):
    if moment is None:
        return ""
    days = working_days_between(timezone.localdate(moment), timezone.localdate())
    return f"근무일 {days}일째 기다려요" if days else "오늘 들어왔어요"
