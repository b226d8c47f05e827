from django.apps import AppConfig

from newsroom.caching import tables


class PeopleConfig(AppConfig):
    name = "newsroom.people"
    label = "people"
    verbose_name = "사람"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self):
        """Invitations are shown on no page that is kept for strangers."""
        tables.unseen("people_invitation")
