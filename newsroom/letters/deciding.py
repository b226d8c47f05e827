"""What an editor decides about a request to take a post down.

Whatever door a decision comes by, it passes `_open`: the request is locked, the editor is none
of the post's authors, and nobody else was first. Every decision is a step that stays.
"""

from django.db import transaction
from django.utils import timezone
from django.utils.formats import date_format
from wagtail.log_actions import log

from newsroom.letters import measuring, telling
from newsroom.letters.models import Objection, RemovalRequest, RequestStep, TemporaryMeasure
from newsroom.letters.models.measure import LONGEST
from newsroom.letters.permissions import may_decide_request, may_object
from newsroom.letters.receiving import post_at
from newsroom.posts.publishing import end
from newsroom.posts.refusals import Refused

Kind = RequestStep.Kind

# How a request may end: without a measure in force, and with one.
ENDS = {
    False: {Kind.RESOLVED, Kind.DECLINED, Kind.TAKEN_DOWN},
    True: {Kind.RESOLVED, Kind.LIFTED, Kind.TAKEN_DOWN},
}


class RequestRefused(Refused):
    """Raised when a decision about a request does not stand; says why, in Korean."""


@transaction.atomic
def take_measure(request_id, user, reason, days=LONGEST.days):
    """Hide the post for at most 30 days. Raises RequestRefused."""
    request = _open(request_id, user)
    if hasattr(request, "measure"):
        raise RequestRefused(
            f"임시조치는 요청 하나에 한 번, 30일까지예요. {_who_was_first(request)}"
        )
    if not 1 <= days <= LONGEST.days:
        raise RequestRefused(f"임시조치는 1일에서 {LONGEST.days}일까지 할 수 있어요.")
    if not (request.page and request.page.live):
        raise RequestRefused("지금 게시 중인 글이 아니라서 임시조치를 할 수 없어요.")
    return measuring.begin(_step(request, Kind.MEASURED, user, reason), days)


@transaction.atomic
def close(request_id, user, kind, reason):
    """End a request: nothing done, post mended, measure lifted or post taken down for good."""
    request = _open(request_id, user)
    if kind not in ENDS[bool(request.current_measure)]:
        raise RequestRefused(_out_of_date(request))
    step = _step(request, kind, user, reason)
    if kind == Kind.TAKEN_DOWN:
        _take_down(request, user, step.reason)
    _tell(request, step)
    RemovalRequest.objects.filter(pk=request.pk).update(closed_at=timezone.now())
    return step


def _tell(request, step):
    if measure := request.current_measure:
        measuring.end(measure, step)
    else:
        telling.closed_without_measure(step)


def _take_down(request, user, reason):
    if request.page is None:
        raise RequestRefused("아직 어느 글인지 찾지 못했어요.")
    end(request.page, user, reason)


@transaction.atomic
def find_post(request_id, user, address):
    """Say which post a request is about, when its address did not."""
    request = _open(request_id, user)
    if request.page:
        raise RequestRefused("이미 글을 찾은 요청이에요.")
    post = post_at(address)
    if post is None:
        raise RequestRefused("그 주소에서 글을 찾지 못했어요.")
    RemovalRequest.objects.filter(pk=request.pk).update(page=post)
    return _step(request, Kind.POST_FOUND, user, post.short_path)


@transaction.atomic
def object_to(measure_id, user, text):
    """Record an author's objection and tell the editors at once."""
    measure = TemporaryMeasure.objects.select_for_update().get(pk=measure_id)
    if not may_object(user, measure):
        raise RequestRefused("지금은 이의 제기를 할 수 없어요.")
    objection = Objection.objects.create(
        measure=measure, author=user, author_name=user.get_full_name(), text=text
    )
    RequestStep.objects.create(request=measure.request, kind=Kind.OBJECTED, made_by=user)
    log(instance=measure.page, action="letters.object", user=user)
    telling.objection_filed(objection)
    return objection


def _open(request_id, user):
    """Return the open request, locked, if this person may decide about it.

    What hangs on it is read after the lock: joined to the row, it would be as it was before.
    """
    request = RemovalRequest.objects.select_for_update().get(pk=request_id)
    if not may_decide_request(user, request):
        raise RequestRefused("내가 쓴 글의 요청은 다른 편집자가 처리해요.")
    if request.closed_at:
        raise RequestRefused(_who_was_first(request))
    return request


def _who_was_first(request):
    """Tell who did the last thing about the request, and when; what ran out was nobody's doing."""
    last = request.steps.last()
    when = date_format(timezone.localtime(last.made_at), "n. j. H:i")
    who = f"{last.made_by_name} 님이 " if last.made_by_name else ""
    return f"{who}{when}에 먼저 처리했어요: {last.get_kind_display()}"


def _out_of_date(request):
    """Say that the decision fits no longer, and who changed that, if anybody did."""
    done = request.steps.exclude(kind=Kind.RECEIVED).exists()
    told = f" {_who_was_first(request)}." if done else ""
    return f"그사이 상황이 바뀌었어요.{told} 화면을 새로 열고 다시 정해 주세요."


def _step(request, kind, user, reason):
    reason = _told_reason(request, reason)
    log(instance=request, action=f"letters.{kind}", user=user, data={"reason": reason})
    return RequestStep.objects.create(
        request=request,
        kind=kind,
        reason=reason,
        made_by=user,
        made_by_name=user.get_full_name(),
    )


def _told_reason(request, reason):
    """Return the reason both sides will read. Raises RequestRefused when it names who asked."""
    if not (reason := (reason or "").strip()):
        raise RequestRefused("사유를 적어 주세요.")
    if any(told and told in reason for told in (request.name, request.contact)):
        raise RequestRefused("사유는 글쓴이도 읽어요. 요청한 분의 이름과 연락처는 빼 주세요.")
    return reason
