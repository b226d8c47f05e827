from reporters.models.corps import ReporterIndexPage
from reporters.models.reporter import ReporterLink, ReporterPage
from reporters.models.term import Term

__all__ = ["ReporterIndexPage", "ReporterLink", "ReporterPage", "Term"]
