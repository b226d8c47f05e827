"""Wagtail's form of a photo; beside it, for editors, what may be done with the photo everywhere."""

from wagtail.models import ModelLogEntry

from newsroom.images import views
from newsroom.images.permissions import may_keep_desk
from newsroom.picturedesk.uses import uses_of


class EditorsEditView(views.EditView):
    template_name = "picturedesk/edit.html"

    def get_context_data(self, **kwargs):
        photo = self.object
        return super().get_context_data(
            uses=uses_of([photo]).get(photo.pk, []),
            history=ModelLogEntry.objects.for_instance(photo).select_related("user")[:20],
            locked_originals=photo.locked_originals.all(),
            **kwargs,
        )


def edit(request, image_id):
    """Open the photo's form, for editors with the desk's acts beside it."""
    screen = EditorsEditView if may_keep_desk(request.user) else views.EditView
    return views.edit(request, image_id, screen)
