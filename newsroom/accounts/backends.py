from django.contrib.auth import get_user_model
from django.contrib.auth.backends import ModelBackend


class NameOrEmailBackend(ModelBackend):
    """Log in with the account name or with the e-mail address, whichever one remembers."""

    def authenticate(self, request, username=None, password=None, **kwargs):
        """Return the user, or None after the same work whether or not the account exists."""
        person = get_user_model().objects.known_as(username)
        name = person.get_username() if person else username
        return super().authenticate(request, username=name, password=password, **kwargs)

    def get_user(self, user_id):
        """Return who is logged in, or None while they are suspended.

        Asked at every request, so a suspension closes every door the moment it begins.
        """
        person = super().get_user(user_id)
        return None if person is None or person.is_suspended else person

    def get_user_permissions(self, user_obj, obj=None):
        """Return none: rights come with the roles, and nobody has any beside them."""
        return set()
