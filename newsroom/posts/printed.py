"""A post in print, with what stands around its words, in few questions that cost little."""

from django.apps import apps
from django.db.models import BigAutoField, DateTimeField, SlugField
from django.utils import timezone

from newsroom.posts.models.subject import every_topic
from newsroom.prepared import Given, Prepared

NOW = Given("now", DateTimeField())
POST = Given("post", BigAutoField())


def _model(name):
    return apps.get_model("posts", name).objects


_post = Prepared(
    lambda: (
        _model("PostPage")
        .filter(slug=Given("slug", SlugField()))
        .in_print(NOW)
        .select_related("lead_photo")
    )
)
_bylines = Prepared(lambda: _model("Byline").filter(post=POST))
_corrections = Prepared(lambda: _model("Correction").filter(post=POST))
_tags = Prepared(lambda: _model("Tag").filter(tagged_posts__content_object=POST).order_by("name"))


def post_at(slug):
    """Return the post that readers find at an address, or None.

    An address names one post: all posts stand under the same page.
    """
    post = _post.first(slug=slug, now=timezone.now())
    if post:
        post.topic = next((topic for topic in every_topic() if topic.pk == post.topic_id), None)
        post.ordered_bylines = _bylines.ask(post=post.pk)
        post.reading.corrections = _corrections.ask(post=post.pk)
        post.reading.tags = _tags.ask(post=post.pk)
    return post
