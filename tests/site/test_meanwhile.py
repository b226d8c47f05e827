"""Two people have the same form open: whoever saves second hears of it, and loses nothing."""

import re

from django.urls import reverse

from home.models import SiteSettings
from newsroom.desk.models import StandIn
from newsroom.posts.models import Topic, WatchedName
from tests.case import NewsroomTestCase
from tests.desk.claims import ClaimVerbs

TOLD = "그사이에 다른 사람이 먼저 고쳤어요"


class MeanwhileTests(ClaimVerbs, NewsroomTestCase):
    def setUp(self):
        self.topic = Topic.objects.get(slug="nature")
        self.address = reverse("topics:edit", args=[self.topic.pk])

    def open(self, as_, address=None):
        """Open a form as a browser does; return the address it will be sent to."""
        page = self.browser(as_).get(address or self.address).content.decode()
        return self.form_of(page)

    def form_of(self, page):
        return re.search(r'id="w-editor-form"\s+action="([^"]+)"', page)[1].replace("&amp;", "&")

    def save(self, as_, address, **changes):
        kept = {"name": self.topic.name, "slug": "nature", "description": "", "sort_order": 1}
        self.response = self.browser(as_).post(address, {**kept, **changes})
        self.topic.refresh_from_db()

    def test_who_saves_second_is_told_what_stands_there_and_keeps_what_they_typed(self):
        hanas, doyuns = self.open(self.hana), self.open(self.doyun)

        self.save(self.hana, hanas, description="산과 들 이야기")
        self.save(self.doyun, doyuns, description="나무 이야기")

        self.assertEqual(self.topic.description, "산과 들 이야기")
        self.assertContains(self.response, TOLD)
        self.assertContains(self.response, "‘산과 들 이야기’")
        self.assertContains(self.response, "나무 이야기")

    def test_saving_once_more_puts_it_over_the_other_ones_knowingly(self):
        hanas, doyuns = self.open(self.hana), self.open(self.doyun)
        self.save(self.hana, hanas, description="산과 들 이야기")
        self.save(self.doyun, doyuns, description="나무 이야기")

        self.save(
            self.doyun, self.form_of(self.response.content.decode()), description="나무 이야기"
        )

        self.assertEqual(self.topic.description, "나무 이야기")

    def test_a_third_change_between_the_two_presses_is_told_again(self):
        doyuns = self.open(self.doyun)
        self.save(self.hana, self.open(self.hana), description="하나")
        self.save(self.doyun, doyuns, description="나무")
        again = self.form_of(self.response.content.decode())
        self.save(self.hana, self.open(self.hana), description="둘")

        self.save(self.doyun, again, description="나무")

        self.assertEqual(self.topic.description, "둘")
        self.assertContains(self.response, "‘둘’")

    def test_a_mistake_in_the_form_does_not_make_it_forget_what_was_seen(self):
        doyuns = self.open(self.doyun)
        self.save(self.hana, self.open(self.hana), description="하나")

        self.save(self.doyun, doyuns, name="")
        self.save(self.doyun, self.form_of(self.response.content.decode()), description="나무")

        self.assertEqual(self.topic.description, "하나")
        self.assertContains(self.response, TOLD)

    def test_the_same_words_saved_twice_are_no_matter(self):
        first, second = self.open(self.hana), self.open(self.hana)

        self.save(self.hana, first, description="산과 들 이야기")
        self.save(self.hana, second, description="산과 들 이야기")

        self.assertEqual(self.response.status_code, 302)

    def test_who_is_alone_saves_as_ever(self):
        self.save(self.hana, self.open(self.hana), description="산과 들 이야기")
        self.save(self.hana, self.open(self.hana), description="나무 이야기")

        self.assertEqual(self.topic.description, "나무 이야기")


class EverywhereTests(ClaimVerbs, NewsroomTestCase):
    """Each form of a row: one saves while another has it open, and the other is told."""

    form_of = MeanwhileTests.form_of
    open = MeanwhileTests.open

    def assert_told(self, address, people, first, second, told):
        one, other = people
        ours, theirs = self.open(one, address), self.open(other, address)
        self.assertEqual(self.browser(one).post(ours, first).status_code, 302)

        response = self.browser(other).post(theirs, second)

        self.assertContains(response, TOLD)
        self.assertContains(response, told)

    def test_stand_in(self):
        row = self.name_stand_in(self.hana, self.doyun, self.hana)
        days = {"starts_on": row.starts_on, "ends_on": row.ends_on, "editor": self.hana.pk}

        self.assert_told(
            reverse("stand_ins:edit", args=[row.pk]),
            [self.hana, self.seoryeong],
            {**days, "stand_in": self.seoryeong.pk},
            {**days, "stand_in": self.doyun.pk},
            f"업무대행 ‘{self.seoryeong.get_full_name()}’",
        )
        self.assertEqual(StandIn.objects.get().stand_in, self.seoryeong)

    def test_name_to_watch(self):
        row = WatchedName.objects.create(name="홍길동", role="시장")

        self.assert_told(
            reverse("watched_names:edit", args=[row.pk]),
            [self.hana, self.doyun],
            {"name": "홍길동", "role": "시의원"},
            {"name": "홍길순", "role": "시장"},
            "‘시의원’",
        )

    def test_photo(self):
        photo = self.photo(self.hana)
        said = {"title": photo.title, "people": "none", "credit": photo.credit}

        self.assert_told(
            reverse("wagtailimages:edit", args=[photo.pk]),
            [self.hana, self.doyun],
            {**said, "credit": "오산시청"},
            {**said, "credit": "최도윤"},
            "‘오산시청’",
        )

    def test_account(self):
        known = {
            "username": self.minji.username,
            "last_name": "김",
            "first_name": "민지",
            "email": self.minji.email,
            "is_active": "on",
        }
        groups = [group.pk for group in self.minji.groups.all()]

        self.assert_told(
            reverse("wagtailusers_users:edit", args=[self.minji.pk]),
            [self.unyeong, self.unyeong],
            {**known, "groups": groups, "first_name": "민정"},
            {**known, "groups": [], "first_name": "민지"},
            "‘민정’",
        )
        self.assertEqual([group.pk for group in self.minji.groups.all()], groups)

    def test_site_settings(self):
        kept = SiteSettings.objects.get()
        known = {"name": "그린나래", "tagline": "동네 이야기", "publisher": "오산시"}

        self.assert_told(
            reverse("wagtailsettings:edit", args=["home", "sitesettings", kept.pk]),
            [self.hana, self.doyun],
            {**known, "phone": "031-000-0000"},
            {**known, "phone": "031-111-1111"},
            "‘031-000-0000’",
        )
