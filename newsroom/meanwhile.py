"""Two people change the same row: whoever saves second is told what stands there by now.

For screens of rows that have no revisions; pages have Wagtail's own way.
"""

import hashlib

from django.db import transaction
from django.forms.models import model_to_dict
from wagtail.admin.utils import set_query_params
from wagtail.admin.views.generic import EditView

SEEN = "seen"
CHANGED = (
    "그사이에 다른 사람이 먼저 고쳤어요. 지금은 이렇게 되어 있어요: {}. "
    "입력한 내용은 그대로 있어요. 이대로 바꾸려면 한 번 더 저장해 주세요."
)
NOTHING = "비어 있음"


class ToldMeanwhile:
    """Save only over what the form was opened with. Put it before a view of Wagtail's.

    The address a form is sent to carries a mark of what it was filled with, so the form itself
    may be drawn in any way.
    """

    _mark = None

    @transaction.atomic
    def form_valid(self, form):
        row = self.model._default_manager.select_for_update().get(pk=self.object.pk)
        held = _held(form, row)
        differing = [name for name in held if _differs(form[name], held[name])]
        if differing and self.request.GET.get(SEEN, _mark(held)) != _mark(held):
            self._mark = _mark(held)
            return self._tell(form, row, differing)
        return super().form_valid(form)

    def _tell(self, form, row, differing):
        stands = [f"{form[name].label} ‘{_told(row, form[name])}’" for name in differing]
        form.add_error(None, CHANGED.format(", ".join(stands)))
        self.produced_error_message = self.get_error_message()
        return self.form_invalid(form)

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        opened = self._mark or self.request.GET.get(SEEN)
        mark = opened or _mark(_held(context["form"], self.object))
        context["action_url"] = set_query_params(context["action_url"], {SEEN: mark})
        return context


class CarefulEditView(ToldMeanwhile, EditView):
    """Wagtail's form of a row in a viewset, saving only over what it was opened with."""


def _held(form, row):
    """Return what the row holds of what the form asks, by the field's name."""
    return model_to_dict(row, fields=list(form.fields))


def _mark(held):
    return hashlib.sha256(repr(held).encode()).hexdigest()[:16]


def _differs(bound, held):
    return bound.field.has_changed(held, bound.data)


def _told(row, bound):
    """Return what the row holds of a field, in words a person reads."""
    if choice := getattr(row, f"get_{bound.name}_display", None):
        return choice()
    value = getattr(row, bound.name)
    label = getattr(bound.field, "label_from_instance", str)
    if isinstance(value, bool):
        return "예" if value else "아니요"
    if hasattr(value, "all"):
        return ", ".join(map(label, value.all())) or NOTHING
    return NOTHING if value in (None, "") else label(value)
