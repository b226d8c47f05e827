"""Every address of the newsroom."""

from django.urls import include, path, re_path
from django.views.generic import RedirectView
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.urls import serve_pattern

from home.serving import serve
from newsroom.desk.views.tags import suggest_tags
from newsroom.operations import views

handler400 = "newsroom.operations.views.bad_request"
handler404 = "newsroom.posts.views.not_there"

urlpatterns = [
    path("healthz", views.alive, name="healthz"),
    path("healthz/ready", views.ready, name="ready"),
    path("admin/", include("newsroom.accounts.urls")),
    path("admin/tag-autocomplete/posts/tag/", suggest_tags, name="suggest_tags"),
    path("admin/reports/site-history/", RedirectView.as_view(pattern_name="records:log")),
    path("admin/", include(wagtailadmin_urls)),
    path("write/", include("newsroom.writing.urls")),
    path("media/", include("newsroom.images.urls")),
    path("", include("newsroom.counting.urls")),
    path("", include("newsroom.letters.urls")),
    path("", include("newsroom.people.urls")),
    path("", include("newsroom.posts.urls")),
    path("", include("home.urls")),
    # Wagtail's pages, without its second login form: there is one door, and it is guarded.
    re_path(serve_pattern, serve, name="wagtail_serve"),
]
