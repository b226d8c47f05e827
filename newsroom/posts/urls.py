from django.urls import path

from newsroom.posts import views

urlpatterns = [
    path("topics/<slug:slug>/", views.topic, name="topic"),
    path("tags/<slug:slug>/", views.tag, name="tag"),
    path("search/", views.search, name="search"),
    path("p/<int:pk>/", views.short_link, name="short_link"),
]
