"""What a reporter reads beside writing: the guide, a filled example, and what others changed."""

from django.shortcuts import render
from django.views.decorators.http import require_safe

from newsroom.posts.differing import difference, mended_by_editors
from newsroom.posts.permissions import may_start
from newsroom.writing.doors import own_post, screen


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


@require_safe
@screen
def changes(request, pk):
    """Show what the editors changed in one's post, and what one proposes for the live text."""
    post = own_post(request.user, pk)
    mending = mended_by_editors(post)
    proposal = post.proposals.filter(withdrawn_at=None).first()
    context = {
        "post": post,
        "mended": mending.difference if mending else None,
        "mended_at": mending.after.created_at if mending else None,
        "proposal": proposal,
        "proposed": difference(proposal.base, proposal.revision) if proposal else None,
    }
    return render(request, "writing/changes.html", context)
