from django.apps import AppConfig

from newsroom.caching import tables


class PostsConfig(AppConfig):
    name = "newsroom.posts"
    label = "posts"
    verbose_name = "글"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self):
        from newsroom.posts.permissions import register

        register()
        tables.watch_rows("posts_postpage", "page_ptr_id", "page")
        tables.watch_rows("posts_byline", "id", "byline")
        tables.watch_rows("posts_tag", "id", "tag")
        tables.told_by_hand("posts_posttag")  # in `PostPage.save`, with the post
        tables.told_by_hand("posts_correction")  # in `correcting.correct`
        tables.unseen("posts_decision", "posts_keptrevision", "posts_proposal", "posts_look")
        tables.unseen("posts_returnreason", "posts_writerconsent", "posts_watchedname")
        tables.unseen("posts_halt", "posts_release", "posts_mistakereport")
