"""내 글, and what happened to each: nothing ever disappears from here."""

from django.core.paginator import Paginator
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from newsroom.accounts.roles import is_reporter
from newsroom.counting.totals import monthly, numbers_of, with_views
from newsroom.posts.consenting import question_about
from newsroom.posts.models import Decision, PostPage
from newsroom.posts.permissions import (
    may_bin,
    may_edit,
    may_propose,
    may_restore,
    may_start,
    may_withdraw,
)
from newsroom.posts.proposing import open_proposal
from newsroom.writing.comments import open_comments
from newsroom.writing.doors import own_post, screen
from newsroom.writing.photos import small_picture, small_pictures_of
from newsroom.writing.saying import says, with_questions

POSTS_A_PAGE = 20


@require_safe
@screen
def mine(request):
    """List every post of one's own, those last worked on first."""
    posts = PostPage.objects.of(request.user).for_listing()
    posts = with_questions(posts.prefetch_related(small_pictures_of("lead_photo")))
    posts = with_views(posts).order_by("-latest_revision_created_at", "-pk")
    page = Paginator(posts, POSTS_A_PAGE).get_page(request.GET.get("page"))
    for post in page:
        post.says, post.thumbnail = says(post, request.user), small_picture(post.lead_photo)
        post.may_be_thrown_away = may_bin(request.user, post)
    context = {
        "page": page,
        "may_start": may_start(request.user),
        "month": month_of(request.user),
        "unread": request.user.notices.filter(read_at=None).count(),
        "profile": getattr(request.user, "profile", None) if is_reporter(request.user) else None,
    }
    return render(request, "writing/mine.html", context)


def month_of(user):
    """Return how many posts of this person were submitted, went live and were read this month."""
    today = timezone.localdate()
    own = PostPage.objects.of(user)
    submitted = Decision.objects.filter(
        kind=Decision.Kind.SUBMITTED,
        page__in=own.values("pk"),
        made_at__date__gte=today.replace(day=1),
    )
    live = own.published().filter(first_published_at__date__gte=today.replace(day=1))
    return {
        "name": f"{today.month}월",
        "submitted": submitted.values("page").distinct().count(),
        "live": live.count(),
        "views": monthly(own).get(today.replace(day=1), 0),
    }


@require_safe
@screen
def history(request, pk):
    """Tell what happened to a post, and offer what its writer may do with it now."""
    post = own_post(request.user, pk, also_binned=True)
    is_owner = post.owner_id == request.user.pk
    context = {
        "post": post,
        "says": says(post, request.user),
        "numbers": numbers_of(post),
        "question": question_about(post) if is_owner else None,
        "decisions": post.standing.decisions,
        "comments": open_comments(post),
        "proposal": open_proposal(post) if post.live else None,
        "decided_proposals": post.proposals.decided(),
        "reports": post.mistake_reports.filter(made_by=request.user),
        "may_edit": is_owner and may_edit(request.user, post) and not post.workflow_in_progress,
        "may_propose": may_propose(request.user, post),
        "may_withdraw": may_withdraw(request.user, post),
        "may_throw_away": may_bin(request.user, post),
        "may_restore": may_restore(request.user, post),
        "may_write_again": is_owner and post.standing.is_declined and may_start(request.user),
    }
    return render(request, "writing/history.html", context)
