"""What a reporter may read before and while writing: how 그린나래 writes, and a filled example."""

from django.shortcuts import render
from django.views.decorators.http import require_safe

from newsroom.posts.permissions import may_start
from newsroom.writing.doors import screen


@require_safe
@screen
def guide(request):
    """Show how 그린나래 writes, in a page one can read in two minutes."""
    return render(request, "writing/guide.html")


@require_safe
@screen
def sample(request):
    """Show a post as its writer filled it in, with the reasons beside every step."""
    return render(request, "writing/sample.html", {"may_start": may_start(request.user)})
