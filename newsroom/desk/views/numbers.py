from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.views.generic import TemplateView

from newsroom.accounts.roles import is_editor, oversees
from newsroom.desk.numbers.chart import Chart
from newsroom.desk.numbers.choosing import ChoiceForm
from newsroom.desk.numbers.exporting import (
    post_rows,
    reporter_rows,
    topic_rows,
    total_rows,
)
from newsroom.desk.numbers.figures import Figures
from newsroom.desk.views.screen import DeskScreen
from newsroom.exporting import as_csv, as_xlsx

POSTS_A_PAGE = 20


class NumbersView(DeskScreen, TemplateView):
    """How often what was read, beside earlier years. For all but reporters."""

    page_title = "숫자"
    header_icon = "order"
    template_name = "desk/numbers/numbers.html"

    def dispatch(self, request, *args, **kwargs):
        if not oversees(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get(self, request, *args, **kwargs):
        self.form = ChoiceForm(request.GET)
        self.figures = Figures(self.form.choice())
        export = EXPORTS.get(request.GET.get("export"))
        return export(self.figures) if export else super().get(request, *args, **kwargs)

    def get_context_data(self, **kwargs):
        figures = self.figures
        page = Paginator(figures.posts, POSTS_A_PAGE).get_page(self.request.GET.get("p"))
        return super().get_context_data(
            form=self.form,
            choice=figures.choice,
            figures=figures,
            months_chart=Chart(figures.months, with_before=True),
            years_chart=Chart(figures.years, with_before=False),
            posts=page,
            asked=self._asked(),
            may_enter=is_editor(self.request.user),
            **kwargs,
        )

    def _asked(self):
        """Return the choice as it stands in the address, without page and kind of file."""
        asked = self.request.GET.copy()
        for name in ("p", "export"):
            asked.pop(name, None)
        return asked.urlencode()


def _name(figures):
    choice = figures.choice
    return (
        f"greenwings-{choice.year}-{choice.month:02}"
        if choice.month
        else f"greenwings-{choice.year}"
    )


EXPORTS = {
    "csv": lambda figures: as_csv(post_rows(figures), f"{_name(figures)}-posts"),
    "topics": lambda figures: as_csv(topic_rows(figures), f"{_name(figures)}-topics"),
    "reporters": lambda figures: as_csv(reporter_rows(figures), f"{_name(figures)}-reporters"),
    "totals": lambda figures: as_csv(total_rows(figures), "greenwings-totals"),
    "xlsx": lambda figures: as_xlsx(
        {
            "글": post_rows(figures),
            "주제": topic_rows(figures),
            "시민기자": reporter_rows(figures),
            "해와 달": total_rows(figures),
        },
        _name(figures),
    ),
}
