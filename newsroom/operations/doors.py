"""What every answer says to browsers, and which kinds of requests are let in at all."""

from django.conf import settings
from django.http import HttpResponseNotAllowed

READING = ("GET", "HEAD")
WORKING = (*READING, "POST", "PATCH")
ADMIN = "/admin/"


def known_methods_only(get_response):
    """Middleware: strangers only read; the admin also takes what its own screens send."""

    def middleware(request):
        allowed = WORKING if request.path_info.startswith(ADMIN) else READING
        if request.method not in allowed:
            return HttpResponseNotAllowed(allowed)
        return get_response(request)

    return middleware


def security_headers(get_response):
    """Middleware: say which of the browser's powers no page here ever uses."""

    def middleware(request):
        response = get_response(request)
        response.setdefault("Permissions-Policy", settings.PERMISSIONS_POLICY)
        response.setdefault("Server", settings.SERVER_NAME)
        return response

    return middleware


def admin_policy(get_response):
    """Middleware, inside django-csp's: lay the admin's looser policy over the public one."""

    def middleware(request):
        response = get_response(request)
        if request.path_info.startswith(ADMIN):
            response._csp_config = settings.ADMIN_CONTENT_SECURITY_POLICY
        return response

    return middleware
