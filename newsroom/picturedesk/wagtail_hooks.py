"""Where the picture desk hangs itself into Wagtail's admin."""

from django.templatetags.static import static
from django.urls import include, path
from django.utils.html import format_html
from wagtail import hooks

from newsroom import log_words
from newsroom.picturedesk import agenda, log_actions
from newsroom.picturedesk.views import editing, listing
from newsroom.picturedesk.views.usage import usage


@hooks.register("register_admin_urls", order=-1)
def register_addresses():
    """Stand before Wagtail's own screens of photos, and beside them."""
    return [
        path("images/", listing.index, name="photos"),
        path("images/results/", listing.index_results, name="photos_results"),
        path("images/<int:image_id>/", editing.edit, name="edit_photo"),
        path("images/usage/<int:image_id>/", usage, name="photo_usage"),
        path("picturedesk/", include("newsroom.picturedesk.urls")),
    ]


@hooks.register("register_log_actions")
def register_log_actions(actions):
    log_words.register(actions, log_actions.WORDS)


@hooks.register("construct_agenda")
def photos_to_cover(request):
    return agenda.sections(request)


@hooks.register("insert_global_admin_css")
def dress_picture_desk():
    address = static("newsroom/css/picturedesk.css")
    return format_html('<link rel="stylesheet" href="{}">', address)
