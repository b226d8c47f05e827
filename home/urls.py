from django.urls import path

from home.feed import feed
from home.sitemap import robots, sitemap

urlpatterns = [
    path("feed/", feed, name="feed"),
    path("sitemap.xml", sitemap, name="sitemap"),
    path("robots.txt", robots, name="robots"),
]
