from django.apps import AppConfig


class NoticesConfig(AppConfig):
    name = "newsroom.notices"
    label = "notices"
    verbose_name = "알림"
    default_auto_field = "django.db.models.BigAutoField"
