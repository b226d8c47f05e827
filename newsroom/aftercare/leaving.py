"""What an editor who leaves has in hand of what is out: mistakes, promises, writers asked.

Only a reported mistake is somebody's: who took it on. A post taken down for a while waits for
its day, of which all editors are told; a question to a writer carries out the approval of the
editor who asked, which nobody else can give in their name.
"""

from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format

from newsroom.accounts.leaving import OpenWork
from newsroom.posts import mistakes
from newsroom.posts.models import Decision, MistakeReport, WriterConsent


def work_in_aftercare(person):
    reports = MistakeReport.objects.open().filter(taken_by=person).select_related("post")
    promised = Decision.objects.promised_back().filter(made_by=person).select_related("page")
    asked = WriterConsent.objects.waiting().filter(asked_by=person).select_related("page")
    return [
        OpenWork(
            "맡은 사실 오류 신고",
            [_line(report.post) for report in reports],
            note="이어받는 분이 글쓴이인 글의 신고는 담당을 비워 두어 다른 편집자가 맡아요.",
            move=lambda successor: mistakes.hand_over(person, successor),
        ),
        OpenWork(
            "잠시 내린 글",
            [_promise(decision) for decision in promised],
            note="그대로 내려 두어요. 다시 게시할 때가 되면 모든 편집자에게 알려요.",
        ),
        OpenWork(
            "글쓴이의 확인을 기다리는 글",
            [_line(consent.page) for consent in asked],
            note="글쓴이가 동의하면 다른 편집자가 보고 승인해야 해요. 그때 모든 편집자에게 알려요.",
        ),
    ]


def _promise(decision):
    words, address = _line(decision.page)
    if not decision.until:
        return words, address
    until = date_format(timezone.localtime(decision.until), "n. j. H:i")
    return f"{words} · {until}까지", address


def _line(page):
    return page.get_admin_display_title(), reverse("desk:read", args=[page.pk])
