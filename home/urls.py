from django.urls import path, re_path

from home.archive import archive, archive_month, archive_year
from home.corrections import corrections
from home.feed import feed, reporter_feed, topic_feed
from home.search_keys import indexnow_key
from home.share_pictures.views import share_picture
from home.sitemap import posts_part, robots, site_part, sitemap

urlpatterns = [
    path("archive/", archive, name="archive"),
    re_path(r"^archive/(?P<year>[12][0-9]{3})/$", archive_year, name="archive_year"),
    re_path(
        r"^archive/(?P<year>[12][0-9]{3})/(?P<month>0[1-9]|1[0-2])/$",
        archive_month,
        name="archive_month",
    ),
    path("corrections/", corrections, name="corrections"),
    path("feed/", feed, name="feed"),
    path("topics/<slug:slug>/feed/", topic_feed, name="topic_feed"),
    path("reporters/<slug:slug>/feed/", reporter_feed, name="reporter_feed"),
    path("sitemap.xml", sitemap, name="sitemap"),
    path("sitemap-site.xml", site_part, name="sitemap_site"),
    path("sitemap-posts-<int:part>.xml", posts_part, name="sitemap_posts"),
    re_path(
        r"^media/share/(?P<subject>site|[0-9]{1,12})-(?P<mark>[0-9a-f]{16})\.png$",
        share_picture,
        name="share_picture",
    ),
    path("robots.txt", robots, name="robots"),
    re_path(r"^(?P<key>[A-Za-z0-9-]{8,128})\.txt$", indexnow_key, name="indexnow_key"),
]
