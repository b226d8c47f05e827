from django.apps import AppConfig

from newsroom.caching import tables


class ReportersConfig(AppConfig):
    name = "reporters"
    verbose_name = "기자단"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self):
        tables.watch_rows("reporters_reporterpage", "page_ptr_id", "page")
        tables.watch_rows("reporters_term", "id", "term")
