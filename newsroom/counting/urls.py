from django.urls import path

from newsroom.counting.views import seen

urlpatterns = [path("seen/<int:page_id>/", seen, name="seen")]
