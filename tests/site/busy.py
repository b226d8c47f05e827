"""A newsroom on a busy day: a post in every state there is, and something in every list."""

from django.urls import reverse
from django.utils import timezone

from newsroom.posts.correcting import correct, seen_of
from newsroom.posts.halting import halt
from newsroom.posts.models import PostPage
from tests.case import Verbs
from tests.desk.claims import ClaimVerbs
from tests.letters.case import LettersVerbs
from tests.people.case import LINES, PeopleVerbs


class Busy(LettersVerbs, PeopleVerbs, ClaimVerbs, Verbs):
    """The cast, after what 민지 wrote lately and what became of it."""

    def assemble(self):
        super().assemble()
        self.begin()
        self.send_in()
        self.publish()
        self.put_right()
        self.hear_readers()
        self.look_after_people()
        self.share_reviews()

    def begin(self):
        self.draft(self.minji)
        self.draft(self.minji, title="", paragraphs=[])
        thrown = self.draft(self.minji, title="쓰다 만 글")
        self.browser(self.minji).post(reverse("wagtailadmin_pages:delete", args=[thrown.pk]))

    def send_in(self):
        self.submitted(self.minji, title="가을 축제 나들이")
        mended = self.mended(self.submitted(self.minji, title="독산성 한 바퀴"))
        self.request_changes(mended, self.hana, reason="찍은 날을 적어 주세요.")
        self.decline(self.submitted(self.minji, title="오일장 구경"), self.hana)
        soon = timezone.now() + timezone.timedelta(days=3)
        self.approve(self.submitted(self.minji, title="눈 오는 날"), self.hana, at=soon)

    def mended(self, post):
        """Return the post after it was sent back and handed in again."""
        self.request_changes(post, self.hana)
        return self.submit(post, self.minji, **self.full_content(self.minji, title=post.title))

    def publish(self):
        live = self.published(self.minji, title="봄꽃 이야기")
        self.submit(live, self.minji, **self.full_content(self.minji, title="봄꽃 두 번째 이야기"))
        self.take_down(self.published(self.minji, title="여름 물놀이"), self.hana)
        ended = self.published(self.minji, title="겨울 산책")
        self.take_down(ended, self.hana, kind="for_good")

    def put_right(self):
        """Let a writer report a mistake, an editor correct it, and all schedules be stopped."""
        live = self.published(self.minji, title="도서관 나들이")
        self.browser(self.minji).post(
            reverse("writing:mistake", args=[live.pk]), {"what": "여는 시각이 틀렸어요."}
        )
        correct(live, self.hana, seen_of(live), "corrected", "여는 시각을 바로잡았습니다.")
        halt(self.hana, "집중호우로 재난 안내에 힘을 모아요.")

    def hear_readers(self):
        """Let readers write and ask, and one post be hidden, to which its writer objects."""
        live = self.published(self.minji, title="오산천 산책")
        self.browser(self.hana).get(self.screen(self.message(live)))
        self.message(live, "두 번째 한마디")
        self.request_about(None, address="오산천 글")
        measure = self.take_measure(self.request_about(live), self.hana).measure
        address = reverse("letters:measure", args=[measure.pk])
        self.browser(self.minji).post(address, {"text": "허락받은 사진이에요."})

    def look_after_people(self):
        """Invite a cohort of which one revoked, and suspend a reporter from next week on."""
        self.paste(self.unyeong, LINES)
        self.post_to(self.unyeong, "invitation", self.newest_invitation().pk, act="revoke")
        self.suspend(self.jun, self.unyeong, starts_in=7, ends_in=14)

    def share_reviews(self):
        """Let 하나 claim the longest wait, and name who stands in for her next week."""
        self.claim(PostPage.objects.awaiting_review().order_by("pk").first(), self.hana)
        self.name_stand_in(self.hana, self.doyun, self.hana, starts_in=7, ends_in=9)

    def screen(self, message):
        return reverse("letters:message", args=[message.pk])


class BusyNewsroom(Busy):
    """A busy newsroom for tests that only look at it."""

    def __init__(self):
        self.assemble()
