"""One screen for somebody who leaves: what is open, who takes it over, and the account closed."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from wagtail.admin import messages

from newsroom.accounts.leaving import open_work_of
from newsroom.accounts.models import User
from newsroom.people.forms import HandOverForm
from newsroom.people.handing_over import hand_over
from newsroom.people.permissions import may_hand_over
from newsroom.people.views.screen import Screen
from newsroom.posts.refusals import Refused


class HandOverView(Screen):
    """업무 인계. Refused to everyone but the administrators, and about oneself."""

    page_title = "업무 인계"
    header_icon = "group"
    template_name = "people/hand_over.html"

    def dispatch(self, request, pk, *args, **kwargs):
        self.person = get_object_or_404(User, pk=pk)
        if not may_hand_over(request.user, self.person):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_page_subtitle(self):
        return self.person.get_full_name()

    def get_context_data(self, **kwargs):
        kwargs.setdefault("form", HandOverForm(leaving=self.person))
        return super().get_context_data(
            person=self.person, open_work=open_work_of(self.person), **kwargs
        )

    def post(self, request, *args, **kwargs):
        form = HandOverForm(request.POST, leaving=self.person)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form))
        words = form.cleaned_data
        try:
            hand_over(request.user, self.person, words["successor"], words["reason"])
        except Refused as refused:
            messages.error(request, str(refused))
        else:
            messages.success(
                request, f"{self.person.get_full_name()} 님의 일을 넘기고 계정을 닫았어요."
            )
        return redirect("people:person", self.person.pk)
