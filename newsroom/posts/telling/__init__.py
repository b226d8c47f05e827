"""What people are told when something happens to a post. No draft text, no title before it is live.

The authors are told, not whoever clicked: everyone with a byline and a login, and the owner.
"""

from django.contrib.auth import get_user_model
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format

from newsroom.accounts.roles import CHIEFS, EDITORS
from newsroom.notices.digest import by_day, next_digest_at
from newsroom.notices.telling import tell


def authors_of(post):
    """Return the people the post belongs to: its owner and every byline with a login."""
    return (
        get_user_model()
        .objects.filter(Q(pk=post.owner_id) | Q(profile__bylines__post=post.pk), is_active=True)
        .distinct()
    )


def editors():
    return get_user_model().objects.in_role(EDITORS, CHIEFS)


def _own_link(post):
    """Return where a writer reads what became of the post and what can be done with it now."""
    return reverse("writing:history", args=[post.pk])


def _when(moment):
    return date_format(timezone.localtime(moment), "n. j. H:i")


def submitted(post, decision):
    tell(
        authors_of(post),
        f"submitted:{decision.pk}",
        "제출됐어요",
        "글이 편집실에 잘 도착했어요. 보통 근무일 3일 안에 살펴보고 알려 드려요.",
        page=post,
        link=_own_link(post),
        mail_at=by_day(),
    )
    tell(
        editors(),
        f"arrived:{decision.pk}",
        "새 글이 제출됐어요",
        "검토를 기다리는 글이 있어요.",
        page=post,
        link=reverse("desk:review", args=[post.pk]),
        mail_at=next_digest_at(),
    )


def withdrawn(post, decision):
    tell(
        authors_of(post),
        f"withdrawn:{decision.pk}",
        "제출을 취소했어요",
        "글은 작성 중으로 돌아왔어요. 고친 뒤 다시 제출해 주세요.",
        page=post,
        link=_own_link(post),
        mail_at=by_day(),
    )


def no_longer_reviewed(post, decision):
    """Tell who is reviewing the post that its writer took it back: nothing is left to decide."""
    claimed = {"claims__task_state": decision.task_state, "claims__lasts_until__gt": timezone.now()}
    tell(
        editors().filter(**claimed),
        f"claim_withdrawn:{decision.pk}",
        "검토하던 글의 제출이 취소됐어요",
        f"{decision.made_by_name} 님이 {_when(decision.made_at)}에 제출을 취소했어요. "
        "다시 제출되면 목록에 나와요.",
        page=post,
        link=reverse("desk:queue"),
        mail_at=by_day(),
    )


def changes_requested(post, decision):
    tell(
        authors_of(post),
        f"changes_requested:{decision.pk}",
        "고칠 곳이 있어요",
        "편집실이 보완을 요청했어요. 글을 열면 고칠 곳이 맨 위에 보여요.",
        page=post,
        link=reverse("writing:write", args=[post.pk]),
        mail_at=by_day(),
    )


def declined(post, decision):
    tell(
        authors_of(post),
        f"declined:{decision.pk}",
        "이번 글은 싣지 못했어요",
        "까닭을 적어 두었어요. 글은 지워지지 않고 그대로 남아 있어요.",
        page=post,
        link=_own_link(post),
        mail_at=by_day(),
    )


def scheduled(post, decision, moment):
    tell(
        authors_of(post),
        f"approved:{decision.pk}",
        f"승인됐어요({_when(moment)} 게시 예정)",
        f"글이 승인됐어요. {_when(moment)}에 올라가요.",
        page=post,
        link=_own_link(post),
        mail_at=by_day(),
    )


def scheduled_anew(post, step, moment):
    """Tell the authors of another time; `step` names the act that set it."""
    tell(
        authors_of(post),
        step,
        f"{_when(moment)}에 올라가요",
        f"편집실이 글을 {_when(moment)}에 올리기로 했어요.",
        page=post,
        link=_own_link(post),
        mail_at=by_day(),
    )


def went_live(post, revision, *, was_live):
    subject = "글이 고쳐졌어요" if was_live else "글이 올라갔어요"
    message = f"‘{post.title}’ 글의 새 버전을 지금 누구나 읽을 수 있어요."
    if not was_live:
        message = f"‘{post.title}’ 글을 이제 누구나 읽을 수 있어요. 주소: {post.short_url}"
    tell(
        authors_of(post),
        f"live:{revision.pk}",
        subject,
        message,
        page=post,
        link=post.short_path,
        mail_at=by_day(),
    )


