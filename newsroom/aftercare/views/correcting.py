"""Adding a correction to a post that readers know."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect
from wagtail.admin import messages

from newsroom.aftercare.forms import CorrectionForm
from newsroom.aftercare.views.screen import AboutPost
from newsroom.posts.correcting import correct, seen_of
from newsroom.posts.permissions import may_correct
from newsroom.posts.refusals import Refused


class CorrectView(AboutPost):
    """What was put right so far, by whom, and the form for more."""

    page_title = "정정"
    header_icon = "edit"
    template_name = "aftercare/correct.html"

    def get_context_data(self, **kwargs):
        post = self.post_page
        kwargs.setdefault("form", CorrectionForm(initial=seen_of(post)))
        return super().get_context_data(
            post=post,
            corrections=post.corrections.all(),
            may_correct=may_correct(self.request.user, post),
            **kwargs,
        )

    def post(self, request, *args, **kwargs):
        if not may_correct(request.user, self.post_page):
            raise PermissionDenied
        form = CorrectionForm(request.POST)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form))
        return self.correct(form)

    def correct(self, form):
        data = form.cleaned_data
        try:
            correct(self.post_page, self.request.user, data, data["kind"], data["note"])
        except Refused as refused:
            return self.refuse(form, str(refused))
        messages.success(self.request, "정정을 남겼어요. 글과 ‘바로잡습니다’에 바로 보여요.")
        return redirect("aftercare:correct", self.post_page.pk)

    def refuse(self, form, why):
        """Show what was typed again, upon what is there now: a second press may go through."""
        form.add_error(None, why)
        form.data = {**form.data.dict(), **seen_of(self.post_page)}
        return self.render_to_response(self.get_context_data(form=form))
