"""Where the desk hangs itself into Wagtail's admin."""

from django.shortcuts import redirect
from django.templatetags.static import static
from django.urls import include, path, reverse
from django.utils.html import format_html, format_html_join
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.action_menu import ActionMenuItem
from wagtail.admin.admin_url_finder import register_admin_url_finder
from wagtail.admin.menu import MenuItem
from wagtail.admin.widgets import ListingButton
from wagtail.models import Page

from newsroom import log_words
from newsroom.accounts import leaving
from newsroom.accounts.roles import is_auditor, is_editor, is_reporter, oversees
from newsroom.desk import log_actions, menus, panels, today
from newsroom.desk.leaving import work_at_the_desk
from newsroom.desk.numbers.viewsets import earlier_total_viewset
from newsroom.desk.page_urls import ReadingPageURLFinder
from newsroom.desk.standing_in import stand_in_viewset
from newsroom.desk.views.api import ReadingPagesAPIViewSet
from newsroom.desk.viewsets import page_viewsets, reviewing_viewsets, subject_viewsets
from newsroom.posts.models import PostPage
from newsroom.posts.permissions import may_see_reviews, may_withdraw

menus.register()
register_admin_url_finder(Page, ReadingPageURLFinder)
hooks.register("construct_agenda", today.sections)
hooks.register(leaving.HOOK, work_at_the_desk)


@hooks.register("register_admin_viewset")
def register_viewsets():
    return [
        *page_viewsets,
        *subject_viewsets,
        *reviewing_viewsets,
        stand_in_viewset,
        earlier_total_viewset,
    ]


@hooks.register("register_admin_urls")
def register_urls():
    return [path("desk/", include("newsroom.desk.urls"))]


@hooks.register("construct_admin_api")
def let_the_api_only_tell(router):
    router.register_endpoint("pages", ReadingPagesAPIViewSet)


@hooks.register("register_log_actions")
def register_log_actions(actions):
    log_words.register(actions, log_actions.WORDS)


@hooks.register("insert_global_admin_css")
def dress_admin():
    sheets = [(static(f"newsroom/css/{name}.css"),) for name in ("desk", "review", "difference")]
    return format_html_join("", '<link rel="stylesheet" href="{}">', sheets)


@hooks.register("insert_editor_js")
def one_save_at_a_time():
    return format_html('<script type="module" src="{}"></script>', static("newsroom/js/desk.js"))


@hooks.register("insert_global_admin_js")
def steady_phones():
    return format_html('<script src="{}"></script>', static("newsroom/js/phone.js"))


@hooks.register("construct_homepage_panels")
def fill_first_screen(request, homepage_panels):
    homepage_panels[:] = panels.panels_for(request.user)


@hooks.register("construct_homepage_summary_items")
def clear_summary(request, items):
    items.clear()


class ReviewsMenuItem(MenuItem):
    def is_shown(self, request):
        return may_see_reviews(request.user)


class WritersMenuItem(MenuItem):
    def is_shown(self, request):
        return is_editor(request.user) or is_reporter(request.user)


@hooks.register("register_admin_menu_item")
def queue_menu_item():
    return ReviewsMenuItem("검토 대기", reverse("desk:queue"), icon_name="clipboard-list", order=10)


@hooks.register("register_admin_menu_item")
def my_posts_menu_item():
    return WritersMenuItem("내 글", reverse("desk:my_posts"), icon_name="edit", order=20)


class NumbersMenuItem(MenuItem):
    def is_shown(self, request):
        return oversees(request.user)


@hooks.register("register_admin_menu_item")
def numbers_menu_item():
    return NumbersMenuItem("숫자", reverse("desk:numbers"), icon_name="order", order=400)


class BinMenuItem(MenuItem):
    def is_shown(self, request):
        return may_see_reviews(request.user) or is_reporter(request.user)


@hooks.register("register_admin_menu_item")
def bin_menu_item():
    return BinMenuItem("휴지통", reverse("desk:bin"), icon_name="bin", order=950)


@hooks.register("register_page_listing_buttons")
def reading_button(page, user, next_url=None):
    """Give those who audit a way from Wagtail's lists to a post; its form is closed to them."""
    if is_auditor(user) and isinstance(page, PostPage):
        yield ListingButton("글 보기", reverse("desk:read", args=[page.pk]), icon_name="view")


class ReviewMenuItem(ActionMenuItem):
    name = "review"
    label = "검토하기"
    icon_name = "clipboard-list"

    def get_url(self, parent_context):
        return reverse("desk:review", args=[parent_context["page"].pk])


@hooks.register("construct_page_action_menu")
def order_actions(menu_items, request, context):
    """Put what is next for this person first: submitting for writers, reviewing for editors."""
    page = context.get("page")
    if context["view"] == "create" or isinstance(page, PostPage):
        menu_items[:] = [item for item in menu_items if item.name not in _DECIDED_ELSEWHERE]
        menu_items.sort(key=lambda item: item.name != "action-submit")
    if isinstance(page, PostPage) and not may_withdraw(request.user, page):
        menu_items[:] = [item for item in menu_items if item.name != "action-cancel-workflow"]
    if isinstance(page, PostPage) and page.workflow_in_progress and is_editor(request.user):
        menu_items.insert(0, ReviewMenuItem())


_DECIDED_ELSEWHERE = {"approve", "reject", "decline", "override", "action-restart-workflow"}


@hooks.register("before_bulk_action")
def refuse_bulk_acts_on_posts(request, action_type, objects, action):
    """Decisions name the text they were made on, so none is made for many posts at once."""
    if any(isinstance(getattr(item, "specific", item), PostPage) for item in objects):
        messages.error(request, "글은 하나씩 열어 처리해 주세요.")
        return redirect("wagtailadmin_home")
    return None
