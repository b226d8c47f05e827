"""The bin: drafts never submitted wait there before they are gone."""

import datetime as dt

from django.conf import settings
from django.utils import timezone
from wagtail.models import Page

from newsroom.posts.models import PostPage


def purge_bin():
    """Really delete drafts that lay in the bin for the set number of days; return how many."""
    days = settings.NEWSROOM["BIN_DAYS"]
    before = timezone.now() - dt.timedelta(days=days)
    old = list(PostPage.objects.binned().filter(binned_at__lt=before))
    for post in old:
        Page.delete(post)
    return len(old)
