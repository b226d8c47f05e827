from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data

from reporters.models import ReporterPage, Term
from tests.case import NewsroomTestCase
from tests.cast import appoint


class ProfileTests(NewsroomTestCase):
    def save(self, as_, action="", **changes):
        profile = ReporterPage.objects.get(title="김민지")
        data = nested_form_data(
            {
                "title": profile.title,
                "introduction": "",
                "beats": "",
                "age_band": "",
                "occupation": "",
                "slug": profile.slug,
                "links": inline_formset([]),
                "comments": inline_formset([]),
                **changes,
            }
        )
        if action:
            data[action] = "1"
        self.response = self.browser(as_).post(
            reverse("wagtailadmin_pages:edit", args=[profile.pk]), data
        )
        return ReporterPage.objects.get(pk=profile.pk)

    def test_the_address_is_romanised_and_suffixed_when_taken(self):
        twin = ReporterPage(title="김민지")
        self.corps.add_child(instance=twin)

        self.assertTrue(self.minji.profile.slug.isascii())
        self.assertEqual(twin.slug, f"{self.minji.profile.slug}-2")

    def test_posts_are_counted_as_on_every_other_page(self):
        self.published(self.minji, bylines=[self.minji.profile])

        page = self.browser().get(self.minji.profile.url)

        self.assertContains(page, "<h2>김민지의 글 <span>1편</span></h2>", html=True)

    def test_a_reporters_own_words_wait_for_the_editors(self):
        profile = self.save(self.minji, "action-publish", introduction="산책을 좋아해요.")

        self.assertEqual(profile.introduction, "")
        self.assertEqual(profile.get_latest_revision_as_object().introduction, "산책을 좋아해요.")
        self.assertEqual(
            self.save(self.hana, "action-publish", introduction="다듬은 소개").introduction,
            "다듬은 소개",
        )

    def test_another_reporter_cannot_change_it(self):
        profile = self.save(self.jun, introduction="준이 쓴 소개")

        self.assertNotEqual(profile.get_latest_revision_as_object().introduction, "준이 쓴 소개")

    def test_age_and_work_are_hidden_until_the_reporter_shows_them(self):
        profile = self.save(self.hana, "action-publish", age_band="30대", shows_age_band="on")
        self.assertFalse(profile.shows_age_band)

        self.assertTrue(self.save(self.minji, shows_age_band="on").shows_age_band)

    def test_what_the_reporter_hides_stays_hidden_when_an_older_draft_is_published(self):
        older = self.save(self.minji, shows_occupation="on").latest_revision
        self.save(self.minji)

        older.publish(user=self.hana)

        profile = ReporterPage.objects.get(title="김민지")
        self.assertFalse(profile.shows_occupation)

    def test_only_staff_change_the_address(self):
        self.save(self.minji, slug="editor-in-chief")
        draft = ReporterPage.objects.get(pk=self.minji.profile.pk).get_latest_revision_as_object()

        self.assertNotEqual(draft.slug, "editor-in-chief")

    def test_the_profile_survives_the_login(self):
        url = reverse("link_login", args=[self.minji.profile.pk])

        self.browser(self.unyeong).post(url, {"user": ""})

        profile = ReporterPage.objects.get(title="김민지")
        self.assertIsNone(profile.user)
        self.assertTrue(profile.live)

    def test_nobody_but_an_administrator_ties_logins_or_appoints(self):
        url = reverse("link_login", args=[self.minji.profile.pk])
        term = {"reporter": self.jun.profile.pk, "number": 9}
        term |= {"starts_on": "2026-01-01", "ends_on": "2099-01-01"}

        for other in (self.minji, self.jun, self.hana, self.seoryeong):
            with self.subTest(other.username):
                self.browser(other).post(url, {"user": ""})
                self.browser(other).post(reverse("terms:add"), term)
                self.assertEqual(ReporterPage.objects.get(title="김민지").user, self.minji)
                self.assertFalse(Term.objects.filter(number=9).exists())

    def test_an_administrator_appoints(self):
        term = {"reporter": self.jun.profile.pk, "number": 9}
        term |= {"starts_on": "2026-01-01", "ends_on": "2099-01-01"}

        self.browser(self.unyeong).post(reverse("terms:add"), term)

        self.assertTrue(Term.objects.filter(number=9, reporter=self.jun.profile).exists())

    def test_a_profile_is_deleted_by_nobody(self):
        self.unyeong.is_superuser = True
        self.unyeong.save()
        for user in (self.minji, self.hana, self.unyeong):
            self.browser(user).post(
                reverse("wagtailadmin_pages:delete", args=[self.minji.profile.pk])
            )

        self.assertTrue(ReporterPage.objects.filter(title="김민지").exists())

    def test_former_reporters_are_told_apart_from_current_ones(self):
        appoint(self.jun.profile, starts_in=-400, ends_in=-1)

        self.assertEqual([p.title for p in self.corps.current], ["김민지"])
        self.assertEqual([p.title for p in self.corps.former], ["박준"])

    def test_a_profile_shrunk_to_the_name_hides_its_portrait_at_once(self):
        portrait = self.photo(self.minji)
        self.save(self.hana, "action-publish", portrait=portrait.pk)
        self.assertTrue(portrait.uses.filter(is_live=True).exists())

        self.save(self.minji, portrait=portrait.pk, is_byline_only="on")

        self.assertFalse(portrait.uses.filter(is_live=True).exists())

    def test_staff_shrink_a_profile_to_the_name_only_when_its_login_is_gone(self):
        self.assertFalse(self.save(self.hana, is_byline_only="on").is_byline_only)
        self.minji.profile.link(None)

        profile = self.save(self.hana, is_byline_only="on", shows_age_band="on")

        self.assertTrue(profile.is_byline_only)
        self.assertFalse(profile.shows_age_band)
