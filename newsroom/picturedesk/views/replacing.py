"""Replacing a photo everywhere: choose another, look over the posts, confirm, see the results."""

from django.shortcuts import render
from django.utils.functional import cached_property
from django.views.generic import TemplateView

from newsroom.images.models import Photo
from newsroom.images.refusals import PhotoRefused
from newsroom.picturedesk.forms import ReplacementForm, WordsForm
from newsroom.picturedesk.replacing import (
    mark_of,
    places_of,
    refuse_replacement,
    replace_everywhere,
)
from newsroom.picturedesk.views.screen import PhotoScreen
from newsroom.posts.refusals import Refused


class ReplaceView(PhotoScreen, TemplateView):
    """First only the new photo is asked for; with one chosen, every post is listed."""

    page_title = "모두 바꾸기"
    template_name = "picturedesk/replace.html"

    @cached_property
    def choosing(self):
        asked = self.request.POST or self.request.GET
        return ReplacementForm(asked if "replacement" in asked else None)

    @cached_property
    def replacement(self):
        """Return the photo chosen, or None with the reason in the form."""
        if not (self.choosing.is_bound and self.choosing.is_valid()):
            return None
        chosen = self.choosing.cleaned_data["replacement"]
        try:
            refuse_replacement(self.photo, chosen)
        except PhotoRefused as refused:
            self.choosing.add_error("replacement", str(refused))
            return None
        return chosen

    def get_context_data(self, **kwargs):
        if self.replacement:
            places = places_of(self.photo, self.replacement, self.request.user)
            kwargs["seen"] = mark_of(places)
            kwargs["rows"] = [(place, self.words_form(place)) for place in places]
            kwargs["is_possible"] = any(not place.hindrance for place in places)
        for errors in self.choosing.errors.values():
            kwargs["refused"] = errors[0]
        choosing = ReplacementForm()
        return super().get_context_data(
            choosing=choosing, replacement=self.replacement, media=choosing.media, **kwargs
        )

    def words_form(self, place):
        """Return the form of a post's words, with what was typed before somebody was refused."""
        form = WordsForm.about(place, self.request.POST or None)
        return form if f"{form.prefix}-alt" in self.request.POST else WordsForm.about(place)

    def post(self, request, *args, **kwargs):
        if not self.replacement:
            return self.render_to_response(self.get_context_data())
        forms = self.words_forms()
        if not all(form.is_valid() for form in forms.values()):
            return self.render_to_response(self.get_context_data())
        try:
            places = self.replace({pk: form.words for pk, form in forms.items()})
        except (PhotoRefused, Refused) as refused:
            return self.explain(refused)
        return self.tell(places)

    def words_forms(self):
        """Return the forms that were sent, by the number of their post."""
        places = places_of(self.photo, self.replacement, self.request.user)
        sent = [place for place in places if f"post-{place.post.pk}-alt" in self.request.POST]
        return {place.post.pk: WordsForm.about(place, self.request.POST) for place in sent}

    def replace(self, words):
        seen = self.request.POST.get("seen", "")
        photos = self.photo, self.replacement
        return replace_everywhere(*photos, self.request.user, seen, words)

    def explain(self, refused):
        return self.render_to_response(self.get_context_data(refused=str(refused)))

    def tell(self, places):
        """Say what came of each post."""
        context = super().get_context_data(
            done=[place for place in places if not place.hindrance],
            left=[place for place in places if place.hindrance],
            replacement=Photo.objects.get(pk=self.replacement.pk),
        )
        return render(self.request, "picturedesk/replaced.html", context)
