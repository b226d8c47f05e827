from django.apps import AppConfig

from newsroom.caching import tables


class CountingConfig(AppConfig):
    name = "newsroom.counting"
    label = "counting"
    verbose_name = "숫자"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self):
        """Say that of all numbers, readers only ever see the order of the most read."""
        tables.unseen(
            *("counting_daykey", "counting_sighting", "counting_tally", "counting_sitetally"),
            "counting_earliertotal",
        )
