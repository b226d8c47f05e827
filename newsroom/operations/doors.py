"""What every answer says to browsers, and which kinds of requests are let in at all."""

from django.conf import settings
from django.http import HttpResponseNotAllowed

READING = ("GET", "HEAD")
WORKING = (*READING, "POST", "PATCH")
ADMIN = "/admin/"
# Where strangers may send something: that a page was read, a word to the editors, a request,
# the password with which they accept an invitation.
POST_BOXES = ("/seen/", "/letters/", "/requests/", "/invitations/")
WRITING = "/write/"


def known_methods_only(get_response):
    """Middleware: strangers only read; where people work, their screens also send."""

    def middleware(request):
        allowed = WORKING if request.path_info.startswith((ADMIN, WRITING)) else READING
        if request.method not in allowed and not _is_posted(request):
            return HttpResponseNotAllowed(allowed)
        return get_response(request)

    return middleware


def _is_posted(request):
    return request.method == "POST" and request.path_info.startswith(POST_BOXES)


def security_headers(get_response):
    """Middleware: say which of the browser's powers no page here ever uses."""

    def middleware(request):
        response = get_response(request)
        response.setdefault("Permissions-Policy", settings.PERMISSIONS_POLICY)
        response.setdefault("Server", settings.SERVER_NAME)
        return response

    return middleware


def working_policy(get_response):
    """Middleware, inside django-csp's: lay a working place's own policy over the public one."""

    def middleware(request):
        response = get_response(request)
        if request.path_info.startswith(ADMIN):
            response._csp_config = settings.ADMIN_CONTENT_SECURITY_POLICY
        if request.path_info.startswith(WRITING):
            response._csp_config = settings.WRITING_CONTENT_SECURITY_POLICY
        return response

    return middleware
