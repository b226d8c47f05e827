"""The writing place without a network: what opens then, and the worker that shows it.

All of it is the same for everyone and asked for without cookies, so that a phone two people share
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

from newsroom.writing.parts import all_parts, sample_pictures
from newsroom.writing.views.writing import start_of_nothing

# What one reads beside writing, by the name of its address and of its template.
TO_READ = ("guide", "sample")


@never_cache
@require_safe
def empty_screen(request):
    """Answer with a sheet nobody has written on, whoever asks."""
    return HttpResponse(_shell())


@never_cache
@require_safe
def page_to_read(request, name):
    """Answer with the guide or the example as nobody in particular sees it, whoever asks."""
    return HttpResponse(_to_read(name))


@never_cache
@require_safe
def worker(request):
    """Answer with the service worker; a change of any part makes it another one."""
    files = [*all_parts(), *sample_pictures()]
    whole = "".join([*files, _shell(), *map(_to_read, TO_READ)])
    parts = {
        "version": hashlib.sha256(whole.encode()).hexdigest()[:12],
        "shell": reverse("writing:shell"),
        "pages": {reverse(f"writing:{name}"): reverse(f"writing:{name}_kept") for name in TO_READ},
        "files": files,
    }
    script = static("newsroom/js/write/worker.js")
    return HttpResponse(
        f"self.parts = {json.dumps(parts)};\nimportScripts({json.dumps(script)});\n",
        content_type="text/javascript; charset=utf-8",
    )


# Without the request nothing of the person can get into these.


def _shell():
    return render_to_string("writing/shell.html", {"start": start_of_nothing(user=None)})


def _to_read(name):
    return render_to_string(f"writing/{name}.html")
