from django.urls import path

from newsroom.posts import views
from newsroom.posts.finding.views import search

urlpatterns = [
    path("topics/<slug:slug>/", views.topic, name="topic"),
    path("tags/<slug:slug>/", views.tag, name="tag"),
    path("search/", search, name="search"),
    path("p/<int:pk>/", views.short_link, name="short_link"),
]
