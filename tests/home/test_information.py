from django.urls import reverse
from wagtail.test.utils.form_data import nested_form_data, streamfield

from home.information import NAMES
from home.models import InformationPage, SiteSettings
from newsroom.desk.opening import open_newsroom
from tests.case import NewsroomTestCase


class InformationTests(NewsroomTestCase):
    def page(self, name="about"):
        return InformationPage.objects.get(slug=name)

    def change(self, as_, **changes):
        """Publish the about page with these words on its edit screen."""
        form = {"title": "그린나래 소개", "standfirst": "", "action-publish": "1", **changes}
        body = nested_form_data({"body": streamfield([("paragraph", "새로 쓴 소개예요.")])})
        url = reverse("wagtailadmin_pages:edit", args=[self.page().pk])
        return self.browser(as_).post(url, {**form, **body})

    def test_newsroom_opens_with_words_on_every_page(self):
        for name in NAMES:
            response = self.browser().get(f"/{name}/")

            self.assertContains(response, f"<h1>{self.page(name).title}</h1>", html=True)
            self.assertGreater(len(self.page(name).body), 6)
            self.assertNotIn("{", response.content.decode().partition("<main")[2])

    def test_footer_of_every_page_leads_to_them(self):
        for address in ["/", "/posts/", "/about/"]:
            for name in NAMES:
                self.assertContains(self.browser().get(address), f'href="/{name}/"')

    def test_editor_changes_the_words(self):
        self.change(self.hana)

        self.assertContains(self.browser().get("/about/"), "새로 쓴 소개예요.")

    def test_reporter_and_administrator_change_nothing(self):
        for person in (self.minji, self.unyeong):
            self.change(person)

            self.assertNotContains(self.browser().get("/about/"), "새로 쓴 소개예요.")

    def test_opening_again_keeps_what_the_editors_wrote(self):
        self.change(self.hana)
        open_newsroom()

        self.assertContains(self.browser().get("/about/"), "새로 쓴 소개예요.")
        self.assertEqual(InformationPage.objects.count(), len(NAMES))

    def test_no_page_is_deleted_or_added(self):
        client = self.browser(self.seoryeong)
        client.post(reverse("wagtailadmin_pages:delete", args=[self.page().pk]))
        client.get(
            reverse("wagtailadmin_pages:add", args=["home", "informationpage", self.home.pk])
        )

        self.assertEqual(InformationPage.objects.count(), len(NAMES))

    def test_contact_follows_the_site_settings(self):
        SiteSettings.objects.update(phone="031-123-4567", email="blog@example.kr")

        response = self.browser().get("/accessibility/")

        self.assertContains(response, 'href="tel:0311234567"')
        self.assertContains(response, "blog@example.kr")
