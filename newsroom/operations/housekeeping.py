"""What has to be cleared away or said ahead of time, once an hour."""

import datetime as dt
import logging

from axes.models import AccessAttempt
from django.conf import settings
from django.contrib.sessions.backends.db import SessionStore
from django.utils import timezone
from wagtail.admin.models import EditingSession

from newsroom.accounts.models import LoginRecord, PasswordResetRequest
from newsroom.counting.forgetting import forget_readers
from newsroom.counting.ranking import refresh_rankings
from newsroom.images.renditions import await_new_sizes
from newsroom.images.sweeping import sweep
from newsroom.images.withdrawing import forget_locked_files
from newsroom.letters.keeping import tidy_letters
from newsroom.notices.telling import tell
from newsroom.posts.binning import purge_bin
from newsroom.posts.reminding import remind_editors
from reporters.models import Term

log = logging.getLogger(__name__)

WARNINGS = (30, 7)


def tidy():
    """Do every chore of the hour; one that fails does not keep the others from being done."""
    for chore in CHORES:
        try:
            chore()
        except Exception:
            log.exception("%s failed", chore.__name__)


def forget_old_logins():
    """Keep the log of logins as long as the rules ask for, and no longer."""
    days = settings.NEWSROOM["LOGIN_RECORD_DAYS"]
    LoginRecord.objects.filter(at__lt=timezone.now() - dt.timedelta(days=days)).delete()


def forget_old_attempts():
    yesterday = timezone.now() - dt.timedelta(days=1)
    AccessAttempt.objects.filter(attempt_time__lt=yesterday).delete()
    PasswordResetRequest.objects.filter(asked_at__lt=yesterday).delete()


def warn_of_terms_ending():
    """Tell reporters once a month and once a week before their last day.

    Whoever is appointed again already has a later term and is not warned.
    """
    today = timezone.localdate()
    soon = today + dt.timedelta(days=max(WARNINGS))
    terms = Term.objects.filter(ends_on__range=(today, soon), reporter__user__is_active=True)
    for term in terms.select_related("reporter__user"):
        if not term.reporter.terms.filter(ends_on__gt=term.ends_on).exists():
            _warn(term, (term.ends_on - today).days)


def _warn(term, days):
    mark = min(mark for mark in WARNINGS if days <= mark)
    left = f"{days}일 남았어요" if days else "오늘까지예요"
    tell(
        [term.reporter.user],
        f"term_ends:{term.reporter_id}:{term.ends_on}:{mark}",
        f"활동 기간이 {left}",
        f"제{term.number}기 활동 기간은 {term.ends_on:%Y. %-m. %-d.}까지예요. "
        "쓰고 있는 글이 있다면 그 전에 제출해 주세요. 글과 소개는 그 뒤에도 그대로 남아요.",
        link="/admin/",
    )


CHORES = (
    purge_bin,
    forget_locked_files,
    sweep,
    await_new_sizes,
    EditingSession.cleanup,
    SessionStore.clear_expired,
    forget_old_logins,
    forget_old_attempts,
    tidy_letters,
    remind_editors,
    forget_readers,
    refresh_rankings,
    warn_of_terms_ending,
)
