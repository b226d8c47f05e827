from django.urls import path, re_path

from newsroom.letters.views import public

urlpatterns = [
    path("letters/<int:pk>/", public.WriteMessageView.as_view(), name="write_message"),
    path("letters/<int:pk>/sent/", public.message_sent, name="message_sent"),
    path("requests/new/", public.AskRemovalView.as_view(), name="ask_removal"),
    re_path(r"^requests/(?P<number>[0-9]{4}-[0-9]{4}-[0-9]{4})/$", public.receipt, name="receipt"),
]
