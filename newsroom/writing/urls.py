from django.urls import path

from newsroom.writing.views import (
    acting,
    consent,
    listing,
    photos,
    profile,
    reading,
    shell,
    writing,
)

app_name = "writing"

urlpatterns = [
    path("", listing.mine, name="mine"),
    path("new/", writing.new, name="new"),
    path("begin/", writing.begin_post, name="begin"),
    path("here/", writing.here, name="here"),
    path("photos/", photos.take_in, name="photos"),
    path("photos/<int:pk>/", photos.answer, name="photo"),
    path("guide/", reading.guide, name="guide"),
    path("sample/", reading.sample, name="sample"),
    path("shell/", shell.empty_screen, name="shell"),
    path("shell/guide/", shell.page_to_read, {"name": "guide"}, name="guide_kept"),
    path("shell/sample/", shell.page_to_read, {"name": "sample"}, name="sample_kept"),
    path("worker.js", shell.worker, name="worker"),
    path("profile/", profile.edit, name="profile"),
    path("<int:pk>/", writing.write, name="write"),
    path("<int:pk>/save/", writing.save, name="save"),
    path("<int:pk>/set-aside/", writing.put_aside, name="set_aside"),
    path("<int:pk>/submit/", acting.hand_in, name="submit"),
    path("<int:pk>/withdraw/", acting.take_back, name="withdraw"),
    path("<int:pk>/preview/", acting.preview, name="preview"),
    path("<int:pk>/history/", listing.history, name="history"),
    path("<int:pk>/changes/", reading.changes, name="changes"),
    path("<int:pk>/again/", acting.write_again, name="again"),
    path("<int:pk>/discard/", acting.throw_away, name="discard"),
    path("<int:pk>/restore/", acting.take_out_of_bin, name="restore"),
    path("<int:pk>/mistake/", acting.report_mistake, name="mistake"),
    path("<int:pk>/proposal/withdraw/", acting.withdraw_change, name="withdraw_proposal"),
    path("<int:pk>/consent/", consent.consent, name="consent"),
    path("comments/<int:pk>/settle/", acting.settle_comment, name="settle"),
    path("comments/<int:pk>/reply/", acting.reply_comment, name="reply"),
]
