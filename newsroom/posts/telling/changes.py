"""What people are told when editors change a writer's text. No draft text, no title."""

from django.urls import reverse
from django.utils import timezone

from newsroom.notices.digest import by_day, next_digest_at
from newsroom.notices.telling import tell
from newsroom.posts.telling import authors_of, editors


def asked_writer(consent):
    tell(
        authors_of(consent.page).filter(pk=consent.page.owner_id),
        f"asked:{consent.pk}",
        "고친 글을 확인해 주세요",
        "편집실이 글을 다듬었어요. 바뀐 점을 보고 이대로 올려도 괜찮은지 알려 주세요.",
        page=consent.page,
        link=reverse("writing:consent", args=[consent.page_id]),
        mail_at=by_day(),
    )


def writer_answered(consent):
    if consent.is_agreed and not consent.trouble:
        subject, message = "글쓴이가 동의했어요", "확인을 부탁한 글이 승인한 대로 처리됐어요."
    elif consent.is_agreed:
        subject, message = "동의를 받았지만 게시하지 못했어요", consent.trouble
    else:
        subject, message = "글쓴이가 동의하지 않았어요", "글쓴이가 남긴 말이 검토 화면에 있어요."
    tell(
        editors(),
        f"answered_consent:{consent.pk}",
        subject,
        message,
        page=consent.page,
        link=reverse("desk:review", args=[consent.page_id]),
        mail_at=next_digest_at(),
    )


def mended(post, decision):
    """Tell the authors that the text decided on is not quite the one they handed in."""
    tell(
        authors_of(post),
        f"mended:{decision.pk}",
        "편집실이 고친 곳이 있어요",
        "맞춤법이나 표현을 다듬었어요. 글을 열면 어디가 어떻게 바뀌었는지 보여요.",
        page=post,
        link=reverse("writing:history", args=[post.pk]),
        mail_at=by_day(),
    )


def editors_answered(post):
    """Tell the writer that the editors went on with a talk: at most once an hour."""
    hour = timezone.localtime().strftime("%Y%m%d%H")
    tell(
        authors_of(post).filter(pk=post.owner_id),
        f"editors_answered:{post.pk}:{hour}",
        "편집실이 의견에 답했어요",
        "글을 열면 해당하는 자리에 보여요.",
        page=post,
        link=reverse("writing:history", args=[post.pk]),
        mail_at=by_day(),
    )
