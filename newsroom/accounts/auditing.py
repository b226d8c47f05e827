"""The door that lets those who audit (감사 열람) read everything and change nothing.

The rules of permission say no to them one by one. This says it of everything that is sent, by
whatever address, so that what the next release of Wagtail adds is closed to them too.
"""

from django.conf import settings
from django.http import JsonResponse
from django.shortcuts import render

from newsroom.accounts.idle import is_script
from newsroom.accounts.roles import is_auditor

READING = {"GET", "HEAD", "OPTIONS"}
READ_ONLY = "감사 열람 계정은 읽기만 할 수 있어요. 아무것도 바뀌지 않았어요."

# What people change about nothing but their own coming and going.
OWN_DOORS = {
    "accounts:log_out_everywhere",
    "accounts:two_step",
    "second_step",
    "seen",
    "set_up_second_step",
    "wagtailadmin_account",
    "wagtailadmin_login",
    "wagtailadmin_logout",
    "wagtailadmin_password_reset",
    "wagtailadmin_password_reset_confirm",
}


class AuditorsDoor:
    """Middleware: refuse whatever an auditor sends, but to their own login and settings."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        if request.method in READING or request.resolver_match.view_name in OWN_DOORS:
            return None
        return _refuse(request) if _comes_from_auditor(request) else None


def _comes_from_auditor(request):
    # Strangers carry no session; only for who does is the database asked.
    return settings.SESSION_COOKIE_NAME in request.COOKIES and is_auditor(request.user)


def _refuse(request):
    if is_script(request):
        return JsonResponse({"error": "read_only", "message": READ_ONLY}, status=403)
    return render(request, "accounts/read_only.html", {"message": READ_ONLY}, status=403)
