from django.apps import AppConfig

from newsroom.caching import tables


class DeskConfig(AppConfig):
    name = "newsroom.desk"
    label = "desk"
    verbose_name = "편집실"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self):
        from newsroom.desk.keeping import keep_log
        from newsroom.desk.quiet import silence_stock_mail

        silence_stock_mail()
        keep_log()
        tables.unseen("desk_claim", "desk_standin")
