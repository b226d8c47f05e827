from newsroom.counting.models import EarlierTotal
from newsroom.exporting import ExportedViewSet
from newsroom.meanwhile import CarefulEditView


class EarlierTotalViewSet(ExportedViewSet):
    """Totals from before the site, entered by editors; reached from the screen of numbers."""

    model = EarlierTotal
    edit_view_class = CarefulEditView
    icon = "calendar-alt"
    menu_label = "지난 숫자"
    form_fields = ["year", "month", "views", "source"]
    list_display = ["when", "views", "source"]
    list_export = ["when", "views", "source"]
    ordering = ["-year", "-month"]
    copy_view_enabled = False


earlier_total_viewset = EarlierTotalViewSet("earlier_totals", url_prefix="desk/earlier-totals")
