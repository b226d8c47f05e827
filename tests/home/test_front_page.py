from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from wagtail.test.utils.form_data import inline_formset, nested_form_data

from home.models import HomePage, InformationPage
from newsroom.counting.models import Period, Tally
from newsroom.counting.ranking import refresh_rankings
from newsroom.posts.models import PostPage, Topic
from reporters.models import ReporterIndexPage
from tests.case import NewsroomTestCase
from tests.cast import appoint
from tests.reading.archive import multiply
from tests.reading.cards import slugs_on


class FrontPageTests(NewsroomTestCase):
    def front(self):
        response = self.browser().get("/")
        self.assertEqual(response.status_code, 200)
        return response, response.context["page"].front

    def test_newsroom_without_posts_invites_to_meet_the_corps(self):
        response, front = self.front()

        self.assertEqual(front.lead, "")
        self.assertContains(response, "첫 이야기를 준비하고 있어요.")
        self.assertContains(response, "김민지")

    def test_one_post_leads_alone(self):
        post = self.published(self.minji)

        response, front = self.front()

        self.assertEqual(slugs_on(front.lead), [post.slug])
        self.assertEqual((front.seconds, front.river, front.rails), ([], [], []))
        self.assertNotContains(response, "새로 올라온 글")

    def test_newest_post_leads_and_the_next_follow_in_order(self):
        post = self.published(self.minji)
        multiply(post, range(1, 13))

        _, front = self.front()

        shown = slugs_on(front.lead, *front.seconds, *front.river)
        self.assertEqual(shown, [post.slug, *(f"copy-{n}" for n in range(1, 10))])

    def test_no_post_is_shown_twice(self):
        multiply(self.published(self.minji), range(1, 30))

        _, front = self.front()

        shown = slugs_on(front.lead, *front.seconds, *front.river)
        shown += [slug for _topic, cards in front.rails for slug in slugs_on(*cards)]
        self.assertEqual(len(shown), len(set(shown)))
        self.assertEqual(len(front.rails), 1)

    def test_topic_with_too_few_posts_has_no_rail(self):
        multiply(self.published(self.minji), range(1, 30))
        few = Topic.objects.create(name="생활 정보", slug="life")
        PostPage.objects.filter(slug__in=["copy-12", "copy-13"]).update(topic=few)

        _, front = self.front()

        self.assertEqual([topic for topic, _cards in front.rails], [self.topic])

    def test_posts_without_a_topic_have_no_rail(self):
        multiply(self.published(self.minji), range(1, 30))
        PostPage.objects.update(topic=None)

        _, front = self.front()

        self.assertEqual(front.rails, [])

    def test_only_reporters_in_their_term_show_their_faces(self):
        appoint(self.jun.profile, starts_in=-500, ends_in=-200)

        _, front = self.front()

        self.assertIn("김민지", front.faces)
        self.assertNotIn(self.jun.profile.title, front.faces)

    def read(self, *posts):
        """Let the posts be read this week, the first of them most."""
        today = timezone.localdate()
        for views, post in enumerate(reversed(posts), start=5):
            Tally.objects.create(page=post, period=Period.DAY, start=today, views=views)
        refresh_rankings()

    def test_most_read_posts_are_listed_from_the_most_read(self):
        posts = [self.published(self.minji, title=f"{n}번째 산책") for n in range(3)]
        self.read(posts[1], posts[0], posts[2])

        response, front = self.front()

        self.assertEqual(front.most_read, [posts[1], posts[0], posts[2]])
        self.assertContains(response, "많이 읽은 글")

    def test_no_list_is_made_of_too_little(self):
        self.read(self.published(self.minji), self.published(self.minji))

        response, front = self.front()

        self.assertEqual(front.most_read, [])
        self.assertNotContains(response, "많이 읽은 글")


