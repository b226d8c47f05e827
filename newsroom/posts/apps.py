from django.apps import AppConfig


class PostsConfig(AppConfig):
    name = "newsroom.posts"
    label = "posts"
    verbose_name = "글"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self):
        from newsroom.posts.permissions import register

        register()
