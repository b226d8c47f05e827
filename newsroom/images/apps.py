from django.apps import AppConfig

from newsroom.caching import tables


class ImagesConfig(AppConfig):
    name = "newsroom.images"
    label = "images"
    verbose_name = "사진"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self):
        from newsroom.images.permissions import register

        register()
        tables.watch_rows("images_photo", "id", "photo")
        tables.told_by_hand("images_rendition")  # in `developing.keep` and with their photo
        tables.unseen("images_photouse")
