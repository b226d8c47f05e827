"""The review queue (검토 대기): Wagtail's listing over what waits for the editors."""

from django.core.exceptions import PermissionDenied
from django.db.models import F
from django.utils import timezone

from newsroom.desk.claiming import with_claims
from newsroom.desk.queue import columns
from newsroom.desk.queue.filters import QueueFilterSet
from newsroom.desk.queue.waiting import waiting
from newsroom.exporting import ExportedIndexView
from newsroom.posts.models import PostPage
from newsroom.posts.permissions import may_see_reviews

ORDERINGS = {
    "waiting_since": "오래 기다린 것부터",
    "-waiting_since": "새로 들어온 것부터",
    "title": "제목 가나다순",
    "writer": "글쓴이 가나다순",
}


class QueueView(ExportedIndexView):
    """Everything that waits for a decision, the longest wait first; the auditor may look."""

    model = PostPage
    page_title = "검토 대기"
    header_icon = "clipboard-list"
    template_name = "desk/queue/index.html"
    results_template_name = "desk/queue/results.html"
    index_url_name = "desk:queue"
    index_results_url_name = "desk:queue_results"
    filterset_class = QueueFilterSet
    columns = columns.COLUMNS
    table_classname = "listing queue-table"
    default_ordering = "waiting_since"
    # A search narrows the queue down and leaves its order as it is.
    is_explicitly_ordered = True
    paginate_by = 30
    export_headings = {
        "number": "번호",
        "title": "제목",
        "state": "상태",
        "round": "몇 번째 검토",
        "writers": "글쓴이",
        "topic": "주제",
        "waiting_since": "들어온 때",
        "days": "기다린 근무일",
        "due": "목표일",
        "is_late": "늦음",
        "claimant": "검토 담당",
        "short_url": "고유 주소",
    }
    list_export = list(export_headings)

    def dispatch(self, request, *args, **kwargs):
        if not may_see_reviews(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_base_queryset(self):
        posts = with_claims(waiting()).select_related("topic").prefetch_related("bylines")
        return posts.defer("story", "search_text")

    def order_queryset(self, posts):
        key = F(self.ordering.removeprefix("-"))
        first = key.desc() if self.ordering.startswith("-") else key.asc()
        return posts.order_by(first, F("pk").asc())

    def get_table_kwargs(self):
        return {**super().get_table_kwargs(), "caption": self.page_title}

    def get_filename(self):
        return f"greenwings-queue-{timezone.localdate():%Y-%m-%d}"

    def to_row_dict(self, post):
        wait = columns.wait_of(post)
        return {
            "number": post.pk,
            "title": columns.title_of(post),
            "state": columns.state_label(post),
            "round": columns.round_of(post),
            "writers": columns.writers_of(post),
            "topic": columns.topic_of(post),
            "waiting_since": post.waiting_since,
            "days": wait and wait.days,
            "due": wait and wait.due,
            "is_late": bool(wait and wait.is_late),
            "claimant": columns.claimant_of(post),
            "short_url": post.short_url,
        }

    def get_context_data(self, **kwargs):
        return super().get_context_data(orderings=ORDERINGS, **kwargs)
