from wagtail.admin.views.mixins import SpreadsheetExportMixin

from newsroom.exporting import ExportedListing


class PhotoExportMixin(ExportedListing, SpreadsheetExportMixin):
    """What is said of each photo, never the photo: its facts, and what it is used in."""

    export_headings = {
        "pk": "번호",
        "title": "사진 이름",
        "credit": "찍은 사람",
        "uploader": "올린 사람",
        "created_at": "올린 때",
        "taken_at": "찍은 때",
        "get_people_display": "사진 속 사람",
        "withdrawn_at": "거둔 때",
        "used_in": "쓰인 곳",
    }
    list_export = list(export_headings)
    export_filename = "greenwings-photos"

    def as_spreadsheet(self, queryset, spreadsheet_format):
        return super().as_spreadsheet(self.with_uses(queryset), spreadsheet_format)
