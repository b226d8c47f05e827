import json

from django.conf import settings
from django.urls import reverse

from home.models import SiteSettings
from tests.case import NewsroomTestCase
from tests.reading.markup import Markup


class SettingsCase(NewsroomTestCase):
    def address(self):
        kept = SiteSettings.objects.get()
        return reverse("wagtailsettings:edit", args=["home", "sitesettings", kept.pk])

    def change(self, as_, **changes):
        known = {"name": "그린나래", "tagline": "동네 이야기", "publisher": "오산시"}
        return self.browser(as_).post(self.address(), {**known, **changes}, follow=True)


class SiteSettingsTests(SettingsCase):
    def test_editor_says_who_publishes_and_where_to_call(self):
        self.change(self.hana, tagline="이웃의 이야기", phone="031-000-0000")

        kept = SiteSettings.current()
        self.assertEqual((kept.tagline, kept.phone), ("이웃의 이야기", "031-000-0000"))

    def test_chief_and_administrator_change_it_too(self):
        for person in (self.seoryeong, self.unyeong):
            self.change(person, department=f"{person.last_name}의 부서")

            self.assertEqual(SiteSettings.current().department, f"{person.last_name}의 부서")

    def test_reporter_neither_sees_nor_changes_it(self):
        self.change(self.minji, tagline="내 마음대로")

        self.assertNotEqual(SiteSettings.current().tagline, "내 마음대로")
        self.assertEqual(self.browser(self.minji).get(self.address()).status_code, 302)

    def test_stranger_is_asked_to_log_in(self):
        response = self.browser().get(self.address())

        self.assertIn("/admin/login/", response["Location"])

    def test_keys_for_search_engines_are_the_administrators(self):
        keys = {"naver_verification": "abc123", "indexnow_key": "0123456789abcdef"}

        self.change(self.hana, **keys)
        self.assertEqual(SiteSettings.current().indexnow_key, "")

        self.change(self.unyeong, **keys)
        kept = SiteSettings.current()
        self.assertEqual((kept.naver_verification, kept.indexnow_key), tuple(keys.values()))

    def test_key_that_is_none_is_refused_in_words(self):
        for key in ("짧", "abc", "../../etc/passwd", "<meta>12345678"):
            response = self.change(self.unyeong, indexnow_key=key)

            self.assertContains(response, "영문자, 숫자, 붙임표로")
        self.assertEqual(SiteSettings.current().indexnow_key, "")

    def test_only_channels_there_are_get_shown(self):
        self.change(self.hana, youtube_url="https://www.youtube.com/@example")

        self.assertEqual(
            SiteSettings.current().channels, [("유튜브", "https://www.youtube.com/@example")]
        )

    def test_channel_that_is_a_script_is_refused(self):
        self.change(self.hana, blog_url="javascript:alert(1)")

        self.assertEqual(SiteSettings.current().channels, [])

    def test_site_nobody_described_yet_still_has_a_name(self):
        SiteSettings.objects.all().delete()

        self.assertEqual(SiteSettings.current().name, "그린나래")


class IdentityTests(SettingsCase):
    """What the editors call the site is what every public page calls it."""

    NEW = {"name": "물빛나래", "tagline": "냇가에서 만난 이웃", "publisher": "오산시청"}

    def rename(self):
        self.change(self.hana, **self.NEW)

    def head(self, address="/"):
        return Markup(self.browser().get(address))

    def test_front_page_introduces_itself_with_the_new_words(self):
        self.rename()

        front = self.head()

        self.assertContains(self.browser().get("/"), "<title>물빛나래 | 냇가에서 만난 이웃</title>")
        words = "냇가에서 만난 이웃, 오산시청 블로그 물빛나래입니다."
        self.assertEqual(front.one("meta", name="description")["content"], words)
        self.assertEqual(front.one("meta", property="og:title")["content"], self.NEW["tagline"])

    def test_picture_of_the_site_is_drawn_anew(self):
        old = self.head().one("meta", property="og:image")["content"]
        self.rename()

        front = self.head()

        new = front.one("meta", property="og:image")["content"]
        alt = front.one("meta", property="og:image:alt")["content"]
        self.assertNotEqual(old, new)
        self.assertEqual(alt, self.NEW["tagline"])
        self.assertTrue(self.browser().get(new.removeprefix(settings.SITE_URL)).getvalue())

    def test_machines_are_told_one_name(self):
        self.rename()

        said = self.browser().get("/").content.decode()

        data = json.loads(said.split('ld+json">')[1].split("</script>")[0])
        names = {it["@type"]: it["name"] for it in data["@graph"] if "name" in it}
        self.assertEqual(names, {"Organization": "물빛나래", "WebSite": "물빛나래"})

    def test_no_page_keeps_the_old_name(self):
        post = self.published(self.minji)
        gone = self.take_down(self.published(self.jun), self.hana)
        self.rename()

        letter = reverse("write_message", args=[post.pk])
        lists = ["/", "/posts/", "/archive/", "/corrections/", "/feed/", "/topics/nature/feed/"]
        others = ["/search/", "/search/?q=%EA%B0%80%EC%9D%84", reverse("ask_removal"), letter]
        refused = ["/no-such-page/", gone.url]
        for address in [post.url, self.minji.profile.url, *lists, *others, *refused]:
            shown = self.browser().get(address).content.decode()
            self.assertIn("물빛나래", shown, address)
            self.assertNotIn("그린나래", shown, address)
