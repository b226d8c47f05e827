from django.apps import AppConfig

from newsroom.caching import tables


class OperationsConfig(AppConfig):
    name = "newsroom.operations"
    label = "operations"

    def ready(self):
        """Name the tables of our rooms that no page for strangers reads."""
        tables.unseen(
            *("accounts_", "letters_knock", "letters_message", "letters_removal", "notices_"),
            *("counting_daykey", "counting_earlier", "counting_sighting", "counting_sitetally"),
            *("counting_tally", "operations_"),
        )
