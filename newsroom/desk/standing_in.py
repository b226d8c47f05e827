"""Who stands in for whom (업무대행): Wagtail's screens for it, with the newsroom's rules."""

from django import forms
from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied
from django.db import transaction
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.views.generic import CreateView, DeleteView

from newsroom.accounts.roles import CHIEFS, EDITORS, is_chief
from newsroom.desk import telling
from newsroom.desk.models import StandIn
from newsroom.desk.permissions import may_name_stand_in
from newsroom.exporting import ExportedIndexView, ExportedViewSet
from newsroom.meanwhile import CarefulEditView

User = get_user_model()


class EditorField(forms.ModelChoiceField):
    """One of the editors who may log in today, by name."""

    default_error_messages = {
        "required": "누구인지 골라 주세요.",
        "invalid_choice": "지금은 고를 수 없는 사람이에요. 다시 골라 주세요.",
    }

    def __init__(self, **kwargs):
        super().__init__(User.objects.none(), empty_label="골라 주세요", **kwargs)
        self.label_from_instance = User.get_full_name


class StandInForm(WagtailAdminModelForm):
    """Editors name who stands in for themselves, chiefs for anybody."""

    editor = EditorField(label="자리를 비우는 사람")
    stand_in = EditorField(label="업무대행", help_text="그동안 검토에 대한 알림도 함께 받아요.")

    class Meta:
        model = StandIn
        fields = ["editor", "stand_in", "starts_on", "ends_on"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        here = User.objects.in_role(EDITORS, CHIEFS).order_by("last_name", "first_name", "pk")
        self.fields["stand_in"].queryset = here
        self.fields["editor"].queryset = here
        if not is_chief(self.for_user):
            self.fields["editor"].queryset = here.filter(pk=self.for_user.pk)
            self.fields["editor"].empty_label = None


class OneAtATime:
    """Save while nobody else does, so that no two periods meet, and tell whom it is about."""

    @transaction.atomic
    def post(self, request, *args, **kwargs):
        editors = User.objects.filter(groups__name__in=[EDITORS, CHIEFS]).order_by("pk")
        list(editors.select_for_update(of=("self",)))
        return super().post(request, *args, **kwargs)

    def save_instance(self):
        row = super().save_instance()
        telling.named(row, self.request.user)
        return row


class TellsTheFormer:
    """Tell who stood in so far when it is somebody else's days now."""

    @transaction.atomic
    def save_instance(self):
        before = StandIn.objects.get(pk=self.object.pk)
        row = super().save_instance()
        if before.stand_in_id != row.stand_in_id:
            telling.no_longer_named(before, self.request.user)
        return row


class OwnOnly:
    """Open a row to whoever may name the stand-in of the person it is about."""

    def get_object(self, *args, **kwargs):
        row = super().get_object(*args, **kwargs)
        if not may_name_stand_in(self.request.user, row.editor):
            raise PermissionDenied
        return row


class StandInsView(ExportedIndexView):
    def get_base_queryset(self):
        return super().get_base_queryset().select_related("editor", "stand_in")

    def get_edit_url(self, row):
        return super().get_edit_url(row) if self._may_change(row) else None

    def get_delete_url(self, row):
        return super().get_delete_url(row) if self._may_change(row) else None

    def _may_change(self, row):
        return may_name_stand_in(self.request.user, row.editor)


class NameStandInView(OneAtATime, CreateView):
    pass


class ChangeStandInView(OwnOnly, TellsTheFormer, OneAtATime, CarefulEditView):
    pass


class RemoveStandInView(OwnOnly, DeleteView):
    @transaction.atomic
    def delete_action(self):
        telling.no_longer_named(self.object, self.request.user)
        return super().delete_action()


class StandInViewSet(ExportedViewSet):
    model = StandIn
    icon = "group"
    menu_label = "업무대행"
    menu_order = 340
    add_to_settings_menu = True
    list_display = ["editor_name", "stand_in_name", "starts_on", "ends_on"]
    list_export = ["editor_name", "stand_in_name", "starts_on", "ends_on"]
    index_view_class = StandInsView
    add_view_class = NameStandInView
    edit_view_class = ChangeStandInView
    delete_view_class = RemoveStandInView
    copy_view_enabled = False
    inspect_view_enabled = False

    def get_form_class(self, for_update=False):
        return StandInForm


stand_in_viewset = StandInViewSet("stand_ins")
