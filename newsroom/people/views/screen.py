from django.core.exceptions import PermissionDenied
from django.urls import reverse
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.reports import ReportView
from wagtail.admin.widgets.button import Button, HeaderButton

from newsroom.accounts.roles import REPORTERS
from newsroom.exporting import ExportedListing
from newsroom.people.permissions import may_invite, may_see_people


class PeopleDoor:
    """Opens to those who look after people: chiefs and administrators."""

    def dispatch(self, request, *args, **kwargs):
        if not may_see_people(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)


class Screen(PeopleDoor, WagtailAdminTemplateMixin, TemplateView):
    """A screen in the admin's dress, with its title in the path at the top."""

    header_icon = "user"

    def get_breadcrumbs_items(self):
        title = {"url": "", "label": self.get_page_title(), "sublabel": self.get_page_subtitle()}
        return [*super().get_breadcrumbs_items(), title]


class PeopleListing(PeopleDoor, ExportedListing, ReportView):
    """A listing about people, with the ways to invite for those who may."""

    @property
    def header_buttons(self):
        if not may_invite(self.request.user, REPORTERS):
            return []
        return [HeaderButton("초대하기", url=reverse("people:invite"), icon_name="plus")]

    @property
    def header_more_buttons(self):
        """Keep what else there is in the menu: a phone has room for one button."""
        listing, many = reverse("people:invitations"), reverse("people:cohort")
        more = [*super().header_more_buttons, Button("초대 목록", url=listing)]
        if may_invite(self.request.user, REPORTERS):
            more.append(Button("여러 명 초대하기", url=many))
        return more
