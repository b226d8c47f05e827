"""The screen a post is written on, and the addresses it saves to."""

import uuid

from django.http import JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from newsroom.posts.models import Topic
from newsroom.posts.permissions import may_edit, may_start
from newsroom.writing.comments import open_comments
from newsroom.writing.doors import act, own_post, screen, sent_by
from newsroom.writing.keeping import begin, keep, manuscript_of, mark, set_aside, working_revision
from newsroom.writing.manuscript import Unreadable, told
from newsroom.writing.parts import modules
from newsroom.writing.photos import facts_of, seen_in
from newsroom.writing.saying import says


@never_cache
@require_safe
def here(request):
    """Tell a script who is logged in, and the token it posts with from now on."""
    return JsonResponse({"user": request.user.pk, "token": get_token(request)})


@require_safe
@screen
def new(request):
    """Open an empty sheet. Nothing is stored until something is written."""
    if not may_start(request.user):
        return render(request, "writing/closed.html", status=403)
    return _sheet(request, start_of_nothing(request.user))


@require_safe
@screen
def write(request, pk):
    """Open a post where its writer left it; what cannot be changed now is shown instead."""
    post = own_post(request.user, pk)
    lock = post.get_lock()
    if not may_edit(request.user, post) or (lock and lock.for_user(request.user)):
        return redirect("writing:history", pk)
    text = manuscript_of(post, request.user)
    start = {
        **_start(request.user),
        "post": post.pk,
        "text": told(text),
        "mark": mark(working_revision(post, request.user)),
        "photos": {photo.pk: facts_of(photo, request.user) for photo in seen_in(text)},
    }
    return _sheet(request, start, post)


def start_of_nothing(user):
    """Return what an empty sheet starts from; without a user, one that anybody may open."""
    empty = {"story": [], "tags": [], "title": "", "standfirst": "", "lead_photo": None}
    return {**_start(user), "post": None, "text": empty, "mark": "", "photos": {}}


def _start(user):
    return {
        "user": user.pk if user else None,
        "addresses": _addresses(),
        "topics": list(Topic.objects.values("pk", "name")),
    }


def _sheet(request, start, post=None):
    context = {
        "start": start,
        "modules": modules(),
        "post": post,
        "says": says(post, request.user) if post else None,
        "comments": open_comments(post) if post else [],
        "was_mended": bool(post) and post.latest_revision.user_id not in {None, post.owner_id},
    }
    return render(request, "writing/write.html", context)


def _addresses():
    return {
        "begin": reverse("writing:begin"),
        "here": reverse("writing:here"),
        "home": reverse("writing:mine"),
        "login": reverse("wagtailadmin_login"),
        "photos": reverse("writing:photos"),
    }


@act
def begin_post(request):
    """Begin a post with its first words; answer with its number and its mark."""
    sent = sent_by(request)
    post = begin(request.user, _key(sent), sent)
    return _saved(post, working_revision(post, request.user))


@act
def save(request, pk):
    """Save what is written so far."""
    sent = sent_by(request)
    post = own_post(request.user, pk)
    seen, anew = str(sent.get("mark", "")), bool(sent.get("anew"))
    return _saved(post, keep(post, request.user, sent, seen, anew=anew))


@act
def put_aside(request, pk):
    """Keep this device's text in the history and go on with the other one."""
    post = own_post(request.user, pk)
    revision = set_aside(post, request.user, sent_by(request))
    return {**_saved(post, revision), "text": told(revision.as_object())}


def _saved(post, revision):
    return {
        "post": post.pk,
        "mark": mark(revision),
        "saved_at": timezone.localtime(revision.created_at).strftime("%H:%M"),
    }


def _key(sent):
    try:
        return uuid.UUID(str(sent.get("key")))
    except ValueError as error:
        raise Unreadable("화면을 새로 열어 주세요. 쓴 글은 이 기기에 남아 있어요.") from error
