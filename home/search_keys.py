"""The file by which search engines see that news of this site come from this site (IndexNow)."""

from django.http import Http404, HttpResponse
from django.views.decorators.http import require_safe

from home.models import SiteSettings


@require_safe
def indexnow_key(request, key):
    """Return the key, at the one address that is named after it."""
    if key != SiteSettings.current().indexnow_key:
        raise Http404
    return HttpResponse(key, content_type="text/plain; charset=utf-8")
