"""Where readers send something: a word to the editors, a request to take a post down.

None of these pages is ever cached: each carries a token of its own.
"""

import re

from django.conf import settings
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.decorators import method_decorator
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from django.views.generic import FormView

from newsroom.letters import limiting, receiving
from newsroom.letters.forms import MessageForm, RemovalForm
from newsroom.letters.models import RemovalRequest
from newsroom.posts.models import PostPage

TOO_OFTEN = "잠시 동안 너무 여러 번 받았어요. 한 시간쯤 뒤에 다시 보내 주세요."
_NUMBER = re.compile(r"[0-9]{1,18}")


def published(number):
    """Return the post of this number when strangers may read it, else None."""
    if not _NUMBER.fullmatch(str(number)):
        return None
    return PostPage.objects.published().filter(id=number).first()


@method_decorator(never_cache, name="dispatch")
class SendingView(FormView):
    """A form strangers send. What it refuses comes back with every word still in it."""

    http_method_names = ["get", "head", "post"]
    door = ""

    def form_valid(self, form):
        if limiting.may_send(self.request, self.door):
            return self.send(form.cleaned_data)
        form.add_error(None, TOO_OFTEN)
        page = self.render_to_response(self.get_context_data(form=form), status=429)
        page["Retry-After"] = str(int(limiting.WINDOW.total_seconds()))
        return page


class WriteMessageView(SendingView):
    """편집실에 한마디, about one published post."""

    form_class = MessageForm
    template_name = "letters/write.html"
    door = "message"

    def setup(self, request, pk):
        super().setup(request, pk=pk)
        self.post_page = get_object_or_404(PostPage.objects.published(), id=pk)

    def get_form_kwargs(self):
        return {**super().get_form_kwargs(), "purpose": f"message.{self.post_page.pk}"}

    def get_context_data(self, **kwargs):
        days = settings.NEWSROOM["LETTER_DAYS"]
        return super().get_context_data(post=self.post_page, days=days, **kwargs)

    def send(self, words):
        receiving.receive_message(self.request, self.post_page, words)
        return redirect("message_sent", self.post_page.pk)


@require_safe
@never_cache
def message_sent(request, pk):
    """Say thanks; the way back to the post is there while the post is."""
    return render(request, "letters/sent.html", {"post": published(pk)})


class AskRemovalView(SendingView):
    """게시 중단 요청, about the post that `?post=` names or any whose address is pasted."""

    form_class = RemovalForm
    template_name = "letters/ask.html"
    door = "request"

    def get_form_kwargs(self):
        return {**super().get_form_kwargs(), "purpose": "request"}

    def get_initial(self):
        post = published(self.request.GET.get("post", ""))
        return {"address": post.short_url} if post else {}

    def get_context_data(self, **kwargs):
        rules = settings.NEWSROOM
        return super().get_context_data(
            days=rules["REQUEST_DAYS"], working_days=rules["REQUEST_WORKING_DAYS"], **kwargs
        )

    def send(self, words):
        removal = receiving.receive_request(self.request, words)
        return redirect(removal.path)


@require_safe
@never_cache
def receipt(request, number):
    """Say where a request stands, to whoever holds its number; nothing about what it says."""
    requests = RemovalRequest.objects.select_related("measure").prefetch_related("steps")
    removal = get_object_or_404(requests, receipt=number)
    address = settings.SITE_URL + removal.path
    return render(request, "letters/receipt.html", {"removal": removal, "address": address})
