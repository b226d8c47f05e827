from django.apps import AppConfig


class ImagesConfig(AppConfig):
    name = "newsroom.images"
    label = "images"
    verbose_name = "사진"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self):
        from newsroom.images.permissions import register

        register()
