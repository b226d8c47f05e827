"""Asking the writer's yes before a changed text goes out (기자 확인 후 게시)."""

from django.db import transaction
from django.utils import timezone
from django.utils.formats import date_format
from wagtail.log_actions import log

from newsroom.accounts.roles import is_editor, is_reporter
from newsroom.desk.deciding import DecisionRefused, check_newest, open_review
from newsroom.posts.consenting import IS_HELD, IS_STOPPED, after_yes
from newsroom.posts.differing import mended_by_editors
from newsroom.posts.models import WriterConsent
from newsroom.posts.scheduling import refuse_past
from newsroom.posts.telling import changes


@transaction.atomic
def ask_writer(
    task_state_id, user, seen, *, words="", go_live_at=None, names_answer="", despite_claim=None
):
    """Ask whether the text that was seen may go out; a question asked before is taken back."""
    refuse_past(go_live_at)
    task_state, post = open_review(task_state_id, user, seen, despite_claim)
    check_newest(post, user, names_answer)
    mending = mended_by_editors(post)
    _refuse_needless(post, mending)
    WriterConsent.objects.unanswered().filter(page=post).update(withdrawn_at=timezone.now())
    revision_id, fingerprint = seen
    consent = WriterConsent.objects.create(
        page=post,
        task_state=task_state,
        base=mending.before,
        revision_id=revision_id,
        fingerprint=fingerprint,
        asked_by=user,
        words=words,
        go_live_at=go_live_at,
        names_answer=names_answer or "",
    )
    data = {"reason": words}
    log(instance=post, action="posts.ask_writer", user=user, data=data, revision=consent.revision)
    changes.asked_writer(consent)
    return consent


def told_after_yes(consent):
    """Tell editors what the writer's yes would do at this moment; the writer reads the same."""
    follows, at = after_yes(consent), consent.go_live_at
    when = date_format(timezone.localtime(at), "n. j. H:i") if at else ""
    if follows == IS_STOPPED:
        return (
            "예약을 모두 멈춘 때가 있어서, 동의해도 저절로 올라가지 않아요. "
            "동의가 오면 지금 올려도 되는지 보고 승인해 주세요."
        )
    if follows == IS_HELD:
        return f"지금은 예약을 모두 멈춘 때라, 동의하면 {when}로 예약만 되고 풀어야 올라가요."
    if at:
        return f"동의하면 {when}에 올라가요. 그 시각이 지났으면 바로 올라가요."
    return "동의하면 그대로 게시돼요."


def _refuse_needless(post, mending):
    writer = post.owner
    if writer is None or not writer.is_active or not (is_reporter(writer) or is_editor(writer)):
        raise DecisionRefused("글쓴이가 로그인할 수 없어서 확인을 받을 수 없어요.")
    if mending is None or not mending.difference or mending.after.pk != post.latest_revision_id:
        raise DecisionRefused("글쓴이가 보낸 뒤 고친 곳이 없어요. 바로 승인해도 괜찮아요.")
