"""What the first screen (오늘 할 일) says of posts: waiting, back, scheduled, silent."""

import datetime as dt

from django.conf import settings
from django.db.models import Count, Exists, Max, OuterRef, Q, Subquery, Window
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from wagtail.models import Revision

from newsroom.agenda import SHOWN, Line, Section
from newsroom.korean.working_days import working_days_between, working_days_on
from newsroom.posts.halting import with_holds
from newsroom.posts.models import Decision, PostPage, Proposal
from newsroom.posts.permissions import may_see_reviews
from reporters.models import ReporterPage

# Reporters who sent nothing in for so many days are looked after, the longest silence first.
SILENCES = (30, 60, 90)


def sections(request):
    """Return the sections about posts, for those who may see the reviews."""
    if not may_see_reviews(request.user):
        return []
    return [waiting(), returned(), proposed(), scheduled(), silent()]


def waiting():
    posts = list(_in_review().annotate(total=Window(Count("pk")))[:SHOWN])
    return Section(
        "waiting",
        "검토를 기다리는 글",
        [_waiting_line(post) for post in posts],
        "기다리는 글이 없어요. 글이 제출되면 여기에서 알려 드려요.",
        order=10,
        url=reverse("desk:queue"),
        count=posts[0].total if posts else 0,
    )


def returned():
    """What was sent back for changes and came in again today."""
    midnight = timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0)
    posts = _in_review().filter(sent_at__gte=midnight)
    posts = posts.filter(Exists(_decisions(Decision.Kind.CHANGES_REQUESTED)))
    return Section(
        "returned",
        "오늘 다시 들어온 글",
        [_waiting_line(post) for post in posts],
        "오늘 다시 제출된 글이 없어요.",
        order=20,
        url=reverse("desk:queue"),
    )


def proposed():
    proposals = Proposal.objects.waiting().select_related("page", "author")
    proposals = proposals.defer("page__story", "page__search_text").order_by("submitted_at")
    lines = [
        Line(
            proposal.page.title,
            reverse("desk:proposal", args=[proposal.pk]),
            f"{proposal.author.get_full_name()} · {_moment(proposal.submitted_at)}",
            **_clock(proposal.submitted_at),
        )
        for proposal in proposals
    ]
    return Section("proposals", "수정 제안", lines, "게시 중인 글의 수정 제안이 없어요.", order=30)


def scheduled():
    """What goes live next; what should be live by now and is not comes first, as late."""
    due = with_holds(Revision.objects.filter(approved_go_live_at__isnull=False))
    due = due.order_by("approved_go_live_at").defer("content")
    return Section(
        "scheduled",
        "다음에 올라갈 글",
        [_scheduled_line(revision) for revision in due],
        "예약한 글이 없어요. 글을 승인할 때 시각을 정해 둘 수 있어요.",
        order=40,
        url=reverse("aftercare:schedules"),
    )


def silent():
    today = timezone.localdate()
    sent = Q(bylines__post__decisions__kind=Decision.Kind.SUBMITTED)
    reporters = ReporterPage.objects.current().annotate(
        sent_at=Max("bylines__post__decisions__made_at", filter=sent),
        began_on=Max("terms__starts_on", filter=Q(terms__starts_on__lte=today)),
    )
    silences = ((reporter, _silence(reporter, today)) for reporter in reporters)
    longest_first = sorted(silences, key=lambda pair: -pair[1])
    return Section(
        "silent",
        "소식이 뜸한 시민기자",
        [_silent_line(*pair) for pair in longest_first if pair[1] >= SILENCES[0]],
        f"모두 {SILENCES[0]}일 안에 글을 보냈어요.",
        order=80,
    )


def _in_review():
    """Return what waits for a decision with the moment it was handed in, the longest wait first."""
    posts = PostPage.objects.awaiting_review().defer("story", "search_text")
    sent_at = _decisions(Decision.Kind.SUBMITTED).values("made_at")[:1]
    posts = posts.annotate(sent_at=Subquery(sent_at)).select_related("owner")
    return posts.order_by("sent_at", "pk")


def _decisions(kind):
    """Return the decisions of a kind about the post that is asked about, newest first."""
    return Decision.objects.filter(page=OuterRef("pk"), kind=kind)


def _waiting_line(post):
    name = post.owner.get_full_name() if post.owner else ""
    return Line(
        post.get_admin_display_title(),
        reverse("desk:review", args=[post.pk]),
        " · ".join(filter(None, [name, _waited(post.sent_at)])),
        **_clock(post.sent_at),
    )


def _waited(moment):
    if moment is None:
        return ""
    days = working_days_between(timezone.localdate(moment), timezone.localdate())
    return f"근무일 {days}일째 기다려요" if days else "오늘 들어왔어요"


def _clock(moment):
    """Return when what came in at the moment should be decided, and whether that day is over."""
    if moment is None:
        return {}
    days = settings.NEWSROOM["REVIEW_WORKING_DAYS"]
    due = working_days_on(timezone.localdate(moment), days)
    return {"due": due, "is_late": due < timezone.localdate()}


def _scheduled_line(revision):
    at = revision.approved_go_live_at
    is_late = at <= timezone.now() and not revision.is_held
    words = "올라갔어야 해요" if is_late else "올라가요"
    return Line(
        revision.object_str,
        reverse("desk:review", args=[revision.object_id]),
        "예약 모두 멈춤으로 멈춰 두었어요" if revision.is_held else f"{_moment(at)}에 {words}",
        is_late=is_late,
    )


def _silence(reporter, today):
    """Return for how many days the reporter sent nothing in, counted within the term."""
    sent_on = timezone.localdate(reporter.sent_at) if reporter.sent_at else dt.date.min
    return (today - max(sent_on, reporter.began_on)).days


def _silent_line(reporter, days):
    over = max(limit for limit in SILENCES if days >= limit)
    return Line(
        reporter.title,
        reverse("wagtailadmin_pages:edit", args=[reporter.pk]),
        f"{over}일 넘게 글이 없어요 · {days}일째",
    )


def _moment(moment):
    return date_format(timezone.localtime(moment), "n. j. H:i")
