from django.contrib.auth import get_user_model
from django.contrib.auth.backends import ModelBackend


class NameOrEmailBackend(ModelBackend):
    """Log in with the account name or with the e-mail address, whichever one remembers."""

    def authenticate(self, request, username=None, password=None, **kwargs):
        """Return the user, or None after the same work whether or not the account exists."""
        person = get_user_model().objects.known_as(username)
        name = person.get_username() if person else username
        return super().authenticate(request, username=name, password=password, **kwargs)
