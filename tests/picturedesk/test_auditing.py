"""Who audits (감사 열람) reads the picture desk and changes nothing there, by whatever door."""

import json

from django.urls import reverse

from newsroom.images.models import LockedOriginal, Photo
from newsroom.posts.models import PostPage
from tests.case import NewsroomTestCase, picture
from tests.picturedesk.desk import FACE, REASON, DeskVerbs


class AuditorTests(DeskVerbs, NewsroomTestCase):
    @classmethod
    def setUpTestData(cls):
        super().setUpTestData()
        case = cls()
        cls.lead = case.photo(cls.minji, title="장터 사람들")
        cls.post = case.published(cls.minji, lead_photo=cls.lead)
        cls.other = case.photo(cls.hana)

    def refused(self, address, **data):
        answer = self.browser(self.gamsa).post(address, data)
        self.assertEqual(answer.status_code, 403, address)

    def test_the_list_of_photos_opens(self):
        page = self.browser(self.gamsa).get(reverse("wagtailimages:index"))

        self.assertContains(page, "장터 사람들")
        self.assertContains(page, self.post.title)

    def test_no_photo_is_covered(self):
        regions = json.dumps([FACE])

        self.refused(self.screen("cover", self.lead), regions=regions, seen=self.lead.key)

        self.assertEqual(Photo.objects.get(pk=self.lead.pk).key, self.lead.key)
        self.assertFalse(LockedOriginal.objects.exists())

    def test_no_photo_is_withdrawn_or_given_back(self):
        self.refused(self.screen("withdraw", self.lead), reason=REASON)
        self.assertFalse(Photo.objects.get(pk=self.lead.pk).is_withdrawn)

        self.withdraw_photo(self.lead, self.hana)
        self.refused(self.screen("give_back", self.lead), reason=REASON, people="consent")
        self.assertTrue(Photo.objects.get(pk=self.lead.pk).is_withdrawn)

    def test_no_photo_is_replaced(self):
        self.replace_photo(self.lead, self.other, self.gamsa)

        self.assertEqual(self.response.status_code, 403)
        self.assertEqual(PostPage.objects.get(pk=self.post.pk).lead_photo, self.lead)

    def test_no_photo_is_changed_deleted_or_added(self):
        self.refused(self.form_of(self.other), title="다른 이름", people="consent")
        self.refused(reverse("delete_photo", args=[self.other.pk]))
        self.refused(reverse("add_photos"), **{"files[]": picture()})

        self.assertEqual(Photo.objects.get(pk=self.other.pk).title, self.other.title)
        self.assertEqual(Photo.objects.filter(uploaded_by_user=self.gamsa).count(), 0)

    def test_the_screens_for_acting_do_not_open_either(self):
        for act in ("cover", "replace", "withdraw", "give_back"):
            with self.subTest(act):
                answer = self.browser(self.gamsa).get(self.screen(act, self.lead))

                self.assertIn(answer.status_code, (302, 403))
