from django.urls import path
from wagtail import hooks
from wagtail.images.views.chooser import viewset as photo_chooser

from newsroom.images import views

# Wagtail's own viewset stays the one chooser of photos; only its upload is ours.
photo_chooser.create_view_class = views.UploadView


@hooks.register("register_admin_urls", order=-1)
def photo_screens():
    """Stand before Wagtail's addresses of the same name."""
    return [
        path("images/<int:image_id>/delete/", views.delete, name="delete_photo"),
        path("images/multiple/add/", views.AddView.as_view(), name="add_photos"),
        path("images/<int:image_id>/generate_url/", views.closed),
        path("images/<int:image_id>/generate_url/output/", views.closed),
        path("images/<int:image_id>/preview/<str:filter_spec>/", views.closed),
        path("images/multiple/create_from_uploaded_image/<int:uploaded_file_id>/", views.closed),
    ]


@hooks.register("construct_admin_api", order=100)
def photos_in_admin_api(router):
    router.register_endpoint("images", views.PhotoAPIViewSet)
