"""Public pages that are no pages of Wagtail's tree: topics, tags, permanent links."""

from http import HTTPStatus

from django.db.models import F, OuterRef
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_safe
from django.views.defaults import page_not_found

from newsroom.posts import lists
from newsroom.posts.absence import Absent, absence_of
from newsroom.posts.listing import one_page
from newsroom.posts.models import PostPage, PostTag, Tag, Topic
from newsroom.posts.querysets import UNINDEXED


@require_safe
def topic(request, slug):
    """List what was published on a topic of the editors' list."""
    subject = get_object_or_404(Topic, slug=slug)
    within = lists.of_topic(subject)
    posts = PostPage.objects.published(within)
    walked, members = posts.passing_by(topic=subject), subject.posts.values("pk")
    posts = one_page(request, posts.filter(topic=subject), within, members, walked)
    return render(request, "posts/topic.html", {"subject": subject, "posts": posts})


@require_safe
def tag(request, slug):
    """List what was published under a tag; a tag of drafts only is nothing to strangers."""
    subject = get_object_or_404(Tag, slug=slug)
    tagged = subject.tagged_posts.values("content_object")
    within = lists.of_tag(subject)
    posts = PostPage.objects.published(within)
    its_tags = PostTag.objects.filter(content_object=OuterRef("pk"))
    walked = posts.having(its_tags.alias(word=F("tag_id") + UNINDEXED).filter(word=subject.pk))
    posts = one_page(request, posts.filter(pk__in=tagged), within, tagged, walked)
    if not posts:
        raise Http404
    return render(request, "posts/tag.html", {"subject": subject, "posts": posts})


@require_safe
def short_link(request, pk):
    """Lead from a post's permanent address to where it is now."""
    post = PostPage.objects.published().filter(id=pk).first()
    if post is None:
        raise absence_of(get_object_or_404(PostPage, id=pk))
    return redirect(post.url)


def not_there(request, exception):
    """Answer where there is nothing to read: kindly where readers once found a post."""
    if not isinstance(exception, Absent):
        return page_not_found(request, exception)
    status = HTTPStatus.GONE if exception.for_good else HTTPStatus.NOT_FOUND
    return render(request, "posts/absent.html", {"absence": exception}, status=status)
