"""The addresses photos arrive at from the writing screen."""

from django.shortcuts import get_object_or_404

from newsroom.images.permissions import seen_by
from newsroom.writing.doors import act, sent_by
from newsroom.writing.photos import answer_about, facts_of, let_in, moment_of


@act
def take_in(request):
    """Take one photo in; of one that was made smaller on the phone, the phone says when it was."""
    taken_at = moment_of(request.POST.get("taken"))
    photo, is_known = let_in(request.user, request.FILES.get("file"), taken_at=taken_at)
    return {**facts_of(photo, request.user), "is_known": is_known}


@act
def answer(request, pk):
    """Keep what is said about a photo: who is in it, who took it, whether it was made by AI."""
    photo = get_object_or_404(seen_by(request.user), pk=pk)
    return facts_of(answer_about(request.user, photo, sent_by(request)), request.user)
