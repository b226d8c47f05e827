from django.apps import AppConfig


class HomeConfig(AppConfig):
    name = "home"
    verbose_name = "대문"
    default_auto_field = "django.db.models.BigAutoField"
