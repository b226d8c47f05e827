"""The writing place without a network: an empty screen, and the worker that shows it.

Both are the same for everyone and asked for without cookies, so that a phone two people share
keeps nothing of either. What somebody wrote waits in the store of their own browser profile.
"""

import hashlib
import json

from django.http import HttpResponse
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from newsroom.writing.parts import all_parts
from newsroom.writing.views.writing import start_of_nothing


@never_cache
@require_safe
def empty_screen(request):
    """Answer with a sheet nobody has written on, whoever asks."""
    return HttpResponse(_shell())


@never_cache
@require_safe
def worker(request):
    """Answer with the service worker; a change of any part makes it another one."""
    files = all_parts()
    version = hashlib.sha256("".join([*files, _shell()]).encode()).hexdigest()[:12]
    parts = {"version": version, "shell": reverse("writing:shell"), "files": files}
    script = static("newsroom/js/write/worker.js")
    return HttpResponse(
        f"self.parts = {json.dumps(parts)};\nimportScripts({json.dumps(script)});\n",
        content_type="text/javascript; charset=utf-8",
    )


def _shell():
    # Without the request nothing of the person can get into it.
    return render_to_string("writing/shell.html", {"start": start_of_nothing(user=None)})
