from django.apps import AppConfig


class CountingConfig(AppConfig):
    name = "newsroom.counting"
    label = "counting"
    verbose_name = "숫자"
    default_auto_field = "django.db.models.BigAutoField"
