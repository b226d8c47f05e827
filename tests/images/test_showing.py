"""The photo tag, which templates show every picture with."""

from django.template import Context, Template
from django.test import RequestFactory

from newsroom.images import developing
from newsroom.images.models import Photo
from newsroom.images.renditions import prepare
from newsroom.images.slots import DENSE_PHONE
from newsroom.images.uses import record_uses
from tests.images.doors import SharedPhotosTestCase
from tests.images.pictures import saved, scene, sent


class ShowingTests(SharedPhotosTestCase):
    @classmethod
    def setUpTestData(cls):
        super().setUpTestData()
        picture = saved(scene((2000, 1500)), "JPEG")
        cls.bare = Photo.objects.take_in(sent(picture), by=cls.minji)
        cls.mine = Photo.objects.take_in(sent(picture), by=cls.hana)
        prepare(cls.mine)

    def show(self, arguments, photo="fetched", **context):
        """Return what the tag makes of a photo whose pictures were fetched along."""
        if photo == "fetched":
            photo = Photo.objects.with_renditions().get(pk=self.mine.pk)
        template = Template("{% load photos %}{% photo photo " + arguments + " %}")
        return template.render(Context({"photo": photo, **context}))

    def test_it_offers_both_formats_in_every_size(self):
        html = self.show('slot="story" sizes="50vw" alt="은행잎"')

        self.assertInHTML(
            '<source type="image/avif" sizes="50vw" srcset="'
            + ", ".join(
                f"/media/renditions/{self.mine.key}/width-{w}.format-avif.avif {w}w"
                for w in [800, 1200, 1600]
            )
            + '">',
            html,
        )
        self.assertIn(f'src="/media/renditions/{self.mine.key}/width-1200.format-jpeg.jpg"', html)
        self.assertIn('width="1600" height="1200"', html)
        self.assertIn('alt="은행잎"', html)
        self.assertIn('loading="lazy" decoding="async"', html)

    def test_the_picture_a_page_opens_with_is_fetched_first(self):
        html = self.show('slot="story" eager=True')

        self.assertIn('fetchpriority="high"', html)
        self.assertNotIn("lazy", html)

    def test_it_makes_no_query_when_the_pictures_were_fetched(self):
        photo = Photo.objects.with_renditions().get(pk=self.mine.pk)

        with self.assertNumQueries(0):
            self.show('slot="card"', photo)

    def test_a_lead_photo_is_shown_in_its_crops(self):
        record_uses(self.posts, [self.mine.pk], is_live=True, lead_id=self.mine.pk)
        prepare(self.mine)

        self.assertIn("fill-800x533", self.show('slot="card"'))
        self.assertIn('width="1600" height="1067"', self.show('slot="lead"'))

    def test_until_there_are_crops_the_whole_photo_stands_in(self):
        self.assertIn("width-1200", self.show('slot="lead"'))

    def test_pictures_of_former_sizes_are_shown_until_there_are_new_ones(self):
        developing.make(self.bare, ["width-480|format-jpeg", "width-480|format-avif"])
        self.assertIn("width-480.format-avif.avif 480w", self.show('slot="story"', self.bare))

        prepare(self.bare)

        self.assertNotIn("width-480", self.show('slot="story"', self.bare))

    def test_a_dense_phone_asks_for_two_pixels_to_a_point_where_a_picture_fills_it(self):
        self.assertIn(f'sizes="{DENSE_PHONE}, 100vw"', self.show('slot="story"'))
        self.assertIn('sizes="44px"', self.show('slot="story" sizes="44px"'))

    def test_a_photo_without_pictures_is_a_quiet_panel(self):
        html = self.show('slot="story" alt="은행잎"', self.bare)

        panel = '<span class="photo-missing" role="img" aria-label="은행잎"></span>'
        self.assertInHTML(panel, html)
        self.assertNotIn("<img", html)

    def test_no_photo_at_all_is_a_quiet_panel(self):
        self.assertIn("photo-missing", self.show('slot="card"', None))

    def test_a_preview_shows_what_there_is(self):
        request = RequestFactory().get("/")
        request.is_preview = True

        self.assertIn("max-800x600", self.show('slot="story"', self.bare, request=request))

    def test_a_decorative_photo_is_not_read_out(self):
        Photo.objects.update(is_decorative=True)

        self.assertIn('alt=""', self.show('slot="story" alt="은행잎"'))

    def test_words_about_a_photo_cannot_break_out_of_their_place(self):
        html = self.show('slot="story" alt=alt', alt='"><script>alert(1)</script>')

        self.assertNotIn("<script>", html)

    def test_feeds_get_an_absolute_address_or_none(self):
        template = Template("{% load photos %}{% photo_url photo %}")
        self.assertEqual(template.render(Context({"photo": self.bare})), "")

        address = template.render(Context({"photo": self.mine}))
        self.assertRegex(address, r"^http://.+/media/renditions/.+/width-1600\.format-jpeg\.jpg$")
