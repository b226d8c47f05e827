"""Answers for machines that watch over the newsroom, and for requests nobody can answer."""

import logging

from django.core.exceptions import RequestDataTooBig
from django.db import DatabaseError
from django.http import JsonResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache

from newsroom.operations import health

log = logging.getLogger(__name__)


@never_cache
def alive(request):
    """Say that this process answers and reaches its data."""
    try:
        ok = health.database_answers()
    except DatabaseError:
        log.exception("The database does not answer")
        ok = False
    return JsonResponse({"ok": ok}, status=200 if ok else 503)


@never_cache
def ready(request):
    """Say how everything around this process is doing."""
    try:
        checks = health.report()
    except (DatabaseError, OSError):
        log.exception("The state of the newsroom could not be read")
        return JsonResponse({"ok": False}, status=503)
    ok = all(check["ok"] for check in checks.values())
    return JsonResponse({"ok": ok, **checks}, status=200 if ok else 503)


def bad_request(request, exception):
    """Answer a request that makes no sense, or one that is far too big."""
    if isinstance(exception, RequestDataTooBig):
        return render(request, "413.html", status=413)
    return render(request, "400.html", status=400)
