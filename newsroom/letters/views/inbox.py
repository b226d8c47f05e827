"""The editors' inbox of readers' messages."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from wagtail.admin import messages
from wagtail.log_actions import log

from newsroom.letters import telling
from newsroom.letters.desk_forms import PassOnForm
from newsroom.letters.models import ReaderMessage
from newsroom.letters.permissions import may_handle_message
from newsroom.letters.views.screen import LettersScreen, Listing

CHOICES = {"open": "처리할 것", "unread": "안 읽음", "handled": "처리함", "all": "모두"}


class MessagesView(Listing):
    """What readers wrote, newest first."""

    page_title = "편집실에 한마디"
    template_name = "letters/messages.html"
    header_icon = "comment"
    choices = CHOICES
    columns = ["번호", "보낸 때", "글", "한마디", "처리한 때", "글쓴이에게 전한 때"]
    file_name = "greenwings-messages"

    def cells(self, message):
        return [
            *(message.pk, message.sent_at, message.page.title, message.text),
            *(message.handled_at, message.passed_on_at),
        ]

    def get_rows(self):
        found = {
            "open": ReaderMessage.objects.unhandled,
            "unread": ReaderMessage.objects.unread,
            "handled": ReaderMessage.objects.handled,
            "all": ReaderMessage.objects.all,
        }[self.chosen]()
        return found.select_related("page").defer("page__story", "page__search_text")


class MessageView(LettersScreen):
    """One message: read by being opened, then marked as handled or passed on to the authors."""

    page_title = "독자의 한마디"
    template_name = "letters/message.html"
    header_icon = "comment"

    def setup(self, request, pk):
        super().setup(request, pk=pk)
        self.message = get_object_or_404(ReaderMessage.objects.select_related("page"), id=pk)

    def get(self, request, *args, **kwargs):
        if may_handle_message(request.user):
            self._mark("read_at")
        return super().get(request, *args, **kwargs)

    def get_context_data(self, **kwargs):
        kwargs.setdefault("form", PassOnForm(initial={"text": self.message.text}))
        may_handle = may_handle_message(self.request.user)
        return super().get_context_data(message=self.message, may_handle=may_handle, **kwargs)

    def post(self, request, *args, **kwargs):
        if not may_handle_message(request.user):
            raise PermissionDenied
        if request.POST.get("act") == "pass_on":
            return self.pass_on(PassOnForm(request.POST))
        self.handle()
        return redirect("letters:messages")

    @transaction.atomic
    def handle(self):
        self._mark("read_at")
        if self._mark("handled_at", handled_by=self.request.user):
            log(instance=self.message, action="letters.handle", user=self.request.user)
        messages.success(self.request, "처리함으로 옮겼어요.")

    def pass_on(self, form):
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form))
        with transaction.atomic():
            self.tell_authors(form.cleaned_data["text"])
        return redirect("letters:message", self.message.pk)

    def tell_authors(self, text):
        if not self._mark("passed_on_at"):
            messages.warning(self.request, "이미 전한 한마디예요.")
            return
        telling.message_passed_on(self.message, text)
        log(instance=self.message, action="letters.pass_on", user=self.request.user)
        messages.success(self.request, "글쓴이에게 전했어요.")

    def _mark(self, name, **changes):
        """Set a time that is not set yet; tell whether it was this call that set it."""
        unmarked = ReaderMessage.objects.filter(pk=self.message.pk, **{name: None})
        return unmarked.update(**{name: timezone.now()}, **changes)
