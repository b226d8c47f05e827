from wagtail.admin.ui.tables import BooleanColumn
from wagtail.admin.viewsets.pages import PageViewSet

from newsroom.desk.views import deciding, editing, exploring, scheduling, tracing
from newsroom.desk.views.binning import BinDraftView
from newsroom.desk.views.unpublishing import TakeDownView
from newsroom.exporting import ExportedViewSet
from newsroom.meanwhile import CarefulEditView
from newsroom.posts.models import PostPage, ReturnReason, Tag, Topic, WatchedName


class TracedPageViewSet(PageViewSet):
    """Wagtail's screens about one page, as files too."""

    history_view_class = tracing.PageHistoryFileView
    workflow_history_view_class = tracing.PageReviewsFileView
    workflow_history_detail_view_class = tracing.PageReviewView
    revisions_view_class = tracing.PageRevisionView
    revisions_compare_view_class = tracing.PageRevisionsCompareView
    usage_view_class = tracing.PageUsageFileView
    content_type_use_view_class = tracing.PagesOfOneKindView


class AnyPageViewSet(TracedPageViewSet):
    """Wagtail's screens for pages of every kind that has none of its own."""

    export_filename = "greenwings-pages"
    index_view_class = exploring.PageExplorerView
    search_view_class = exploring.PageSearchView


class PostViewSet(TracedPageViewSet):
    """Wagtail's screens for posts, each with the newsroom's rules."""

    model = PostPage
    icon = "doc-full"
    export_filename = "greenwings-posts"
    index_view_class = exploring.PostExplorerView
    add_view_class = editing.PostCreateView
    edit_view_class = editing.PostEditView
    preview_on_edit_view_class = editing.PostPreviewOnEditView
    view_draft_view_class = editing.PostViewDraftView
    revisions_revert_view_class = editing.PostRevisionsRevertView
    revisions_compare_view_class = editing.PostRevisionsCompareView
    workflow_action_view_class = deciding.PostWorkflowActionView
    collect_workflow_action_data_view_class = deciding.PostCollectWorkflowActionDataView
    revisions_unschedule_view_class = scheduling.PostRevisionsUnscheduleView
    unpublish_view_class = TakeDownView
    delete_view_class = BinDraftView


page_viewsets = [AnyPageViewSet("any_pages"), PostViewSet("posts_pages")]


class TopicViewSet(ExportedViewSet):
    model = Topic
    edit_view_class = CarefulEditView
    icon = "folder-open-inverse"
    menu_label = "주제"
    menu_order = 300
    add_to_admin_menu = True
    form_fields = ["name", "slug", "description", "sort_order"]
    list_display = ["name", "slug"]
    list_export = ["name", "slug"]


class TagViewSet(ExportedViewSet):
    model = Tag
    edit_view_class = CarefulEditView
    icon = "tag"
    menu_label = "태그"
    menu_order = 310
    add_to_admin_menu = True
    form_fields = ["name", "slug"]
    list_display = ["name", "slug"]
    list_export = ["name", "slug"]
    search_fields = ["name"]


class ReturnReasonViewSet(ExportedViewSet):
    model = ReturnReason
    edit_view_class = CarefulEditView
    icon = "list-ul"
    menu_label = "자주 쓰는 사유"
    menu_order = 320
    add_to_settings_menu = True
    form_fields = ["kind", "name", "words", "is_offered"]
    list_display = ["name", "kind", BooleanColumn("is_offered", label="고를 수 있게 하기")]
    list_export = ["name", "kind", "is_offered"]
    inspect_view_enabled = False


class WatchedNameViewSet(ExportedViewSet):
    model = WatchedName
    edit_view_class = CarefulEditView
    icon = "user"
    menu_label = "살펴볼 이름"
    menu_order = 330
    add_to_settings_menu = True
    form_fields = ["name", "role", "starts_on", "ends_on"]
    list_display = ["name", "role", "starts_on", "ends_on"]
    list_export = ["name", "role", "starts_on", "ends_on"]


reviewing_viewsets = [ReturnReasonViewSet("return_reasons"), WatchedNameViewSet("watched_names")]

subject_viewsets = [TopicViewSet("topics"), TagViewSet("tags")]
