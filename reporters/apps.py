from django.apps import AppConfig


class ReportersConfig(AppConfig):
    name = "reporters"
    verbose_name = "기자단"
    default_auto_field = "django.db.models.BigAutoField"
