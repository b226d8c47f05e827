"""Who may come to the writing place, and how its scripts are answered.

A screen that cannot be reached leads to the login and back; what was typed into its form waits on
the device. A script is answered in words instead, so that the writer can log in again in place and
nothing on the screen is lost.
"""

import json
from functools import wraps
from urllib.parse import urlsplit

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import JsonResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import never_cache

from newsroom.accounts.roles import is_editor, is_reporter
from newsroom.posts.models import PostPage
from newsroom.posts.permissions import is_author
from newsroom.posts.refusals import Refused
from newsroom.writing.keeping import Moved, mark
from newsroom.writing.manuscript import Unreadable, told

LOGGED_OUT = "로그인이 풀렸어요. 다시 로그인하면 이어서 저장해요."
GARBLED = "보낸 내용을 읽지 못했어요. 화면을 새로 열어 주세요. 쓴 글은 이 기기에 남아 있어요."


def may_come_in(user):
    return is_reporter(user) or is_editor(user)


def screen(view):
    """Decorate a page of the writing place."""

    @never_cache
    @wraps(view)
    def guarded(request, *args, **kwargs):
        if not request.user.is_authenticated:
            return redirect_to_login(_back(request))
        if not may_come_in(request.user):
            raise PermissionDenied
        return view(request, *args, **kwargs)

    return guarded


def _back(request):
    """Return where the login leads: to the page a form was on, since its own address only posts."""
    if request.method != "POST":
        return request.get_full_path()
    came_from = request.headers.get("Referer", "")
    if not url_has_allowed_host_and_scheme(came_from, {request.get_host()}):
        return reverse("writing:mine")
    return urlsplit(came_from)._replace(scheme="", netloc="").geturl()


def act(view):
    """Decorate an address the writing place's scripts post to; the view returns plain values."""

    @never_cache
    @wraps(view)
    def guarded(request, *args, **kwargs):
        if request.method != "POST":
            return _answer(405, "not_allowed", GARBLED)
        if not request.user.is_authenticated:
            return _answer(401, "logged_out", LOGGED_OUT)
        if not may_come_in(request.user):
            return _answer(403, "refused", "시민기자와 편집자가 쓰는 곳이에요.")
        return _said(view, request, *args, **kwargs)

    return guarded


def _said(view, request, *args, **kwargs):
    try:
        return JsonResponse(view(request, *args, **kwargs))
    except Moved as moved:
        theirs = told(moved.revision.as_object())
        seen, post = mark(moved.revision), int(moved.revision.object_id)
        return _answer(409, "moved", str(moved), theirs=theirs, mark=seen, post=post)
    except Unreadable as unreadable:
        return _answer(422, "unreadable", unreadable.message, place=unreadable.place)
    except ValidationError as invalid:
        may_come_right = getattr(invalid, "code", None) == "busy"
        return _answer(429 if may_come_right else 422, "invalid", " ".join(invalid.messages))
    except Refused as refused:
        return _answer(403, "refused", str(refused))


def _answer(status, error, message, **more):
    return JsonResponse({"error": error, "message": message, **more}, status=status)


def sent_by(request):
    """Return the JSON object a script sent. Raises Unreadable."""
    if request.content_type != "application/json":
        raise Unreadable(GARBLED)
    try:
        sent = json.loads(request.body)
    except ValueError as error:
        raise Unreadable(GARBLED) from error
    if not isinstance(sent, dict):
        raise Unreadable(GARBLED)
    return sent


def own_post(user, pk, *, also_binned=False):
    """Return a post the user writes; any other does not exist for them."""
    posts = PostPage.objects.all() if also_binned else PostPage.objects.kept()
    post = get_object_or_404(posts, pk=pk)
    if not is_author(user, post):
        raise PermissionDenied
    return post
