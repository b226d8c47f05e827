from django.apps import AppConfig
from wagtail.users.apps import WagtailUsersAppConfig


class AccountsConfig(AppConfig):
    default = True
    name = "newsroom.accounts"
    label = "accounts"
    verbose_name = "계정"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self):
        from django.contrib.auth.signals import user_logged_in

        from newsroom.accounts import idle, recording

        recording.start()
        user_logged_in.connect(idle.note_login, dispatch_uid="note_login")


class UsersConfig(WagtailUsersAppConfig):
    """Wagtail's user management with the newsroom's rules laid over it."""

    user_viewset = "newsroom.accounts.viewsets.UserViewSet"
