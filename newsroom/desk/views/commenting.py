from django.shortcuts import redirect, render
from django.urls import reverse
from wagtail.admin import messages

from newsroom.desk.commenting import answer, comment, places_in, said_about, settle, take_back
from newsroom.desk.views.reading import PostScreen
from newsroom.posts.permissions import may_comment
from newsroom.posts.refusals import Refused


class CommentsView(PostScreen):
    """Write, answer, tick off or take back a comment; a script gets the list anew."""

    http_method_names = ["post"]

    def is_allowed(self):
        return may_comment(self.request.user, self.post_page)

    def post(self, request, *args, **kwargs):
        wrong = ""
        try:
            self.act(request.POST)
        except Refused as refused:
            wrong = str(refused)
        if request.headers.get("x-requested-with") == "fetch":
            context = comments_context(self.post_page, request.user)
            context |= {"post": self.post_page, "wrong": wrong}
            status = 409 if wrong else 200
            return render(request, "desk/review/comments.html", context, status=status)
        if wrong:
            messages.error(request, wrong)
        return redirect(reverse("desk:review", args=[self.post_page.pk]) + "#comments")

    def act(self, data):
        post, user = self.post_page, self.request.user
        number = data.get("comment", "")
        match data.get("act"):
            case "write":
                comment(post, user, data.get("place", ""), data.get("text", ""))
            case "settle" | "reopen" if number.isdecimal():
                settle(post, user, number, is_settled=data["act"] == "settle")
            case "answer" if number.isdecimal():
                answer(post, user, number, data.get("text", ""))
            case "take_back" if number.isdecimal():
                take_back(post, user, number)
            case _:
                raise Refused("화면을 새로 열어 다시 해 주세요.")


def comments_context(post, user, newest=None):
    """Return what the list of comments and its form show."""
    newest = newest or post.get_latest_revision_as_object()
    return {
        "comments": said_about(post, newest),
        "places": places_in(newest),
        "may_comment": may_comment(user, post),
        "user_id": user.pk,
    }
