from django.urls import path

from newsroom.picturedesk.views import acting, replacing

app_name = "picturedesk"

urlpatterns = [
    path("<int:pk>/cover/", acting.CoverView.as_view(), name="cover"),
    path("<int:pk>/replace/", replacing.ReplaceView.as_view(), name="replace"),
    path("<int:pk>/withdraw/", acting.WithdrawView.as_view(), name="withdraw"),
    path("<int:pk>/give-back/", acting.GiveBackView.as_view(), name="give_back"),
]