class ShapedFrontPageTests(NewsroomTestCase):
    """What the editors put on the front page, on its edit screen."""

    @classmethod
    def setUpTestData(cls):
        super().setUpTestData()
        cls.post = cls().published(cls.minji)
        multiply(cls.post, range(1, 30))

    def copy(self, number):
        return PostPage.objects.get(slug=f"copy-{number}")

    def shape(self, as_, stories=(), topics=()):
        data = {
            "title": "그린나래",
            "action-publish": "1",
            "chosen_stories": inline_formset([{"post": post.pk} for post in stories]),
            "chosen_topics": inline_formset([{"topic": topic.pk} for topic in topics]),
            "comments": inline_formset([]),
        }
        url = reverse("wagtailadmin_pages:edit", args=[self.home.pk])
        return self.browser(as_).post(url, nested_form_data(data))

    def front(self):
        return self.browser().get("/").context["page"].front

    def top(self, count):
        front = self.front()
        return slugs_on(front.lead, *front.seconds, *front.river)[:count]

    def test_chosen_stories_come_first_in_the_chosen_order(self):
        self.shape(self.hana, [self.copy(20), self.copy(9)])

        self.assertEqual(self.top(4), ["copy-20", "copy-9", self.post.slug, "copy-1"])

    def test_chosen_story_no_longer_live_is_passed_over(self):
        self.shape(self.hana, [self.copy(20), self.copy(9)])
        PostPage.objects.filter(slug="copy-20").update(live=False)

        self.assertEqual(self.top(2), ["copy-9", self.post.slug])

    def test_story_chosen_twice_is_shown_once(self):
        self.shape(self.hana, [self.copy(20), self.copy(20)])

        self.assertEqual(self.top(2), ["copy-20", self.post.slug])

    def test_chosen_topic_gets_a_row_however_old_its_posts_are(self):
        other = Topic.objects.create(name="생활 정보", slug="life")
        PostPage.objects.filter(slug="copy-29").update(topic=other)

        self.shape(self.hana, topics=[other, self.topic])

        rails = [slugs_on(*cards) for _topic, cards in self.front().rails]
        self.assertEqual(rails[0], ["copy-29"])
        self.assertEqual(rails[1], ["copy-10", "copy-11", "copy-12"])

    def test_chosen_topic_without_posts_has_no_row(self):
        self.shape(self.hana, topics=[Topic.objects.create(name="생활 정보", slug="life")])

        self.assertEqual(self.front().rails, [])

    def test_chosen_story_is_not_shown_again_further_down(self):
        self.shape(self.hana, [self.copy(12)], [self.topic])

        front = self.front()
        _topic, cards = front.rails[0]
        shown = slugs_on(front.lead, *front.seconds, *front.river, *cards)
        self.assertEqual(len(shown), len(set(shown)))

    def test_chief_shapes_the_page_too(self):
        self.shape(self.seoryeong, [self.copy(20)])

        self.assertEqual(self.top(1), ["copy-20"])

    def test_reporter_and_administrator_are_refused(self):
        for person in (self.minji, self.unyeong):
            self.shape(person, [self.copy(20)])

            self.assertEqual(self.top(1), [self.post.slug])

    def test_earlier_shape_can_be_brought_back(self):
        self.shape(self.hana, [self.copy(20)])
        earlier = self.home.revisions.latest("pk")
        self.shape(self.hana, [self.copy(9)])

        earlier.publish()

        self.assertEqual(self.top(1), ["copy-20"])

    def test_shaped_page_asks_as_little_as_any(self):
        self.shape(self.hana, [self.copy(20), self.copy(9)], [self.topic])

        with CaptureQueriesContext(connection) as captured:
            self.browser().get("/")
        self.assertLessEqual(len(captured), 20)

    def test_menu_leads_editors_to_it_and_no_reporter(self):
        way = reverse("shape_front_page")

        self.assertContains(self.browser(self.hana).get(reverse("wagtailadmin_home")), way)
        self.assertNotContains(self.browser(self.minji).get(reverse("wagtailadmin_home")), way)


class FormTests(NewsroomTestCase):
    """Pages whose address nobody changes have a title that does not look for one to fill in."""

    def test_no_title_is_tied_to_a_field_that_is_not_there(self):
        forms = [HomePage.objects.get(), *InformationPage.objects.all()[:1]]
        for page in [*forms, ReporterIndexPage.objects.get()]:
            with self.subTest(str(page)):
                address = reverse("wagtailadmin_pages:edit", args=[page.pk])
                form = self.browser(self.hana).get(address)

                self.assertContains(form, 'name="title"')
                self.assertNotContains(form, 'data-w-sync-target-value=""')
