"""Where the room for people hangs itself into Wagtail's admin."""

from django.templatetags.static import static
from django.urls import include, path, reverse, reverse_lazy
from django.utils.html import format_html
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.widgets.button import Button

from newsroom import log_words
from newsroom.accounts import leaving
from newsroom.people import agenda, log_actions
from newsroom.people.handing_over import work_in_the_newsroom
from newsroom.people.permissions import may_see_people, may_tell_writer
from newsroom.people.views import handing_over, invitations, inviting, people, person, returning
from newsroom.posts.models import PostPage

ADDRESSES = [
    path("", people.PeopleView.as_view(), name="people"),
    path("results/", people.PeopleView.as_view(results_only=True), name="people_results"),
    path("<int:pk>/", person.PersonView.as_view(), name="person"),
    path("<int:pk>/hand-over/", handing_over.HandOverView.as_view(), name="hand_over"),
    path("invitations/", invitations.InvitationsView.as_view(), name="invitations"),
    path(
        "invitations/results/",
        invitations.InvitationsView.as_view(results_only=True),
        name="invitations_results",
    ),
    path("invitations/<int:pk>/", invitations.InvitationView.as_view(), name="invitation"),
    path("invite/", inviting.InviteView.as_view(), name="invite"),
    path("invite/staff/", inviting.InviteStaffView.as_view(), name="invite_staff"),
    path("invite/cohort/", inviting.CohortView.as_view(), name="cohort"),
    path("returned/<int:page_id>/", returning.ReturnTextView.as_view(), name="return_text"),
]

hooks.register(leaving.HOOK, work_in_the_newsroom)
hooks.register("construct_agenda", agenda.sections)


@hooks.register("register_admin_urls")
def register_addresses():
    return [path("people/", include((ADDRESSES, "people")))]


@hooks.register("register_log_actions")
def register_log_actions(actions):
    log_words.register(actions, log_actions.WORDS, log_actions.DetailedFormatter)


@hooks.register("insert_global_admin_css")
def dress_people():
    address = static("newsroom/css/people-admin.css")
    return format_html('<link rel="stylesheet" href="{}">', address)


@hooks.register("insert_global_admin_js")
def copy_texts():
    address = static("newsroom/js/copying.js")
    return format_html('<script type="module" src="{}"></script>', address)


@hooks.register("register_page_header_buttons")
def offer_in_the_header(page, user, view_name, next_url=None):
    return offer_to_tell_the_writer(page, user) if isinstance(page, PostPage) else []


@hooks.register("construct_review_acts")
def offer_to_tell_the_writer(post, user):
    if may_tell_writer(user, post):
        address = reverse("people:return_text", args=[post.pk])
        yield Button("카톡으로 알리기", address, icon_name="mail")


class PeopleMenuItem(MenuItem):
    def is_shown(self, request):
        return may_see_people(request.user)


@hooks.register("register_admin_menu_item")
def people_menu_item():
    return PeopleMenuItem("사람", reverse_lazy("people:people"), icon_name="group", order=330)
