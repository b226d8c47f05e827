"""The door drawn share pictures come through: open only while readers may read the post."""

from django.http import Http404
from django.views.decorators.http import require_safe

from home.share_pictures.cards import SITE, card_of_post, card_of_site
from newsroom.images.serving import PUBLIC_SECONDS, send
from newsroom.posts.models import PostPage


@require_safe
def share_picture(request, subject, mark):
    """Serve a share picture; the first to ask for it has it drawn."""
    card = _card(subject)
    if card is None or card.mark != mark:
        raise Http404
    card.ensure_drawn()
    return send(request, card.file, public=True, max_age=PUBLIC_SECONDS)


def _card(subject):
    if subject == SITE:
        return card_of_site()
    posts = PostPage.objects.published().select_related("topic")
    post = posts.filter(id=subject).defer("story", "search_text").first()
    return card_of_post(post) if post else None
