from django.urls import re_path

from newsroom.images import serving

KEY = r"(?P<key>[0-9a-f]{32})"

urlpatterns = [
    re_path(rf"^renditions/{KEY}/(?P<name>[\w.-]+)$", serving.rendition, name="rendition"),
    re_path(r"^originals/(?P<name>[0-9a-f]{32}\.(?:jpg|png))$", serving.original, name="original"),
    re_path(r"^placeholder\.svg$", serving.placeholder, name="placeholder"),
]
