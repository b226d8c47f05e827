from django.apps import AppConfig


class AftercareConfig(AppConfig):
    name = "newsroom.aftercare"
    label = "aftercare"
    verbose_name = "승인한 뒤의 일"
