from django.urls import path

from newsroom.people.views.accepting import AcceptView

urlpatterns = [
    path("invitations/<slug:token>/", AcceptView.as_view(), name="accept_invitation"),
]
