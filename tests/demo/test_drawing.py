"""The drawn pictures: the same for the same seed, another place for another, and never missing."""

from django.test import SimpleTestCase
from PIL import ImageChops, ImageStat

from newsroom.demo.drawing import SCENES, SEASONS, draw_portrait, draw_scene

SMALL = (160, 120)
PEOPLE = (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13)


def difference(one, other):
    """Return how far two pictures are apart, from 0 to 255, over all their points."""
    return sum(ImageStat.Stat(ImageChops.difference(one, other)).mean) / 3


class SceneTests(SimpleTestCase):
    def test_the_same_seed_draws_the_same_picture(self):
        first = draw_scene("market", "autumn", 7, SMALL)
        self.assertEqual(first.tobytes(), draw_scene("market", "autumn", 7, SMALL).tobytes())

    def test_every_seed_draws_another_picture(self):
        pictures = {draw_scene("hills", "summer", seed, SMALL).tobytes() for seed in range(8)}
        self.assertEqual(len(pictures), 8)

    def test_every_scene_draws_in_every_season_at_the_size_asked(self):
        for scene in SCENES:
            for season in SEASONS:
                with self.subTest(scene=scene, season=season):
                    self.assert_a_real_picture(draw_scene(scene, season, 3, SMALL))

    def test_every_way_of_seeing_a_scene_draws(self):
        for scene in SCENES:
            for seed in range(8):
                with self.subTest(scene=scene, seed=seed):
                    self.assert_a_real_picture(draw_scene(scene, "winter", seed, SMALL))

    def test_an_upright_picture_is_as_possible_as_a_wide_one(self):
        for size in ((120, 150), (240, 90)):
            with self.subTest(size=size):
                self.assertEqual(draw_scene("stream", "spring", 1, size).size, size)

    def test_seasons_of_one_scene_look_different(self):
        pictures = [draw_scene("park", season, 5, SMALL) for season in SEASONS]
        for i, one in enumerate(pictures):
            for other in pictures[i + 1 :]:
                self.assertGreater(difference(one, other), 12)

    def test_night_is_darker_than_day(self):
        day, night = (draw_scene("street", season, 4, SMALL) for season in ("summer", "night"))
        self.assertLess(brightness(night), brightness(day) / 1.5)

    def test_an_unknown_scene_is_refused_with_the_known_ones(self):
        with self.assertRaisesMessage(ValueError, "'volcano'") as refused:
            draw_scene("volcano", "summer", 1)
        for scene in SCENES:
            self.assertIn(scene, str(refused.exception))

    def test_an_unknown_season_is_refused_with_the_known_ones(self):
        with self.assertRaisesMessage(ValueError, "autumn, evening, night"):
            draw_scene("hills", "monsoon", 1)

    def assert_a_real_picture(self, picture):
        """Check the size, and that the sheet did not stay empty or of one colour."""
        self.assertEqual((picture.mode, picture.size), ("RGB", SMALL))
        self.assertGreater(max(ImageStat.Stat(picture).stddev), 8)


class PortraitTests(SimpleTestCase):
    def test_the_same_seed_draws_the_same_person(self):
        self.assertEqual(draw_portrait(4).tobytes(), draw_portrait(4).tobytes())

    def test_thirteen_people_are_unlike_each_other(self):
        faces = [draw_portrait(seed, (100, 100)) for seed in PEOPLE]
        for i, one in enumerate(faces):
            for other in faces[i + 1 :]:
                self.assertGreater(difference(one, other), 12)

    def test_a_portrait_has_the_size_asked(self):
        self.assertEqual(draw_portrait(1).size, (800, 800))
        self.assertEqual(draw_portrait(1, (96, 120)).size, (96, 120))


def brightness(picture):
    return ImageStat.Stat(picture.convert("L")).mean[0]
