from django.contrib.auth import get_user_model
from django.contrib.auth.backends import ModelBackend


class NameOrEmailBackend(ModelBackend):
    """Log in with the account name or with the e-mail address, whichever one remembers."""

    def authenticate(self, request, username=None, password=None, **kwargs):
        if username and "@" in username:
            owners = get_user_model().objects.filter(email__iexact=username)[:2]
            if len(owners) == 1:
                username = owners[0].get_username()
        return super().authenticate(request, username=username, password=password, **kwargs)
