"""Every address of the newsroom."""

from django.urls import include, path

from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls

urlpatterns = [
    path("admin/", include("newsroom.accounts.urls")),
    path("admin/", include(wagtailadmin_urls)),
    path("", include("newsroom.posts.urls")),
    path("", include("home.urls")),
    path("", include(wagtail_urls)),
]
