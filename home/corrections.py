"""바로잡습니다: every correction of the posts that readers can read, newest first."""

from dataclasses import dataclass

from django.core.paginator import Paginator
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from newsroom.caching import shows
from newsroom.posts import lists
from newsroom.posts.models import Correction, PostPage

CORRECTIONS_A_PAGE = 20


@dataclass(frozen=True)
class Corrections:
    """The page itself, as a subject that introduces itself."""

    title: str = "바로잡습니다"

    @property
    def url(self):
        return reverse("corrections")


def public_corrections():
    """Return the corrections strangers may read; a page that shows them follows every change."""
    shows(lists.CORRECTIONS)
    return Correction.objects.public(PostPage.objects.published())


@require_safe
def corrections(request):
    """List what was put right, and in which post."""
    found = public_corrections().select_related("post").defer("post__story", "post__search_text")
    page = Paginator(found, CORRECTIONS_A_PAGE).get_page(request.GET.get("page"))
    context = {"subject": Corrections(), "corrections": page, "posts": page}
    return render(request, "home/corrections.html", context)
