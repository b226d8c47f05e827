from django.shortcuts import redirect
from wagtail.admin import messages

from newsroom.desk.asking import ask_writer, told_after_yes
from newsroom.desk.forms import AskWriterForm
from newsroom.desk.views.reviewing import ReviewView
from newsroom.posts.permissions import may_decide
from newsroom.posts.refusals import Refused


class AskWriterView(ReviewView):
    """Ask the writer's yes; what was typed stays on the screen when the question is refused."""

    http_method_names = ["post"]

    def is_allowed(self):
        return may_decide(self.request.user, self.post_page)

    def post(self, request, *args, **kwargs):
        form = AskWriterForm(request.POST)
        if not form.is_valid():
            return self.again("ask", request.POST, next(iter(form.errors.values()))[0])
        data = form.cleaned_data
        seen = (data.pop("revision"), data.pop("fingerprint"))
        task_state = self.post_page.current_workflow_task_state
        try:
            consent = ask_writer(task_state.pk if task_state else None, request.user, seen, **data)
        except Refused as refused:
            return self.again("ask", request.POST, str(refused))
        messages.success(request, f"글쓴이에게 확인을 부탁했어요. {told_after_yes(consent)}")
        return redirect("desk:review", self.post_page.pk)
