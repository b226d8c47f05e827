"""What stands on the first screen after login."""

from django.urls import reverse
from wagtail.admin.ui.components import Component

from newsroom.accounts.roles import is_administrator, is_auditor, is_editor, is_reporter
from newsroom.agenda import sections_for
from newsroom.desk.views.listings import MyPostsView
from newsroom.posts.models import PostIndexPage
from newsroom.posts.permissions import may_start


class MyPostsPanel(Component):
    """A reporter's own newest posts and their states."""

    name = "my_posts"
    template_name = "desk/panels/my_posts.html"
    order = 50

    def get_context_data(self, parent_context):
        request = parent_context["request"]
        view = MyPostsView(request=request)
        return {
            "posts": view.get_rows()[:8],
            "may_start": may_start(request.user),
            "posts_index_id": posts_index_id(),
            "request": request,
        }


class AgendaPanel(Component):
    """What there is to do (오늘 할 일), as the rooms tell it to who is looking."""

    name = "agenda"
    template_name = "desk/panels/agenda.html"
    order = 40

    def get_context_data(self, parent_context):
        sections = sections_for(parent_context["request"])
        return {
            "sections": [section for section in sections if section.lines or section.empty],
            "clear": [section for section in sections if not (section.lines or section.empty)],
        }


class AuditingPanel(Component):
    """What there is to read for those who audit."""

    name = "auditing"
    template_name = "desk/panels/auditing.html"
    order = 10

    def get_context_data(self, parent_context):
        return {"places": [(reverse(name), label, about) for name, label, about in TO_AUDIT]}


TO_AUDIT = [
    ("records:log", "처리 이력", "누가 언제 무엇을 왜 했는지"),
    ("accounts:login_report", "접속 기록", "누가 언제 어디에서 로그인했는지"),
    ("wagtailadmin_explore_root", "글과 기자", "작성 중인 글까지 모두"),
    ("desk:queue", "검토 대기", "지금 결정을 기다리는 글"),
    ("letters:requests", "게시 중단 요청", "요청과 처리한 과정"),
    ("letters:messages", "편집실에 한마디", "독자가 보낸 말"),
    ("records:fees", "원고료 목록", "달마다 원고료를 받는 글"),
    ("desk:numbers", "숫자", "조회수와 처리한 일의 수"),
]


def posts_index_id():
    return PostIndexPage.objects.values_list("pk", flat=True).first()


def panels_for(user):
    """Return the panels of the first screen for this person."""
    if is_auditor(user):
        return [AuditingPanel(), AgendaPanel()]
    if is_editor(user):
        return [AgendaPanel()]
    if is_administrator(user):
        return [AgendaPanel()]
    return [MyPostsPanel()] if is_reporter(user) else []
