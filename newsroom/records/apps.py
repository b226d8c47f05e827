from django.apps import AppConfig


class RecordsConfig(AppConfig):
    name = "newsroom.records"
    label = "records"
    verbose_name = "기록"
