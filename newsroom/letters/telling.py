"""What people are told about messages, requests and measures.

Authors are never told who asked, requesters never who decided. Formal acts keep formal Korean.
"""

from django.db.models import CharField, Value
from django.db.models.functions import Cast, Concat
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format

from newsroom.letters.models import ReaderMessage, RequesterMail
from newsroom.notices.digest import next_digest_at
from newsroom.notices.models import Notice
from newsroom.notices.telling import tell
from newsroom.posts.telling import authors_of, editors

# The step of the story in which a message is passed on, followed by its number.
PASSED_ON = "message:"
# What stands in the place of a reader's words that were passed on, once they are forgotten.
FORGOTTEN = "독자의 말은 약속한 기간이 지나 지웠어요."


def _day(moment):
    return date_format(timezone.localtime(moment), "Y. n. j. H:i")


def _screen(request):
    return reverse("letters:request", args=[request.pk])


def message_arrived():
    """Tell the editors with their next digest, once for all the messages until then."""
    digest = next_digest_at()
    tell(
        editors(),
        f"messages:{timezone.localtime(digest):%Y%m%d}",
        "편집실에 한마디가 왔어요",
        "독자가 남긴 말이 있어요.",
        link=reverse("letters:messages"),
        mail_at=digest,
    )


def message_passed_on(message, text):
    """Tell the authors what an editor passes on to them, in the words the editor chose."""
    tell(
        authors_of(message.page),
        f"{PASSED_ON}{message.pk}",
        "독자의 한마디를 전해 드려요",
        f"‘{message.page.title}’ 글에 온 말이에요.\n{text}",
        page=message.page,
        link=reverse("desk:read", args=[message.page.pk]),
    )


def forget_what_was_passed_on():
    """Take the words of messages that are gone out of the notices, and so of letters to come.

    Which post they were about stays in the first line.
    """
    number = Cast("pk", CharField())
    steps = ReaderMessage.objects.values_list(Concat(Value(PASSED_ON), number), flat=True)
    passed_on = Notice.objects.filter(step__startswith=PASSED_ON).exclude(step__in=steps)
    for notice in passed_on.exclude(message__endswith=FORGOTTEN):
        opening = notice.message.partition("\n")[0]
        Notice.objects.filter(pk=notice.pk).update(message=f"{opening}\n{FORGOTTEN}")


def request_arrived(request, step):
    tell(
        editors(),
        f"request:{request.pk}",
        "게시 중단 요청이 왔어요",
        f"{request.due_on:%Y. %-m. %-d.}까지 처리해 주세요. 접수 번호 {request.receipt}",
        page=request.page,
        link=_screen(request),
    )
    write(
        step,
        "게시 중단 요청을 접수했습니다",
        f"접수 번호는 {request.receipt}입니다. "
        f"{request.due_on:%Y. %-m. %-d.}까지 확인하고 결과를 알려 드리겠습니다.",
    )


def write(step, subject, message):
    """Put an e-mail to the requester in the queue, when they gave an address."""
    if step.request.email:
        RequesterMail.objects.create(
            request=step.request, step=step, subject=subject, message=message
        )


def closed_without_measure(step):
    write(
        step,
        "게시 중단 요청의 결과를 알려 드립니다",
        f"확인한 결과: {step.get_kind_display()}. 사유: {step.reason}",
    )


def measure_began(measure, step):
    until = _day(measure.ends_at)
    write(
        step,
        "임시조치를 했습니다",
        f"요청하신 글을 {until}까지 볼 수 없게 했습니다. 사유: {step.reason}",
    )
    tell(
        authors_of(measure.page),
        f"measure:{measure.pk}",
        "글에 임시조치를 했습니다",
        f"권리 침해 신고가 있어 글을 {until}까지 볼 수 없게 했습니다. "
        "사유를 읽고 이의 제기를 할 수 있습니다.",
        page=measure.page,
        link=_measure_screen(measure),
    )


def _measure_screen(measure):
    return reverse("letters:measure", args=[measure.pk])


def measure_over(measure, step):
    """Tell both sides that the measure is over and what comes of it."""
    write(step, f"{step.get_kind_display()}: 결과를 알려 드립니다", _outcome(step))
    tell(
        authors_of(measure.page),
        f"measure_over:{measure.pk}",
        f"{step.get_kind_display()}: 결과를 알려 드립니다",
        _outcome(step),
        page=measure.page,
        link=_measure_screen(measure),
    )


def _outcome(step):
    told = {
        step.Kind.LIFTED: "임시조치를 풀어 글을 다시 읽을 수 있습니다.",
        step.Kind.RESOLVED: "글을 고치고 임시조치를 풀었습니다.",
        step.Kind.TAKEN_DOWN: "글의 게시를 끝냈습니다.",
        step.Kind.RAN_OUT: "임시조치 기간이 끝나 글을 다시 읽을 수 있습니다.",
    }[step.kind]
    return f"{told} 사유: {step.reason}" if step.reason else told


def objection_filed(objection):
    measure = objection.measure
    tell(
        editors(),
        f"objection:{objection.pk}",
        "이의 제기가 왔어요",
        "임시조치를 한 글의 글쓴이가 이의 제기를 했어요. 읽고 다시 판단해 주세요.",
        page=measure.page,
        link=_screen(measure.request),
    )


def measure_ends_soon(measure, mark):
    tell(
        editors(),
        f"measure_ends:{measure.pk}:{mark}",
        f"임시조치가 {measure.days_left}일 뒤에 끝나요",
        f"{_day(measure.ends_at)}에 글이 다시 보여요. 그 전에 결정해 주세요.",
        page=measure.page,
        link=_screen(measure.request),
    )


def request_overdue(request):
    tell(
        editors(),
        f"request_overdue:{request.pk}",
        "게시 중단 요청의 처리 목표일이 지났어요",
        f"접수 번호 {request.receipt}. 바로 확인해 주세요.",
        page=request.page,
        link=_screen(request),
    )
