from django.core.paginator import Paginator

from newsroom.exporting import ExportedRows
from newsroom.letters.views.screen import LettersScreen


class FilteredListing(ExportedRows, LettersScreen):
    """A listing in pages of twenty. `choices` names its filters; the first is the usual one."""

    per_page = 20
    choices = {}

    @property
    def chosen(self):
        asked = self.request.GET.get("show")
        return asked if asked in self.choices else next(iter(self.choices))

    def get_context_data(self, **kwargs):
        page = Paginator(self.get_rows(), self.per_page).get_page(self.request.GET.get("p"))
        return super().get_context_data(
            rows=page, choices=self.choices, chosen=self.chosen, **kwargs
        )
