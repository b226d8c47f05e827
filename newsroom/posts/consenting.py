"""The writer's answer to what the editors changed: a yes publishes, a no goes back to them."""

from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log
from wagtail.models import TaskState

from newsroom.accounts.roles import is_editor
from newsroom.posts.halting import was_stopped_since
from newsroom.posts.models import Halt, PostPage, WriterConsent
from newsroom.posts.refusals import Refused
from newsroom.posts.revising import fingerprint
from newsroom.posts.telling import changes

LONGEST_ANSWER = 1000
# What a yes does: it is carried out, waits with all other schedules, or leaves it to the editors.
GOES, IS_HELD, IS_STOPPED = "goes", "is_held", "is_stopped"


def question_about(post):
    """Return the newest question about the post that was not taken back, or None."""
    return post.consents.filter(withdrawn_at=None).select_related("asked_by").first()


def is_void(consent):
    """Tell whether an unanswered question has lost its text or its review."""
    if consent.answered_at:
        return False
    newest = consent.page.latest_revision
    is_over = consent.task_state.status != TaskState.STATUS_IN_PROGRESS
    return is_over or bool(consent.withdrawn_at) or fingerprint(newest) != consent.fingerprint


@transaction.atomic
def answer(consent_id, user, *, agrees, words=""):
    """Take the writer's answer about exactly the text they were shown. Raises Refused.

    After a yes the approval of the editor who asked is carried out, and every rule is asked
    again at this moment. If one stands against it the yes is kept and the editors are told.
    """
    consent = _open(consent_id, user)
    words = _fitting(words, agrees)
    consent.answered_at, consent.is_agreed, consent.answer = timezone.now(), agrees, words
    consent.save()
    action = "posts.writer_agreed" if agrees else "posts.writer_disagreed"
    data = {"reason": words}
    log(instance=consent.page, action=action, user=user, data=data, revision=consent.revision)
    if agrees:
        _approve(consent)
    changes.writer_answered(consent)
    return consent


def _open(consent_id, user):
    """Return the question, locked after its post and review as whoever decides locks them."""
    known = WriterConsent.objects.select_related("page").get(pk=consent_id)
    if known.page.owner_id != user.pk:
        raise Refused("글을 쓴 분만 답할 수 있어요.")
    PostPage.objects.select_for_update().get(pk=known.page_id)
    TaskState.objects.select_for_update().get(pk=known.task_state_id)
    consent = WriterConsent.objects.select_for_update().get(pk=consent_id)
    if consent.answered_at:
        raise Refused("이미 답했어요. 고마워요.")
    if consent.withdrawn_at:
        raise Refused("편집실이 방금 다시 물었어요. 새로 온 물음에 답해 주세요.")
    if is_void(consent):
        raise Refused("그사이 글이 바뀌었거나 검토가 끝나서, 이 확인은 없던 일이 됐어요.")
    return consent


def _fitting(words, agrees):
    words = (words or "").strip()
    if len(words) > LONGEST_ANSWER:
        raise Refused(f"{LONGEST_ANSWER:,}자까지 쓸 수 있어요.")
    if not agrees and not words:
        raise Refused("어디를 어떻게 바꾸면 좋을지 적어 주세요.")
    return words


def after_yes(consent):
    """Tell what a yes would do at this moment, as schedules may be stopped (예약 모두 멈춤)."""
    return _after_yes(consent, _time_to_come(consent))


def _after_yes(consent, moment):
    if moment and Halt.objects.in_force().exists():
        return IS_HELD
    return IS_STOPPED if was_stopped_since(consent.asked_at) else GOES


def _time_to_come(consent):
    moment = consent.go_live_at
    return moment if moment and moment > timezone.now() else None


def _approve(consent):
    moment = _time_to_come(consent)
    try:
        _refuse_absent(consent.asked_by)
        _refuse_stopped(consent, moment)
        with transaction.atomic():
            consent.task_state.task.specific.on_action(
                consent.task_state,
                consent.asked_by,
                "approve",
                revision=consent.revision_id,
                fingerprint=consent.fingerprint,
                go_live_at=moment,
                comment="글쓴이의 확인을 받고 승인했어요.",
                names_answer=consent.names_answer,
                consent=consent,
            )
    except Refused as refused:
        consent.trouble = str(refused)
        consent.save(update_fields=["trouble"])


def _refuse_absent(editor):
    """Raise Refused where the editor who asked could not approve it by hand today."""
    if editor.is_suspended or not is_editor(editor):
        raise Refused(
            "확인을 부탁한 편집자가 지금은 활동하지 않아요. 다른 편집자가 보고 승인해 주세요."
        )


def _refuse_stopped(consent, moment):
    """Raise Refused where the yes would pass by a halt the editors must think of."""
    if _after_yes(consent, moment) == IS_STOPPED:
        raise Refused(
            "예약을 모두 멈춘 때가 있어서 저절로 올리지 않았어요. "
            "지금 올려도 되는지 보고 승인해 주세요."
        )
