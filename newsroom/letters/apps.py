from django.apps import AppConfig

from newsroom.caching import tables


class LettersConfig(AppConfig):
    name = "newsroom.letters"
    label = "letters"
    verbose_name = "독자의 말"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self):
        """Keep what readers wrote out of every page that is kept for strangers."""
        tables.unseen(
            *("letters_knock", "letters_objection", "letters_readermessage"),
            *("letters_removalrequest", "letters_requeststep", "letters_requestermail"),
        )
