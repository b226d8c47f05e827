"""A temporary measure as the authors of the post see it, with the way to object."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from wagtail.admin import messages

from newsroom.letters import deciding
from newsroom.letters.desk_forms import ObjectionForm
from newsroom.letters.models import TemporaryMeasure
from newsroom.letters.permissions import may_object, may_see_measure
from newsroom.letters.views.screen import Screen
from newsroom.posts.refusals import Refused


class MeasureView(Screen):
    """Why a post is hidden and until when. Says nothing of who asked for it."""

    page_title = "임시조치"
    template_name = "letters/measure.html"
    header_icon = "lock"

    def dispatch(self, request, pk):
        measures = TemporaryMeasure.objects.select_related("page", "request")
        self.measure = get_object_or_404(measures, id=pk)
        if not may_see_measure(request.user, self.measure):
            raise PermissionDenied
        return super().dispatch(request, pk=pk)

    def get_page_subtitle(self):
        return self.measure.page.get_admin_display_title()

    def get_context_data(self, **kwargs):
        kwargs.setdefault("form", ObjectionForm())
        return super().get_context_data(
            measure=self.measure,
            objections=self.measure.objections.filter(author=self.request.user),
            may_object=may_object(self.request.user, self.measure),
            **kwargs,
        )

    def post(self, request, *args, **kwargs):
        form = ObjectionForm(request.POST)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form))
        try:
            deciding.object_to(self.measure.pk, request.user, form.cleaned_data["text"])
        except Refused as refused:
            messages.error(request, str(refused))
        else:
            messages.success(request, "이의 제기를 보냈어요. 편집실이 읽고 다시 판단해요.")
        return redirect("letters:measure", self.measure.pk)
