"""Every address of a file under /media/. The web server itself serves none.

Pictures of photos on live pages are everyone's, unless the photo was withdrawn. Everything else
exists only for the people who may look at it: its uploader, the authors of the pages it stands
on, and the editors.
"""

from pathlib import Path

from django.core.files.storage import default_storage
from django.db.models import CharField, Exists, ExpressionWrapper, F, OuterRef, Q
from django.http import (
    FileResponse,
    Http404,
    HttpResponse,
    HttpResponseNotFound,
    HttpResponseNotModified,
)
from django.utils import timezone
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_safe
from wagtail.models import PageViewRestriction

from newsroom.images.models import LockedOriginal, Photo, PhotoUse, Rendition
from newsroom.images.permissions import may_keep_desk, may_see
from newsroom.images.slots import PUBLIC_SPECS

PUBLIC_SECONDS = 300
# Python's own table knows no AVIF, and no machine's table should decide.
TYPES = {".avif": "image/avif", ".jpg": "image/jpeg", ".png": "image/png"}
PLACEHOLDER = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 320"><path fill="#E9F3EA" '
    'd="M0 0h480v320H0z"/><g fill="none" stroke="#1B6B42" stroke-width="10" '
    'stroke-linecap="round" opacity=".5"><path d="M196 196c8-40 40-68 92-76"/>'
    '<path d="M204 204c22-28 50-42 84-42"/><path d="M214 210c18-8 38-10 60-6"/></g></svg>'
)


@require_safe
def rendition(request, key, name):
    """Serve one picture of a photo, to strangers only while a live page shows the photo."""
    path = f"renditions/{key}/{name}"
    pictures = Rendition.objects.filter(image__key=key, file=path).select_related("image")
    picture = pictures.annotate(is_on_live_page=_on_a_live_page("image")).first()
    if picture is None:
        raise Http404
    is_public = picture.is_on_live_page and not picture.image.is_withdrawn
    if is_public and picture.filter_spec in PUBLIC_SPECS:
        return send(request, path, public=True, max_age=PUBLIC_SECONDS)
    return _send_privately(request, picture.image, path)


@require_safe
def original(request, name):
    """Serve the photo as it is kept, never to strangers."""
    path = f"originals/{name}"
    photo = Photo.objects.filter(key=Path(name).stem, file=path).first()
    if photo is None:
        return _locked_original(request, path)
    return _send_privately(request, photo, path)


def _locked_original(request, path):
    """Serve the file of a photo from before faces were covered, to the editors alone."""
    is_known = LockedOriginal.objects.filter(file=path).exists()
    if not (is_known and request.user.is_authenticated and may_keep_desk(request.user)):
        raise Http404
    return send(request, path, private=True, no_store=True)


@require_safe
def placeholder(request):
    """Serve what stands where a picture is missing."""
    return _armoured(HttpResponse(PLACEHOLDER, content_type="image/svg+xml"))


def _on_a_live_page(photo):
    """Return whether readers see the photo on some page that is live and hidden in no way.

    Its time may be over, it may be private, or a temporary measure (임시조치) may hide it.
    """
    path = ExpressionWrapper(OuterRef("page__path"), output_field=CharField())
    restrictions = PageViewRestriction.objects.alias(shown=path)
    return Exists(
        PhotoUse.objects.filter(
            Q(page__expire_at=None) | Q(page__expire_at__gt=timezone.now()),
            ~Exists(restrictions.filter(shown__startswith=F("page__path"))),
            ~Q(page__postpage__measures__ends_at__gt=timezone.now()),
            photo=OuterRef(photo),
            is_live=True,
            page__live=True,
        )
    )


def _send_privately(request, photo, path):
    if not (request.user.is_authenticated and may_see(request.user, photo)):
        raise Http404
    return send(request, path, private=True, no_store=True)


def send(request, path, **cache_control):
    """Answer with a stored file, with nothing when the browser has it, or with the placeholder."""
    file = Path(default_storage.path(path))
    try:
        stat = file.stat()
    except FileNotFoundError:
        stat = None
    if stat is None or not stat.st_size:
        return _armoured(HttpResponseNotFound(PLACEHOLDER, content_type="image/svg+xml"))
    etag = f'"{stat.st_mtime_ns:x}-{stat.st_size:x}"'
    if request.headers.get("If-None-Match") == etag and "public" in cache_control:
        response = HttpResponseNotModified()
    else:
        response = FileResponse(file.open("rb"), content_type=TYPES[file.suffix])
    response["ETag"] = etag
    patch_cache_control(response, **cache_control)
    return _armoured(response)


def _armoured(response):
    """Let a browser take the file for a picture and for nothing else."""
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return response
