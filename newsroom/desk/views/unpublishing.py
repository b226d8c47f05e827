from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.views.generic import FormView
from wagtail.admin import messages

from newsroom.accounts.roles import is_editor
from newsroom.desk.forms import TakeDownForm
from newsroom.desk.views.screen import DeskScreen
from newsroom.posts.models import PostPage
from newsroom.posts.permissions import may_unpublish
from newsroom.posts.publishing import take_down, who_took_down
from newsroom.posts.refusals import Refused


class TakeDownView(DeskScreen, FormView):
    """Take a post down, for a while or for good, with a reason: Wagtail's unpublish address."""

    form_class = TakeDownForm
    template_name = "desk/take_down.html"
    page_title = "글 내리기"
    header_icon = "download"

    def dispatch(self, request, page_id, *args, **kwargs):
        self.post_page = get_object_or_404(PostPage, pk=page_id)
        if is_editor(request.user) and (told := who_took_down(self.post_page)):
            messages.error(request, told)
            return redirect("desk:review", page_id)
        if not may_unpublish(request.user, self.post_page):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_page_subtitle(self):
        return self.post_page.get_admin_display_title()

    def form_valid(self, form):
        words = form.cleaned_data
        how = {"is_final": words["kind"] == "for_good", "until": words["until"]}
        try:
            take_down(self.post_page, self.request.user, words["reason"], **how)
        except Refused as refused:
            messages.error(self.request, str(refused))
        else:
            messages.success(self.request, "글을 내렸어요. 쓴 사람에게 까닭을 알렸어요.")
        return redirect("desk:review", self.post_page.pk)
