from django.urls import path

from newsroom.posts import views
from newsroom.posts.finding.views import search, suggest

urlpatterns = [
    path("topics/<slug:slug>/", views.topic, name="topic"),
    path("tags/<slug:slug>/", views.tag, name="tag"),
    path("search/", search, name="search"),
    path("search/suggestions/", suggest, name="suggest_posts"),
    path("p/<int:pk>/", views.short_link, name="short_link"),
]