def taken_down(post, decision):
    is_final = decision.kind == decision.Kind.ENDED
    tell(
        authors_of(post),
        f"taken_down:{decision.pk}",
        "글을 내렸어요" if is_final else "글을 잠시 내렸어요",
        "편집실이 글을 내렸어요. 글을 열면 까닭이 보여요.",
        page=post,
        link=_own_link(post),
        mail_at=by_day(),
    )


def stays_down(post, decision):
    """Tell the authors that a post readers cannot read now does not come back."""
    tell(
        authors_of(post),
        f"taken_down:{decision.pk}",
        "글을 완전히 내렸어요",
        "지금은 볼 수 없는 글인데, 앞으로도 올리지 않기로 했어요. 글을 열면 까닭이 보여요.",
        page=post,
        link=_own_link(post),
        mail_at=by_day(),
    )


def corrected(correction):
    post = correction.post
    tell(
        authors_of(post),
        f"corrected:{correction.pk}",
        f"글에 {correction.get_kind_display()}을 남겼어요"
        if correction.kind == correction.Kind.CORRECTED
        else "글에 내용 추가를 남겼어요",
        f"‘{post.title}’ 글에 편집실이 남긴 말이에요. {correction.note}",
        page=post,
        link=post.short_path,
        mail_at=by_day(),
    )


def mistake_settled(report):
    """Answer the author who reported a mistake."""
    if report.made_by:
        tell(
            [report.made_by],
            f"mistake_settled:{report.pk}",
            "사실 오류 신고에 답이 왔어요",
            f"{report.get_outcome_display()}. {report.answer}",
            page=report.post,
            link=_own_link(report.post),
            mail_at=by_day(),
        )


def proposal_sent(proposal):
    tell(
        editors(),
        f"proposed:{proposal.pk}",
        "수정 제안이 왔어요",
        "게시 중인 글을 고쳐 달라는 제안이 있어요.",
        page=proposal.page,
        link=reverse("desk:proposal", args=[proposal.pk]),
        mail_at=next_digest_at(),
    )


def proposal_withdrawn(proposal):
    """Tell who is looking at the proposal that it was taken back: nothing is left to decide."""
    claimed = {"claims__proposal": proposal, "claims__lasts_until__gt": timezone.now()}
    tell(
        editors().filter(**claimed),
        f"proposal_withdrawn:{proposal.pk}",
        "검토하던 수정 제안을 거뒀어요",
        f"{proposal.author.get_full_name()} 님이 {_when(proposal.withdrawn_at)}에 거뒀어요. "
        "다시 보내면 목록에 나와요.",
        page=proposal.page,
        link=reverse("desk:queue"),
        mail_at=by_day(),
    )


def proposal_declined(proposal):
    tell(
        authors_of(proposal.page),
        f"proposal_declined:{proposal.pk}",
        "수정 제안을 반영하지 않았어요",
        "까닭을 적어 두었어요. 게시 중인 글은 그대로예요.",
        page=proposal.page,
        link=_own_link(proposal.page),
        mail_at=by_day(),
    )


def could_not_go_live(post, revision, reason):
    """Alarm the editors at once: a scheduled post did not go out."""
    tell(
        editors(),
        f"not_live:{revision.pk}",
        "예약한 글이 올라가지 못했어요",
        reason,
        page=post,
        link=reverse("desk:review", args=[post.pk]),
    )


def commented(post, writer):
    """Tell the authors, but not who wrote it, that a comment waits: at most once an hour."""
    hour = timezone.localtime().strftime("%Y%m%d%H")
    tell(
        authors_of(post).exclude(pk=writer.pk),
        f"commented:{post.pk}:{hour}",
        "의견이 달렸어요",
        "글에 새 의견이 있어요. 글을 열면 해당하는 자리에 보여요.",
        page=post,
        link=_own_link(post),
        mail_at=by_day(),
    )


def answered(post, writer):
    """Tell the editors that a writer answered what they said: at most once an hour."""
    hour = timezone.localtime().strftime("%Y%m%d%H")
    tell(
        editors().exclude(pk=writer.pk),
        f"answered:{post.pk}:{hour}",
        "의견에 답이 왔어요",
        "글쓴이가 의견에 답했어요. 글을 열면 해당하는 자리에 보여요.",
        page=post,
        link=reverse("desk:review", args=[post.pk]),
        mail_at=next_digest_at(),
    )
