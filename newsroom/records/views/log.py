"""The log of everything (처리 이력): both of Wagtail's logs as one list."""

from itertools import islice

from django.db.models import IntegerField, Value
from django.utils import timezone
from wagtail.admin.views.reports.audit_logging import LogEntriesView
from wagtail.models import ModelLogEntry, PageLogEntry

from newsroom.exporting import ExportedListing
from newsroom.records.filters import LogFilterSet
from newsroom.records.lines import lines_of
from newsroom.records.views.screen import RecordsDoor

LOGS = [PageLogEntry, ModelLogEntry]
# How many entries a file fetches at a time.
BATCH = 500


class LogView(ExportedListing, RecordsDoor, LogEntriesView):
    """Who did what to what, when and why, newest first; narrowed down, and as a file.

    Wagtail shows everybody the log of what they may change. Ours is for those who look over
    everything, so it is not narrowed, and costs the same however many pages there are.
    """

    page_title = "처리 이력"
    template_name = "records/log.html"
    results_template_name = "records/log_results.html"
    filterset_class = LogFilterSet
    index_url_name = "records:log"
    index_results_url_name = "records:log_results"
    list_export = ["at", "who", "act", "kind", "number", "what", "why"]
    export_headings = {
        "at": "때",
        "who": "누가",
        "act": "한 일",
        "kind": "종류",
        "number": "번호",
        "what": "이름이나 제목",
        "why": "내용과 사유",
    }

    def get_filename(self):
        return f"greenwings-log-{timezone.localdate():%Y-%m-%d}"

    def get_filtered_queryset(self):
        first, second = (self._found_in(number, log) for number, log in enumerate(LOGS))
        return first.union(second, all=True).order_by("-timestamp", "log", "-pk")

    def _found_in(self, number, log):
        entries = self.filter_queryset(log.objects.all()).order_by()
        numbered = entries.annotate(log=Value(number, output_field=IntegerField()))
        return numbered.values("pk", "timestamp", "log")

    def decorate_paginated_queryset(self, found):
        return self._in_batches(found) if self.is_export else self._lines(found)

    def _in_batches(self, found):
        """Yield the lines of a file without holding all of them at once."""
        rows = found.iterator(chunk_size=BATCH)
        while batch := list(islice(rows, BATCH)):
            yield from self._lines(batch)

    def _lines(self, found):
        """Return the lines of what was found, in its order."""
        found = list(found)
        known = {}
        for number, log in enumerate(LOGS):
            wanted = [row["pk"] for row in found if row["log"] == number]
            entries = log.objects.filter(pk__in=wanted).select_related("user", "content_type")
            known |= {(number, entry.pk): entry for entry in entries}
        return lines_of(known[row["log"], row["pk"]] for row in found)
