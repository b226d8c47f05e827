from newsroom.exporting import ExportedViewSet
from newsroom.meanwhile import CarefulEditView
from reporters.models import Term


class TermViewSet(ExportedViewSet):
    """Appointments, given by the administrators. Rights follow them at once."""

    model = Term
    edit_view_class = CarefulEditView
    icon = "calendar-check"
    menu_label = "활동 기간"
    menu_order = 320
    add_to_admin_menu = True
    form_fields = ["reporter", "number", "starts_on", "ends_on"]
    list_display = ["reporter", "number", "starts_on", "ends_on"]
    list_export = ["reporter", "number", "starts_on", "ends_on"]
    list_filter = ["number"]
    ordering = ["-number", "reporter__title"]


term_viewset = TermViewSet("terms")
