from django.db.models import SlugField

from newsroom.posts.models import PostPage, Topic
from newsroom.prepared import FEW, MANY, Given, Prepared, PreparedForSeveral
from tests.case import NewsroomTestCase


class PreparedTests(NewsroomTestCase):
    def setUp(self):
        self.history = Topic.objects.create(name="역사와 문화", slug="history")
        self.built = 0

    def by_slug(self):
        self.built += 1
        return Topic.objects.filter(slug=Given("slug", SlugField()))

    def test_it_is_built_once_and_finds_what_is_given_each_time(self):
        question = Prepared(self.by_slug)

        self.assertEqual(question.first(slug="nature"), self.topic)
        self.assertEqual(question.ask(slug="history"), [self.history])
        self.assertIsNone(question.first(slug="' OR 1=1 --"))
        self.assertEqual(self.built, 1)

    def test_it_tells_columns_as_they_are(self):
        question = Prepared(lambda: self.by_slug().values_list("pk", "name"))

        self.assertEqual(question.rows(slug="history"), [(self.history.pk, "역사와 문화")])

    def test_what_is_selected_along_is_fetched_with_the_rows(self):
        post = self.published(self.minji)
        question = Prepared(
            lambda: (
                PostPage.objects.filter(slug=Given("slug", SlugField()))
                .select_related("lead_photo", "topic")
                .defer("story")
            )
        )

        found = question.first(slug=post.slug)
        photo = post.lead_photo

        with self.assertNumQueries(0):
            self.assertEqual((found.topic, found.lead_photo), (self.topic, photo))
            self.assertEqual(found.first_published_at, post.first_published_at)
        with self.assertNumQueries(1):
            self.assertEqual(found.story.raw_data[0], post.story.raw_data[0])

    def test_it_is_built_anew_while_what_it_stands_on_may_change(self):
        question = Prepared(self.by_slug, unless=lambda: True)

        question.first(slug="nature")
        question.first(slug="nature")

        self.assertEqual(self.built, 2)


class PreparedForSeveralTests(NewsroomTestCase):
    def test_it_finds_each_of_many_rows_once(self):
        topics = [Topic.objects.create(name=f"주제 {n}", slug=f"topic-{n}") for n in range(70)]
        question = PreparedForSeveral(lambda numbers: Topic.objects.filter(id__in=numbers))

        for count in (0, 1, FEW, FEW + 1, MANY, MANY + 1, 70):
            with self.subTest(count):
                numbers = [topic.pk for topic in topics[:count]]
                found = question.ask_about(numbers)
                self.assertEqual(sorted(topic.pk for topic in found), numbers)
