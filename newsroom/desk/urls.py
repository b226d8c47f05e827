from django.urls import path

from newsroom.desk.views import numbers, proposals, queue, reviewing

app_name = "desk"

urlpatterns = [
    path("queue/", queue.QueueView.as_view(), name="queue"),
    path("mine/", queue.MyPostsView.as_view(), name="my_posts"),
    path("numbers/", numbers.NumbersView.as_view(), name="numbers"),
    path("bin/", queue.BinView.as_view(), name="bin"),
    path("bin/<int:page_id>/restore/", queue.RestoreView.as_view(), name="restore"),
    path("posts/<int:page_id>/", reviewing.ReadView.as_view(), name="read"),
    path("posts/<int:page_id>/withdraw/", reviewing.WithdrawView.as_view(), name="withdraw"),
    path("posts/<int:page_id>/review/", reviewing.ReviewView.as_view(), name="review"),
    path("posts/<int:page_id>/publish/", reviewing.PublishView.as_view(), name="publish"),
    path("proposals/<int:pk>/", proposals.ProposalView.as_view(), name="proposal"),
]
