"""A newsroom with something on every kind of public page, and where those pages are."""

from django.utils import timezone

from newsroom.posts.blocks import StoryBlock
from newsroom.posts.models import PostPage
from newsroom.posts.story import photos_in
from tests.case import STORY, Verbs
from tests.cast import reporter
from tests.reading.archive import multiply

FACTS = {
    "place": "물향기수목원",
    "hours": "오전 9시~오후 6시",
    "fee": "어른 1,500원",
    "starts_on": "2026-11-20",
    "ends_on": "2026-11-22",
    "contact": "031-378-1261",
    "confirmed_at": "수목원 안내판",
    "confirmed_on": "2026-11-15",
}


class Readable(Verbs):
    """The cast, an archive of two pages, and a post that uses every block there is."""

    def assemble(self):
        super().assemble()
        self.sora = reporter("sora", "한", "소라", starts_in=-800, ends_in=-400)
        self.show_face(self.minji.profile)
        self.resting = self.published(self.jun, title="쉬는 이야기")
        self.ended = self.published(self.jun, title="지난 이야기")
        self.take_down(self.resting, self.hana)
        self.take_down(self.ended, self.hana, kind="for_good")
        self.post = self.published(self.minji)
        self.tell(self.post)
        multiply(self.post, range(1, 20))

    def show_face(self, profile):
        profile.portrait = self.photo(self.hana)
        profile.introduction = "오산천을 자주 걸어요."
        profile.beats = "자연, 산책"
        profile.save_revision().publish()

    def tell(self, post):
        """Give the post a story with every kind of block, around the photos it has."""
        story = StoryBlock().to_python(self.blocks(photos_in(post)))
        PostPage.objects.filter(pk=post.pk).update(story=story)

    def blocks(self, photos):
        pictures = [{"photo": pk, "caption": "천천히", "alt": "단풍잎"} for pk in photos]
        told = {
            "paragraph": STORY,
            "heading": "가는 길",
            "photos": pictures,
            "quote": {"text": "나무가 먼저예요.", "speaker": "길에서 만난 이웃"},
            "link": {"url": "https://www.osan.go.kr/", "words": "오산시 누리집"},
            "video": {"url": "https://youtu.be/abcdefghijk", "caption": "1분 영상"},
            "facts": FACTS,
            "list": ["물", "편한 신발"],
        }
        again = [("heading", "돌아오는 길"), ("photos", told["photos"][:1]), ("paragraph", STORY)]
        return [{"type": kind, "value": value} for kind, value in [*told.items(), *again]]

    def public_pages(self):
        """Return the address of each kind of page a stranger may come to, by what it is."""
        today = timezone.localdate()
        return {
            "front page": "/",
            "all posts": "/posts/",
            "a later page of the archive": "/posts/?page=2",
            "post": self.post.url,
            "topic": self.topic.url,
            "tag": self.post.tags.first().url,
            "corps": "/reporters/",
            "reporter": self.minji.profile.url,
            "former reporter": self.sora.profile.url,
            "archive": "/archive/",
            "archive of a year": f"/archive/{today.year}/",
            "archive of a month": f"/archive/{today.year}/{today.month:02}/",
            "corrections": "/corrections/",
            "about": "/about/",
            "accessibility": "/accessibility/",
            "privacy": "/privacy/",
            "copyright": "/copyright/",
            "a word to the editors": f"/letters/{self.post.pk}/",
            "the word was sent": f"/letters/{self.post.pk}/sent/",
            "request to take down": "/requests/new/",
            "search": "/search/",
            "search with results": "/search/?q=가을",
            "search without results": "/search/?q=없는낱말",
            **self.absent_pages(),
        }

    def absent_pages(self):
        """Return those of the addresses at which there is nothing to read."""
        return {
            "nothing here": "/no-such-page/",
            "taken down for now": self.resting.url,
            "taken down for good": self.ended.url,
        }
