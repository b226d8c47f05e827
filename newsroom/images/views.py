"""Wagtail's screens for photos, where they would say too little or let too much through."""

from django.db.models import ProtectedError
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.template.loader import render_to_string
from django.urls import reverse
from wagtail.admin import messages
from wagtail.admin.modal_workflow import render_modal_workflow
from wagtail.images.api.admin.views import ImagesAdminAPIViewSet
from wagtail.images.forms import get_image_form
from wagtail.images.views import chooser, images, multiple

from newsroom.images.permissions import is_frozen, may_change, may_delete, seen_by
from newsroom.meanwhile import ToldMeanwhile

FROZEN = "독자가 보고 있거나 편집실에서 보고 있는 사진이라 지금은 고칠 수 없어요."
NOT_YOURS = "다른 분이 올린 사진이라 고칠 수 없어요."
IN_USE = "글에 쓰인 사진이라 지울 수 없어요. 글에서 먼저 빼 주세요."


class EditView(ToldMeanwhile, images.EditView):
    pass


def edit(request, image_id, screen=EditView):
    """Open the photo's form on the screen; who may only look at the photo is told why."""
    photo = _seen(request.user, image_id)
    if may_change(request.user, photo):
        return screen.as_view()(request, image_id=image_id)
    messages.error(request, FROZEN if is_frozen(photo) else NOT_YOURS)
    return redirect("wagtailimages:index")


def delete(request, image_id):
    """Delete a photo no page uses; otherwise say what to do first."""
    photo = _seen(request.user, image_id)
    try:
        if may_delete(request.user, photo):
            return images.DeleteView.as_view()(request, image_id=image_id)
    except ProtectedError:
        pass  # a page took the photo up between the question and the deed
    messages.error(request, IN_USE if photo.uses.exists() else NOT_YOURS)
    return redirect("wagtailimages:index")


def _seen(user, photo_id):
    """Return a photo the user may look at; others do not exist for them."""
    return get_object_or_404(seen_by(user), pk=photo_id)


def closed(request, **kwargs):
    """Answer for screens of Wagtail's that this newsroom does not have."""
    raise Http404


class AddView(multiple.AddView):
    """Keep each photo as soon as it is sent; what there is to say about it is asked beside it.

    Wagtail would store the raw upload until every question is answered.
    """

    def get_upload_form_class(self):
        return get_image_form(self.model, fields=("title", "file"))


class UploadView(chooser.ImageUploadView):
    """The chooser's upload: a photo the same person sent before is offered, not stored again."""

    def get_reshow_creation_form_response(self):
        known = self.form.recognised
        return self._offer(known) if known else super().get_reshow_creation_form_response()

    def _offer(self, known):
        address = reverse("wagtailimages_chooser:chosen", args=[known.pk])
        context = {"photo": known, "choose": self.append_preserved_url_parameters(address)}
        fragment = render_to_string("images/recognised.html", context, self.request)
        data = {"step": "duplicate_found", "htmlFragment": fragment}
        return render_modal_workflow(self.request, None, None, None, json_data=data)


class PhotoAPIViewSet(ImagesAdminAPIViewSet):
    """The admin's API lists what its user may look at; Wagtail's lists everything."""

    def get_queryset(self):
        return super().get_queryset().filter(pk__in=seen_by(self.request.user).values("pk"))
