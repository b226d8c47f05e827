"""Filling the demo newsroom. Safe to repeat: what is there already is left as it is."""

from newsroom.accounts.models import User
from newsroom.demo.calling_in import call_in
from newsroom.demo.describing import describe_site
from newsroom.demo.filing import Journey, already_filed
from newsroom.demo.mixing import Mixer
from newsroom.demo.multiplying import Press
from newsroom.demo.people import account_of, open_accounts, open_profile
from newsroom.demo.pictures import (
    Order,
    arrive,
    pictures_of,
    portrait_of,
    prepare_live,
    sketch_of,
)
from newsroom.demo.readership import FEW_DAYS, count_readers, enter_earlier_totals
from newsroom.demo.reading import read_people, read_stories
from newsroom.demo.sharing_out import share_out
from newsroom.demo.subjects import open_topics
from newsroom.desk.opening import open_newsroom
from newsroom.images.models import Photo
from newsroom.posts.models import PostPage
from reporters.models import ReporterPage

POOL = 24


class Loading:
    """The steps from an empty newsroom to the demo one, each telling when it is done."""

    def __init__(self, progress, processes=2, scale=1.0):
        self.progress = progress
        self.processes = processes
        self.scale = scale
        self.reporters, self.editors = read_people()
        self.people = {person.key: person for person in self.reporters}
        self.stories = read_stories()

    def run(self, numbers=None):
        """Load everything, or of the stories only those numbered."""
        open_newsroom()
        describe_site()
        self.topics = open_topics()
        made = open_accounts(self.reporters, self.editors)
        self.progress.done(f"계정 {made}개를 만들었어요.")
        self._load_people_and_stories(numbers)
        share_out()
        call_in()
        self._prepare_photos()
        self._count_readers()
        enter_earlier_totals()

    def multiply(self, count):
        """Add plain posts for benchmarks, all with photos from one small pool."""
        editor = User.objects.get(username="editor01")
        reporters = list(ReporterPage.objects.filter(slug__in=[p.slug for p in self.reporters]))
        press = Press(
            Mixer(self.stories), self._pool(editor), reporters, list(self.topics.values()), editor
        )
        press.print(count, self.progress)
        self._prepare_photos()
        self._count_readers(FEW_DAYS)
        self.progress.done(f"부하 시험용 글 {count}편을 더했어요.")

    def _load_people_and_stories(self, numbers):
        known = set(ReporterPage.objects.values_list("slug", flat=True))
        newcomers = [person for person in self.reporters if person.slug not in known]
        filed = already_filed()
        stories = [
            story
            for story in self.stories
            if story.number not in filed and (numbers is None or story.number in numbers)
        ]
        photos = arrive(self._orders(newcomers, stories), self.processes, self.scale)
        self._open_profiles(newcomers, photos)
        self._file(stories, photos)

    def _orders(self, newcomers, stories):
        accounts = {person.key: account_of(person) for person in self.reporters}
        pen_names = {person.key: person.pen_name for person in self.reporters}
        portraits = [portrait_of(person, accounts[person.key]) for person in newcomers]
        pictures = [pictures_of(story, accounts[story.author], pen_names) for story in stories]
        return [*portraits, *(order for orders in pictures for order in orders)]

    def _open_profiles(self, newcomers, photos):
        publisher = User.objects.get(username="admin")
        for person in newcomers:
            open_profile(person, next(photos), publisher)
        self.progress.done(f"시민기자 소개 {len(newcomers)}편을 열었어요.")

    def _file(self, stories, photos):
        editors = list(User.objects.filter(username__in=["editor01", "editor02"]))
        for done, story in enumerate(stories, start=1):
            journey = Journey(story, self.people, self.topics, editors[story.number % 2])
            journey.travel([next(photos) for _picture in story.pictures])
            self.progress.count("글", done, len(stories))
        pictures = sum(len(story.pictures) for story in stories)
        self.progress.done(f"글 {len(stories)}편과 사진 {pictures}장을 실었어요.")

    def _prepare_photos(self):
        done = 0
        for done, total in prepare_live(self.processes):
            self.progress.count("게시 중인 글의 사진", done, total)
        waiting = Photo.objects.awaiting_renditions().count()
        later = f" 나머지 {waiting}장은 뒤에서 이어서 해요." if waiting else ""
        self.progress.done(f"게시 중인 글의 사진 {done}장을 보여 줄 크기로 만들었어요.{later}")

    def _count_readers(self, *days):
        count = count_readers(PostPage.objects.all(), *days)
        self.progress.done(f"글 {count}편에 조회수를 적었어요.")

    def _pool(self, editor):
        """Return the photos the posts for benchmarks share, drawn once."""
        pictures = [picture for story in self.stories for picture in story.pictures][:POOL]
        orders = [
            Order(sketch_of(p, 9000 + n), editor, f"부하 시험용 그림 {n}", "그린나래")
            for n, p in enumerate(pictures, start=1)
        ]
        return list(arrive(orders, self.processes, self.scale))
