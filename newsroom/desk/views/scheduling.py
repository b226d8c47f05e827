"""Wagtail's address for taking a post off its time."""

from django.shortcuts import redirect
from wagtail.admin.views.pages.revisions import RevisionsUnscheduleView


class PostRevisionsUnscheduleView(RevisionsUnscheduleView):
    """Lead to the newsroom's own screen, where a schedule is changed as it was seen.

    Wagtail's would clear the moment of approval and leave the time itself in the text.
    """

    def dispatch(self, request, *args, **kwargs):
        return redirect("aftercare:schedule", self.object.pk)
