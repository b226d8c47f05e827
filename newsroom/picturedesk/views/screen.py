from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404
from django.urls import reverse
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from newsroom.images.models import Photo
from newsroom.images.permissions import may_keep_desk
from newsroom.picturedesk.uses import uses_of


class PhotoScreen(WagtailAdminTemplateMixin):
    """A screen about one photo, for the editors alone, with the way back to its form at the top."""

    header_icon = "image"

    def dispatch(self, request, pk, *args, **kwargs):
        if not may_keep_desk(request.user):
            raise PermissionDenied
        self.photo = get_object_or_404(Photo.objects.select_related("uploaded_by_user"), pk=pk)
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self):
        photo = {"url": self.form_address, "label": self.photo.title}
        here = {"url": "", "label": self.get_page_title()}
        photos = {"url": reverse("wagtailimages:index"), "label": "사진"}
        return [*super().get_breadcrumbs_items(), photos, photo, here]

    @property
    def form_address(self):
        return reverse("wagtailimages:edit", args=[self.photo.pk])

    def get_context_data(self, **kwargs):
        uses = uses_of([self.photo]).get(self.photo.pk, [])
        return super().get_context_data(photo=self.photo, uses=uses, **kwargs)
