from django.core.paginator import Paginator

from newsroom.exporting import as_csv, as_xlsx
from newsroom.letters.views.screen import LettersScreen


class FilteredListing(LettersScreen):
    """A listing in pages of twenty, and as a file.

    `choices` names its filters; the first is the usual one. `columns` heads the file.
    """

    per_page = 20
    choices = {}
    columns = []
    filename = ""

    @property
    def chosen(self):
        asked = self.request.GET.get("show")
        return asked if asked in self.choices else next(iter(self.choices))

    def get_rows(self):
        raise NotImplementedError

    def cells(self, row):
        """Return what the file says of a row, in the order of `columns`."""
        raise NotImplementedError

    def get(self, request, *args, **kwargs):
        match request.GET.get("export"):
            case "csv":
                return as_csv(self._lines(), self.filename)
            case "xlsx":
                return as_xlsx({self.page_title: self._lines()}, self.filename)
        return super().get(request, *args, **kwargs)

    def _lines(self):
        yield self.columns
        for row in self.get_rows():
            yield self.cells(row)

    def get_context_data(self, **kwargs):
        page = Paginator(self.get_rows(), self.per_page).get_page(self.request.GET.get("p"))
        return super().get_context_data(
            rows=page, choices=self.choices, chosen=self.chosen, **kwargs
        )
