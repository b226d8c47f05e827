"""Who gets in and how long they stay; from where a page may load things."""

import datetime as dt

import environ
from django.core.exceptions import ImproperlyConfigured

from newsroom.settings import headers

PASSWORD_RESET_TIMEOUT = 60 * 60

LOGIN_URL = "wagtailadmin_login"
REPORTERS_LANDING = "writing:mine"
WAGTAILADMIN_USER_LOGIN_FORM = "newsroom.accounts.forms.LoginForm"
WAGTAILADMIN_USER_PASSWORD_RESET_FORM = "newsroom.accounts.forms.PasswordResetForm"  # noqa: S105 - a class

# Only failures count: five for one account from one address within ten minutes.
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = dt.timedelta(minutes=10)
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_RESET_ON_SUCCESS = True
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False
AXES_USERNAME_CALLABLE = "newsroom.accounts.throttling.account_key"
AXES_CLIENT_IP_CALLABLE = "newsroom.accounts.throttling.client_address"
AXES_LOCKOUT_CALLABLE = "newsroom.accounts.throttling.locked_out"
AXES_DISABLE_ACCESS_LOG = True
AXES_ENABLE_ADMIN = False
AXES_VERBOSE = False


def two_step(default):
    """Return whether all but reporters must log in by two steps: `required` or `optional`.

    Raises ImproperlyConfigured for any other word, so that no typing mistake opens a door.
    """
    chosen = environ.Env().str("NEWSROOM_TWO_STEP", default=default)
    if chosen not in {"required", "optional"}:
        raise ImproperlyConfigured(
            "NEWSROOM_TWO_STEP은 required나 optional이에요. / It is required or optional."
        )
    return chosen


TWO_STEP = two_step(default="optional")

# A proxy in front says who asks and whether it was HTTPS. Without one, nobody is believed.
BEHIND_PROXY = environ.Env().bool("BEHIND_PROXY", default=False)

# Reporters stay logged in on their phones; the limits are in `newsroom.accounts.idle`.
SESSION_COOKIE_AGE = 30 * 24 * 60 * 60
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Lax"

X_FRAME_OPTIONS = "SAMEORIGIN"
SILENCED_SYSTEM_CHECKS = ["security.W019"]  # editors preview our own pages in a frame
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
CONTENT_SECURITY_POLICY = {"DIRECTIVES": headers.PUBLIC_POLICY}
ADMIN_CONTENT_SECURITY_POLICY = headers.ADMIN_POLICY
WRITING_CONTENT_SECURITY_POLICY = headers.WRITING_POLICY
SERVER_NAME = "web"
PERMISSIONS_POLICY = headers.PERMISSIONS_POLICY
