"""What is not needed any more goes, once an hour."""

import datetime as dt

from django.utils import timezone

from newsroom.counting.models import Period, Tally
from newsroom.counting.recognising import destroy_before

# Lists of the most read look back a month; totals by month and year are kept for good.
DAYS_KEPT = 92


def forget_readers():
    """Destroy what is left of yesterday's readers, and tallies of single days after a while."""
    today = timezone.localdate()
    destroy_before(today)
    long_ago = today - dt.timedelta(days=DAYS_KEPT)
    Tally.objects.filter(period=Period.DAY, start__lt=long_ago).delete()
