"""Every address of the newsroom."""

from django.urls import include, path
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls

from newsroom.desk.views.tags import suggest_tags
from newsroom.operations import views

handler400 = "newsroom.operations.views.bad_request"

urlpatterns = [
    path("healthz", views.alive, name="healthz"),
    path("healthz/ready", views.ready, name="ready"),
    path("admin/", include("newsroom.accounts.urls")),
    path("admin/tag-autocomplete/posts/tag/", suggest_tags, name="suggest_tags"),
    path("admin/", include(wagtailadmin_urls)),
    path("media/", include("newsroom.images.urls")),
    path("", include("newsroom.posts.urls")),
    path("", include("home.urls")),
    path("", include(wagtail_urls)),
]
