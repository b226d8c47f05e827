import re

from django.core.exceptions import ValidationError
from wagtail.admin.forms import WagtailAdminPageForm

from newsroom.accounts.roles import is_editor
from newsroom.addresses import temporary_slug
from newsroom.images.choosing import PhotoChoosingMixin
from newsroom.posts.story import photos_in


class PostForm(PhotoChoosingMixin, WagtailAdminPageForm):
    """The form a post is written in. Nothing is required to save; the checklist asks later."""

    photo_inputs = re.compile(r"lead_photo|story-.+-photo")

    def __init__(self, *args, **kwargs):
        self._begin_with_own_byline(kwargs.get("instance"), kwargs.get("for_user"))
        super().__init__(*args, **kwargs)
        for name in ("title", "slug"):
            if name in self.fields:
                self.fields[name].required = False

    def photos_standing_in(self, page):
        return photos_in(page) if page else []

    def clean_slug(self):
        """Take ASCII words as an address; bare numbers belong to the posts they number."""
        slug = self.cleaned_data["slug"] or self.instance.slug or temporary_slug()
        if not slug.isascii():
            raise ValidationError("주소 이름은 영어 소문자, 숫자, 붙임표(-)로 적어 주세요.")
        if slug.isdecimal() and slug != str(self.instance.pk):
            raise ValidationError("숫자만으로는 글 번호와 헷갈려요. 영어 낱말을 넣어 주세요.")
        return slug

    def save(self, commit=True):
        post = super().save(commit=False)
        if self.for_user and not is_editor(self.for_user):
            put_first(post, self.for_user)
        if commit:
            post.save()
            self._save_m2m()
        return post

    def _begin_with_own_byline(self, post, user):
        if post and not post.pk and user and not is_editor(user):
            put_first(post, user)


def put_first(post, user):
    """Keep the writer the first author: the first byline with a login owns the post."""
    profile = getattr(user, "profile", None)
    if profile is None:
        return
    bylines = sorted(post.bylines.all(), key=lambda byline: byline.sort_order or 0)
    own = next((byline for byline in bylines if byline.reporter_id == profile.pk), None)
    if own is None:
        own = post.bylines.model(reporter=profile, name=profile.title)
        post.bylines.add(own)
    for position, byline in enumerate([own, *[b for b in bylines if b is not own]]):
        byline.sort_order = position
