from django.urls import path

from newsroom.letters.views import public

urlpatterns = [
    path("letters/<int:pk>/", public.WriteMessageView.as_view(), name="write_message"),
    path("letters/<int:pk>/sent/", public.message_sent, name="message_sent"),
    path("requests/new/", public.AskRemovalView.as_view(), name="ask_removal"),
    path("requests/<str:number>/", public.receipt, name="receipt"),
]
