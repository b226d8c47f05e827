from pathlib import Path

from wagtail.images.models import ImageQuerySet

from newsroom.images.refusals import shown_name


def title_from(file_name):
    """Return a photo's title: the file's name in composed Korean, without its ending."""
    return Path(shown_name(file_name)).stem[:255] or "사진"


class PhotoQuerySet(ImageQuerySet):
    def by(self, user):
        return self.filter(uploaded_by_user=user)

    def shown(self):
        """Return the photos nobody withdrew: those that may be looked at and chosen."""
        return self.filter(withdrawn_at=None)

    def findable(self):
        """Return the same photos in a way they can be searched in.

        The search knows no fields: only the id may stand in the outermost condition.
        """
        return self.model.objects.filter(pk__in=self.order_by().values("pk"))

    def on_live_pages(self):
        return self.filter(uses__is_live=True).distinct()

    def awaiting_renditions(self):
        return self.filter(prepared_at=None)

    def recognised(self, user, arrival_hash):
        """Return the user's own photo that came from the very same bytes, if there is one."""
        return self.by(user).filter(arrival_hash=arrival_hash).order_by("pk").first()

    def with_renditions(self):
        """Fetch the pictures along, so that templates show the photos without a query each."""
        return self.prefetch_related("renditions")

    def take_in(self, file, *, by=None, **fields):
        """Make a photo of any file a program has at hand; raise a ValidationError to refuse it."""
        photo = self.model(file=file, uploaded_by_user=by, **fields)
        photo.title = photo.title or title_from(file.name)
        photo.save()
        return photo
