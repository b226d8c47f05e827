from wagtail.admin.ui.tables import BooleanColumn
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.admin.viewsets.pages import PageViewSet

from newsroom.desk.views import deciding, editing, exploring
from newsroom.desk.views.binning import BinDraftView
from newsroom.desk.views.unpublishing import TakeDownView
from newsroom.exporting import ExportedIndexView
from newsroom.posts.models import PostPage, ReturnReason, Tag, Topic, WatchedName


class AnyPageViewSet(PageViewSet):
    """Wagtail's screens for pages of every kind that has none of its own."""

    export_filename = "greenwings-pages"
    index_view_class = exploring.PageExplorerView
    search_view_class = exploring.PageSearchView


class PostViewSet(PageViewSet):
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
    unpublish_view_class = TakeDownView
    delete_view_class = BinDraftView


page_viewsets = [AnyPageViewSet("any_pages"), PostViewSet("posts_pages")]


class TopicViewSet(ModelViewSet):
    model = Topic
    icon = "folder-open-inverse"
    menu_label = "주제"
    menu_order = 300
    add_to_admin_menu = True
    form_fields = ["name", "slug", "description", "sort_order"]
    list_display = ["name", "slug"]
    list_export = ["name", "slug"]
    index_view_class = ExportedIndexView


class TagViewSet(ModelViewSet):
    model = Tag
    icon = "tag"
    menu_label = "태그"
    menu_order = 310
    add_to_admin_menu = True
    form_fields = ["name", "slug"]
    list_display = ["name", "slug"]
    list_export = ["name", "slug"]
    index_view_class = ExportedIndexView
    search_fields = ["name"]


class ReturnReasonViewSet(ModelViewSet):
    model = ReturnReason
    icon = "list-ul"
    menu_label = "자주 쓰는 사유"
    menu_order = 320
    add_to_settings_menu = True
    form_fields = ["kind", "name", "words", "is_offered"]
    list_display = ["name", "kind", BooleanColumn("is_offered", label="고를 수 있게 하기")]
    list_export = ["name", "kind", "is_offered"]
    index_view_class = ExportedIndexView
    inspect_view_enabled = False


class WatchedNameViewSet(ModelViewSet):
    model = WatchedName
    icon = "user"
    menu_label = "살펴볼 이름"
    menu_order = 330
    add_to_settings_menu = True
    form_fields = ["name", "role", "starts_on", "ends_on"]
    list_display = ["name", "role", "starts_on", "ends_on"]
    list_export = ["name", "role", "starts_on", "ends_on"]
    index_view_class = ExportedIndexView


reviewing_viewsets = [ReturnReasonViewSet("return_reasons"), WatchedNameViewSet("watched_names")]

subject_viewsets = [TopicViewSet("topics"), TagViewSet("tags")]
