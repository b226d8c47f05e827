from itertools import product

from django.test import SimpleTestCase

from newsroom.korean.nearness import distance

FAR = 100


class NearnessTests(SimpleTestCase):
    def test_slips_of_the_fingers_are_counted(self):
        for typed, meant, slips in [
            ("독산성", "독산성", 0),
            ("독산셩", "독산성", 1),
            ("독산서", "독산성", 1),
            ("독산성성", "독산성", 3),
            ("도간성", "독산성", 1),
            ("뎍신성", "독산성", 2),
            ("단품", "단풍", 1),
            ("바다", "독산성", 8),
            ("tnahr", "tanhr", 1),
        ]:
            with self.subTest(typed):
                self.assertEqual(distance(typed, meant, FAR), slips)
                self.assertEqual(distance(meant, typed, FAR), slips)

    def test_a_limit_changes_nothing_within_it(self):
        words = ["독산성", "독산셩", "동산선", "성독산", "산성", "수목원", "물향기수목원", "목수원"]
        for one, other, limit in product(words, words, range(5)):
            with self.subTest(f"{one} {other} {limit}"):
                slips = min(distance(one, other, FAR), limit + 1)
                self.assertEqual(distance(one, other, limit), slips)
