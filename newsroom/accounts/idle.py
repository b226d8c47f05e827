"""How long one stays logged in without doing anything.

Reporters write on their own phones and may stay for 30 days. Editors and everyone above sit at
shared desks: after 60 minutes without a sign of them, they log in again.
"""

import datetime as dt
import re

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.contrib.auth.views import redirect_to_login
from django.http import JsonResponse
from django.urls import reverse
from django.utils import timezone

from newsroom.accounts.roles import is_only_reporter

REPORTERS_LIMIT = dt.timedelta(days=30)
STAFF_LIMIT = dt.timedelta(minutes=60)
NOTE_EVERY = dt.timedelta(minutes=1)
LAST_SEEN = "last_seen"
GOODBYE = "한동안 쓰지 않아 로그아웃했어요. 다시 로그인하면 보던 곳으로 돌아가요."

ASKS_AGAIN = re.compile(r"^/admin/(?!login/|logout/)")
# What an open window asks for by itself, whether or not anybody sits in front of it.
BY_ITSELF = re.compile(r"^/admin/(editing-sessions/|jsi18n/|sprite/|.*/preview/$)|^/media/")


def limit_for(user):
    return REPORTERS_LIMIT if is_only_reporter(user) else STAFF_LIMIT


class IdleMiddleware:
    """Middleware: end a session nobody has used for too long."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        # Strangers carry no session; looking for one would keep caches from serving them.
        if settings.SESSION_COOKIE_NAME in request.COOKIES and request.user.is_authenticated:
            now = timezone.now()
            if now - _last_seen(request, now) > limit_for(request.user):
                logout(request)
                return self._answer(request)
            _note(request, now)
        return self.get_response(request)

    def _answer(self, request):
        """Public pages go on as for anyone; the admin asks to log in again."""
        if not ASKS_AGAIN.match(request.path_info):
            return self.get_response(request)
        login = reverse("wagtailadmin_login")
        if is_script(request):
            return JsonResponse(
                {"error": "logged_out", "message": GOODBYE, "login": login}, status=403
            )
        messages.warning(request, GOODBYE)
        return redirect_to_login(request.get_full_path(), login_url=login)


def _last_seen(request, now):
    noted = request.session.get(LAST_SEEN)
    return dt.datetime.fromtimestamp(noted, dt.UTC) if noted else now


def _note(request, now):
    """Write down that the person is there, at most once a minute."""
    noted = request.session.get(LAST_SEEN)
    is_fresh = noted and now.timestamp() - noted < NOTE_EVERY.total_seconds()
    if not is_fresh and not BY_ITSELF.match(request.path_info):
        request.session[LAST_SEEN] = int(now.timestamp())


def note_login(request, **kwargs):
    """Count logging in as a sign of life."""
    request.session[LAST_SEEN] = int(timezone.now().timestamp())


def is_script(request):
    wanted = request.headers.get("Accept", "")
    return (
        request.headers.get("X-Requested-With") == "XMLHttpRequest"
        or request.headers.get("Sec-Fetch-Dest") == "empty"
        or wanted.startswith("application/json")
        or request.content_type == "application/json"
    )
