"""Covering, withdrawing and giving back: one form each, its words kept when it is refused."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.shortcuts import redirect
from django.views.generic import FormView
from wagtail.admin import messages

from newsroom.images import covering
from newsroom.images.refusals import PhotoRefused
from newsroom.picturedesk import withdrawing
from newsroom.picturedesk.forms import CoverForm, GiveBackForm, ReasonForm
from newsroom.picturedesk.views.screen import PhotoScreen


class ActView(PhotoScreen, FormView):
    """A form about the photo: done, it leads back to the photo; refused, it says why."""

    done = ""

    def act(self, data):
        raise NotImplementedError

    def form_valid(self, form):
        try:
            self.act(form.cleaned_data)
        except PhotoRefused as refused:
            return self.refuse(form, [str(refused)])
        except ValidationError as error:
            return self.refuse(form, error.messages)
        messages.success(self.request, self.done)
        return redirect(self.form_address)

    def refuse(self, form, why):
        """Show the form again, upon the photo as it is now."""
        self.photo.refresh_from_db()
        for message in why:
            form.add_error(None, message)
        return self.render_to_response(self.get_context_data(form=form))


class CoverView(ActView):
    page_title = "얼굴 가리기"
    template_name = "picturedesk/cover.html"
    form_class = CoverForm
    done = "고른 곳을 가렸어요. 이 사진을 쓰는 모든 글에 바로 보여요."

    def get_context_data(self, **kwargs):
        return super().get_context_data(most=covering.MOST_REGIONS, **kwargs)

    def act(self, data):
        covering.cover(self.photo, self.request.user, data["regions"], data["seen"])


class WithdrawView(ActView):
    page_title = "사진 거두기"
    template_name = "picturedesk/withdraw.html"
    form_class = ReasonForm
    done = "사진을 거두었어요. 이제 어디에서도 보이지 않아요."

    def get_context_data(self, **kwargs):
        days = settings.NEWSROOM["LOCKED_PHOTO_DAYS"]
        return super().get_context_data(days=days, **kwargs)

    def act(self, data):
        withdrawing.withdraw(self.photo.pk, self.request.user, data["reason"])


class GiveBackView(ActView):
    page_title = "거둔 사진 되돌리기"
    template_name = "picturedesk/give_back.html"
    form_class = GiveBackForm
    done = "사진을 되돌렸어요. 쓰인 글에 곧 다시 보여요."

    def act(self, data):
        user, people = self.request.user, data["people"]
        withdrawing.give_back(self.photo.pk, user, data["reason"], people)
