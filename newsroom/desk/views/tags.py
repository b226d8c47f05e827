from django.http import JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from wagtail.admin.auth import require_admin_access

from newsroom.accounts.roles import is_reporter
from newsroom.posts.models import PostPage, Tag

MOST_SUGGESTIONS = 10


@never_cache
@require_admin_access
@require_safe
def suggest_tags(request):
    """Suggest tags while one types. A reporter is never shown a word from another's draft."""
    term = request.GET.get("term", "").strip()
    tags = Tag.objects.filter(name__istartswith=term) if term else Tag.objects.none()
    if is_reporter(request.user):
        tags = tags.filter(tagged_posts__content_object__in=_known_to(request.user)).distinct()
    names = tags.order_by("name").values_list("name", flat=True)
    return JsonResponse(list(names[:MOST_SUGGESTIONS]), safe=False)


def _known_to(user):
    published = PostPage.objects.published().order_by().values("pk")
    own = PostPage.objects.of(user).values("pk")
    return PostPage.objects.filter(pk__in=published) | PostPage.objects.filter(pk__in=own)
