"""What the demo's editors are called in for: a mistake somebody reports, a request of a reader."""

from newsroom.demo.backdating import quieten
from newsroom.letters.models import RemovalRequest, RequestStep
from newsroom.letters.receiving import due_day
from newsroom.posts.mistakes import report_mistake
from newsroom.posts.models import MistakeReport, PostPage

MISTAKE = "본문에 적은 쉬는 날이 월요일이 아니라 화요일이에요. 오늘 전화로 다시 확인했어요."
REQUEST = {
    "form_key": "demo",
    "ground": RemovalRequest.Ground.PORTRAIT,
    "relation": RemovalRequest.Relation.SELF,
    "name": "한여름",
    "contact": "summer@example.com",
    "part": "세 번째 사진",
    "reason": "사진에 제 얼굴이 또렷하게 나왔어요. 가려 주시거나 내려 주세요.",
}


def call_in():
    """Report a mistake in the newest live post and ask for the oldest to be taken down, once."""
    live = PostPage.objects.live().filter(owner__is_active=True).order_by("first_published_at")
    newest, oldest = live.last(), live.first()
    if newest and not MistakeReport.objects.exists():
        report_mistake(newest, newest.owner, MISTAKE)
        quieten(newest.pk)
    if oldest and not RemovalRequest.objects.exists():
        asked = {**REQUEST, "page": oldest, "address": oldest.url, "due_on": due_day()}
        removal = RemovalRequest.objects.create(**asked)
        RequestStep.objects.create(request=removal, kind=RequestStep.Kind.RECEIVED)
