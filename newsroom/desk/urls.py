from django.urls import path

from newsroom.desk.views import (
    asking,
    claiming,
    commenting,
    listings,
    numbers,
    preview,
    proposals,
    queue,
    reading,
    reviewing,
)

app_name = "desk"

urlpatterns = [
    path("queue/", queue.QueueView.as_view(), name="queue"),
    path("queue/results/", queue.QueueView.as_view(results_only=True), name="queue_results"),
    path("mine/", listings.MyPostsView.as_view(), name="my_posts"),
    path("numbers/", numbers.NumbersView.as_view(), name="numbers"),
    path("bin/", listings.BinView.as_view(), name="bin"),
    path("bin/<int:page_id>/restore/", listings.RestoreView.as_view(), name="restore"),
    path("posts/<int:page_id>/", reading.ReadView.as_view(), name="read"),
    path("posts/<int:page_id>/withdraw/", reading.WithdrawView.as_view(), name="withdraw"),
    path("posts/<int:page_id>/review/", reviewing.ReviewView.as_view(), name="review"),
    path("posts/<int:page_id>/look/", preview.ReviewPreviewView.as_view(), name="preview"),
    path("posts/<int:page_id>/comments/", commenting.CommentsView.as_view(), name="comments"),
    path("posts/<int:page_id>/claim/", claiming.ClaimView.as_view(), name="claim"),
    path("posts/<int:page_id>/ask/", asking.AskWriterView.as_view(), name="ask"),
    path("posts/<int:page_id>/publish/", reviewing.PublishView.as_view(), name="publish"),
    path("proposals/<int:pk>/", proposals.ProposalView.as_view(), name="proposal"),
]
