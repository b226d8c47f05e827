"""Whatever changes around the posts, the next stranger reads it, on every kind of page."""

from pathlib import Path

from django.conf import settings
from django.test import tag

from home.models import ChosenStory, HomePage, InformationPage, SiteSettings
from newsroom.images import developing, slots
from newsroom.picturedesk import withdrawing
from newsroom.posts.models import PostPage, Tag
from reporters.models import ReporterPage
from tests.caching.kiosk import settle
from tests.cast import appoint, reporter
from tests.site.staleness import NothingStaleCase


def develop(photo):
    """Put pictures of a photo in their places, as the worker does when they are drawn."""
    drawn = []
    for number, step in enumerate({step for slot in slots.SLOTS.values() for step in slot}):
        path = Path(settings.MEDIA_ROOT) / f"drawn-{number}.jpg"
        path.write_bytes(b"a picture")
        drawn.append((slots.spec(step, "jpeg"), path, {"width": 480, "height": 320}))
    developing.keep(photo, drawn)


@tag("long")
class NothingStaleAroundTests(NothingStaleCase):
    def test_a_profile(self):
        def rename():
            profile = ReporterPage.objects.get(pk=self.minji.profile.pk)
            profile.title, profile.introduction = "김민지나", "골목을 좋아해요."
            profile.save_revision(user=self.hana).publish(user=self.hana)

        self.after(
            rename,
            shown_on=["/", "/reporters/", self.minji.profile.url],
            untouched=[self.second.url, self.jun.profile.url, "/posts/", "/feed/"],
        )

    def test_a_reporter_choosing_what_to_show(self):
        def shrink():
            profile = ReporterPage.objects.get(pk=self.minji.profile.pk)
            profile.is_byline_only = True
            profile.save_revision(user=self.minji)

        self.after(shrink, shown_on=[self.minji.profile.url], untouched=[self.second.url])

    def test_an_appointment(self):
        self.after(
            lambda: appoint(self.minji.profile, starts_in=-300, ends_in=-1),
            shown_on=["/", "/reporters/", self.minji.profile.url, self.first.url],
            untouched=["/accessibility/", "/posts/"],
        )

    def test_a_new_profile(self):
        self.after(
            lambda: reporter("saero", "한", "새로"),
            shown_on=["/", "/reporters/"],
            untouched=[self.first.url, self.minji.profile.url, "/posts/"],
        )

    def test_a_topic(self):
        def rename():
            self.topic.name = "자연과 네 계절"
            self.topic.save()

        self.after(rename, shown_on=["/", "/posts/", "/topics/nature/", self.first.url])

    def test_a_tag(self):
        def rename():
            autumn = Tag.objects.get(name="단풍")
            autumn.name = "고운 단풍"
            autumn.save()

        self.after(rename, shown_on=[self.first.url], untouched=["/posts/", "/reporters/"])

    def test_a_photo(self):
        def credit():
            photo = PostPage.objects.get(pk=self.second.pk).lead_photo
            photo.credit = "박준 아버지"
            photo.save()

        self.after(credit, shown_on=[self.second.url], untouched=["/reporters/", "/accessibility/"])

    def test_withdrawing_a_photo(self):
        photo = PostPage.objects.get(pk=self.second.pk).lead_photo
        develop(photo)
        settle()

        self.after(
            lambda: withdrawing.withdraw(photo.pk, self.hana, "동의를 거두었어요."),
            shown_on=["/", "/posts/", "/feed/", "/sitemap-posts-0.xml", self.second.url],
            untouched=[self.apart.url, "/reporters/", "/accessibility/"],
        )
        told = [address for address, page in self.read_all().items() if photo.key in str(page)]
        self.assertEqual(told, [])

    def test_pictures_made_in_the_background(self):
        self.after(
            lambda: develop(PostPage.objects.get(pk=self.second.pk).lead_photo),
            shown_on=["/", "/posts/", self.second.url],
            untouched=["/reporters/", self.apart.url],
        )

    def test_the_settings_of_the_site(self):
        self.after(
            self.change_settings,
            shown_on=["/", "/posts/", self.first.url, "/accessibility/", "/search/?q=가을"],
            untouched=["/robots.txt"],
        )

    def change_settings(self):
        site = SiteSettings.current()
        site.publisher = "오산시청"
        site.save()

    def test_the_name_of_the_site(self):
        lists = ["/", "/posts/", "/reporters/", "/corrections/", "/search/?q=가을"]
        feeds = ["/feed/", "/topics/nature/feed/"]
        self.after(
            self.rename_site,
            shown_on=[self.first.url, "/about/", *lists, *feeds],
            untouched=["/robots.txt", "/sitemap.xml"],
        )

    def rename_site(self):
        site = SiteSettings.current()
        site.name, site.tagline = "물빛나래", "냇가에서 만난 이웃"
        site.save()

    def test_the_choice_of_the_front_page(self):
        def choose():
            home = HomePage.objects.get()
            home.chosen_stories = [ChosenStory(post=self.first)]
            home.save_revision(user=self.hana).publish(user=self.hana)

        self.after(choose, shown_on=["/"], untouched=["/robots.txt"])

    def test_the_words_of_an_information_page(self):
        def write():
            page = InformationPage.objects.get(slug="privacy")
            page.standfirst = "개인정보를 거의 모으지 않아요."
            page.save_revision(user=self.hana).publish(user=self.hana)

        self.after(write, shown_on=["/privacy/"], untouched=["/posts/", self.first.url])
