from django.apps import AppConfig


class WritingConfig(AppConfig):
    name = "newsroom.writing"
    label = "writing"
    verbose_name = "글 쓰는 곳"
