from django.apps import AppConfig


class PictureDeskConfig(AppConfig):
    name = "newsroom.picturedesk"
    label = "picturedesk"
    verbose_name = "사진"
    default_auto_field = "django.db.models.BigAutoField"
