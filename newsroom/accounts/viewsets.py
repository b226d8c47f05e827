"""Wagtail's screens for accounts, with the newsroom's rules."""

from functools import cached_property

from django.contrib.auth.models import Group
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect
from django.urls import path, reverse
from wagtail.admin import messages
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.widgets.button import Button
from wagtail.log_actions import log
from wagtail.users.views import users

from newsroom.accounts.history import has_history
from newsroom.accounts.managing import ChangedPersonForm, NewPersonForm, RolesField
from newsroom.accounts.roles import LABELS, labels_of
from newsroom.accounts.sessions import LogPersonOutView
from newsroom.accounts.two_step.rules import has_set_up, may_reset
from newsroom.accounts.two_step.views import ResetView
from newsroom.exporting import ExportedListing, ExportedUsageView, HistoryListing
from newsroom.meanwhile import ToldMeanwhile


class PersonFilterSet(users.UserFilterSet):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        del self.filters["is_superuser"]
        roles = self.filters["group"]
        roles.label = "역할"
        roles.extra["queryset"] = Group.objects.filter(name__in=LABELS)
        roles.field_class = RolesChoices


class RolesChoices(RolesField):
    """The roles as a filter offers them."""

    def __init__(self, queryset=None, null_label=None, **kwargs):
        super().__init__(**kwargs)


class PeopleView(ExportedListing, users.IndexView):
    template_name = "wagtailadmin/generic/index.html"
    list_export = ["get_full_name", "username", "role_labels", "is_active", "last_login"]
    export_headings = {
        "get_full_name": "이름",
        "username": "계정 이름",
        "role_labels": "역할",
        "is_active": "활동",
        "last_login": "마지막 로그인",
    }

    def to_row_dict(self, person):
        person.role_labels = labels_of(person)
        return super().to_row_dict(person)

    @cached_property
    def columns(self):
        name = self._get_title_column_class(users.UserColumn)
        return [
            name(
                "name", label="이름", accessor=_called, get_url=self.get_edit_url, sort_key="name"
            ),
            Column("role", label="역할", accessor=labels_of),
            Column("status", label="활동", accessor=_status, sort_key="is_active"),
            DateColumn("last_login", label="마지막 로그인", sort_key="last_login"),
        ]

    def get_base_queryset(self):
        return super().get_base_queryset().prefetch_related("groups")


def _called(person):
    return f"{person.get_full_name()} ({person.username})"


def _status(person):
    return "활동 중" if person.is_active else "멈춤"


class ManagedByMixin:
    """Tell the form who is at work."""

    def get_form_kwargs(self):
        return {**super().get_form_kwargs(), "manager": self.request.user}


class AddPersonView(ManagedByMixin, users.CreateView):
    pass


class EditPersonView(ToldMeanwhile, ManagedByMixin, users.EditView):
    def dispatch(self, request, *args, **kwargs):
        refuse_superusers_account(request.user, self.object)
        return super().dispatch(request, *args, **kwargs)

    def save_instance(self):
        """Write down which roles somebody gave or took, beside the change itself."""
        before = labels_of(self.model.objects.get(pk=self.object.pk))
        person = super().save_instance()
        after = labels_of(self.model.objects.get(pk=person.pk))
        if before != after:
            roles = {"before": before, "after": after}
            log(instance=person, action="accounts.change_roles", data=roles)
        return person

    @cached_property
    def header_more_buttons(self):
        address = reverse("wagtailusers_users:log_out", args=[self.object.pk])
        button = Button("모든 기기에서 로그아웃", url=address, icon_name="logout", priority=30)
        return [*super().header_more_buttons, button, *self._two_step_buttons()]

    def _two_step_buttons(self):
        if may_reset(self.request.user, self.object) and has_set_up(self.object):
            address = reverse("wagtailusers_users:reset_two_step", args=[self.object.pk])
            yield Button("두 단계 로그인 초기화", url=address, icon_name="lock-open", priority=40)


class DeletePersonView(users.DeleteView):
    """Removes an account made by mistake; anyone who left a trace is only stopped."""

    def post(self, request, *args, **kwargs):
        if not has_history(self.object):
            return super().post(request, *args, **kwargs)
        self.object.is_active = False
        self.object.save(update_fields=["is_active"])
        self.object.log_out_everywhere()
        messages.warning(
            request, "기록이 있는 계정은 지우지 않아요. 대신 로그인하지 못하게 멈춰 두었어요."
        )
        return redirect(self.index_url_name)


def refuse_superusers_account(manager, person):
    """Raise PermissionDenied when someone less than a superuser reaches for a superuser."""
    if person.is_superuser and not manager.is_superuser:
        raise PermissionDenied


class PersonHistoryView(HistoryListing, users.HistoryView):
    pass


class UserViewSet(users.UserViewSet):
    """Accounts: found by name and role, never deleted once somebody worked with them."""

    template_prefix = "accounts/users/"
    filterset_class = PersonFilterSet
    copy_view_enabled = False
    index_view_class = PeopleView
    add_view_class = AddPersonView
    edit_view_class = EditPersonView
    delete_view_class = DeletePersonView
    history_view_class = PersonHistoryView
    usage_view_class = ExportedUsageView

    def get_form_class(self, for_update=False):
        return ChangedPersonForm if for_update else NewPersonForm

    def get_urlpatterns(self):
        log_out = path("log-out/<int:pk>/", LogPersonOutView.as_view(), name="log_out")
        reset = path("two-step/<int:pk>/", ResetView.as_view(), name="reset_two_step")
        return [*super().get_urlpatterns(), log_out, reset]
