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
        tables.watch_rows("images_photo", "id", "photo", bookkeeping=["claimed_at", "prepared_at"])
        # Pictures are told in `developing.keep` and with their photo, uses with their page.
        tables.told_by_hand("images_rendition", "images_photouse")
        tables.unseen("images_lockedoriginal")
