from django.apps import AppConfig


class LettersConfig(AppConfig):
    name = "newsroom.letters"
    label = "letters"
    verbose_name = "독자의 말"
    default_auto_field = "django.db.models.BigAutoField"
