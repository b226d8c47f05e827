"""The door that stands behind every login, whichever way it was made."""

from urllib.parse import urlencode

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.http import JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import redirect
from django.urls import reverse

from newsroom.accounts.idle import is_script
from newsroom.accounts.two_step.rules import has_set_up, owes_second_step

WORKING_PLACES = ("/admin/", "/write/")
ONE_STEP_LEFT = "로그인이 한 단계 남았어요. 휴대전화의 확인 번호를 적어 주세요."

# What the screens of the second step are made of, and the way back.
OPEN = {
    "second_step",
    "set_up_second_step",
    "wagtailadmin_logout",
    "wagtailadmin_sprite",
    "wagtailadmin_javascript_catalog",
}


class SecondStepDoor:
    """Middleware: until the second step is done, a login opens nothing.

    Readers' pages go on as for anyone. The password, an invitation and whatever login comes
    next are all held here, so no door has to remember to ask.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        # Strangers carry no session; looking for one would keep caches from serving them.
        has_session = settings.SESSION_COOKIE_NAME in request.COOKIES
        request.owes_second_step = has_session and owes_second_step(request.user)
        if request.owes_second_step and not request.path_info.startswith(WORKING_PLACES):
            request.user = AnonymousUser()
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        if not request.owes_second_step or not request.user.is_authenticated:
            return None
        if request.resolver_match.view_name in OPEN:
            return None
        return _lead_on(request)


def _lead_on(request):
    name = "second_step" if has_set_up(request.user) else "set_up_second_step"
    address = reverse(name)
    if is_script(request):
        said = {"error": "second_step", "message": ONE_STEP_LEFT, "login": address}
        return JsonResponse({**said, "token": get_token(request)}, status=403)
    back = request.get_full_path() if request.method == "GET" else reverse("wagtailadmin_home")
    return redirect(f"{address}?{urlencode({'next': back})}")
