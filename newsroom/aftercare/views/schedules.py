"""Every scheduled post in one list, and the button that stops them all."""

from django.shortcuts import redirect
from django.utils import timezone
from wagtail.models import Revision

from newsroom.aftercare.forms import HaltForm
from newsroom.aftercare.views.screen import EditorsScreen, Listing
from newsroom.posts import halting
from newsroom.posts.models import Halt, PostPage
from newsroom.posts.permissions import may_halt


def scheduled_posts():
    """Return every scheduled post with its time and whether a halt holds it, the next first."""
    scheduled = Revision.objects.filter(approved_go_live_at__isnull=False)
    held = set(halting.held(scheduled).values_list("pk", flat=True))
    revisions = {
        int(revision.object_id): revision
        for revision in scheduled.only("object_id", "approved_go_live_at")
    }
    posts = PostPage.objects.filter(pk__in=revisions).defer("story", "search_text")
    posts = list(posts.prefetch_related("bylines"))
    for post in posts:
        revision = revisions[post.pk]
        post.planned_at = revision.approved_go_live_at
        post.is_held = revision.pk in held
        post.is_late = post.planned_at <= timezone.now()
    return sorted(posts, key=lambda post: post.planned_at)


class SchedulesView(Listing):
    """What goes live when, the next first; during a halt, what waits to be released."""

    page_title = "예약"
    header_icon = "calendar-alt"
    template_name = "aftercare/schedules.html"
    choices = {"all": "모두", "held": "멈춘 것"}
    columns = ["예약한 시각", "제목", "글쓴이", "상태", "고유 주소"]
    file_name = "greenwings-schedules"

    def get_rows(self):
        posts = scheduled_posts()
        return [post for post in posts if post.is_held] if self.chosen == "held" else posts

    def cells(self, post):
        writers = ", ".join(byline.name for byline in post.bylines.all())
        state = "예약 멈춤" if post.is_held else "예약됨"
        return [post.planned_at, post.get_admin_display_title(), writers, state, post.short_url]

    def get_context_data(self, **kwargs):
        kwargs.setdefault("form", HaltForm())
        return super().get_context_data(
            halt=Halt.objects.in_force().first(),
            may_halt=may_halt(self.request.user),
            **kwargs,
        )

    def post(self, request, *args, **kwargs):
        """Stop every schedule."""
        form = HaltForm(request.POST)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form))
        said = "예약을 모두 멈췄어요. 편집자 모두에게 알렸어요."
        self.try_to(halting.halt, request.user, form.cleaned_data["reason"], said=said)
        return redirect("aftercare:schedules")


class LiftView(EditorsScreen):
    """End the halt."""

    http_method_names = ["post"]

    def post(self, request, *args, **kwargs):
        said = "멈춤을 풀었어요. 멈춘 예약은 하나씩 풀어야 올라가요."
        self.try_to(halting.lift, request.user, said=said)
        return redirect("aftercare:schedules")
