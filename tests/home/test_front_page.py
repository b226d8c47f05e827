from newsroom.posts.models import PostPage, Topic
from tests.case import NewsroomTestCase, appoint
from tests.reading.archive import multiply


class FrontPageTests(NewsroomTestCase):
    def front(self):
        response = self.browser().get("/")
        self.assertEqual(response.status_code, 200)
        return response, response.context["page"].front

    def test_newsroom_without_posts_invites_to_meet_the_corps(self):
        response, front = self.front()

        self.assertIsNone(front.lead)
        self.assertContains(response, "첫 이야기를 준비하고 있어요.")
        self.assertContains(response, "김민지")

    def test_one_post_leads_alone(self):
        post = self.published(self.minji)

        response, front = self.front()

        self.assertEqual((front.lead, front.seconds, front.river, front.rails), (post, [], [], []))
        self.assertNotContains(response, "새로 올라온 글")

    def test_newest_post_leads_and_the_next_follow_in_order(self):
        post = self.published(self.minji)
        multiply(post, range(1, 13))

        _, front = self.front()

        shown = [front.lead, *front.seconds, *front.river]
        self.assertEqual([p.slug for p in shown], [post.slug, *(f"copy-{n}" for n in range(1, 10))])

    def test_no_post_is_shown_twice(self):
        multiply(self.published(self.minji), range(1, 30))

        _, front = self.front()

        shown = [front.lead, *front.seconds, *front.river]
        shown += [post for rail in front.rails for post in rail]
        self.assertEqual(len(shown), len({post.pk for post in shown}))
        self.assertEqual(len(front.rails), 1)

    def test_topic_with_too_few_posts_has_no_rail(self):
        multiply(self.published(self.minji), range(1, 30))
        few = Topic.objects.create(name="생활 정보", slug="life")
        PostPage.objects.filter(slug__in=["copy-12", "copy-13"]).update(topic=few)

        _, front = self.front()

        self.assertEqual([rail[0].topic for rail in front.rails], [self.topic])

    def test_posts_without_a_topic_have_no_rail(self):
        multiply(self.published(self.minji), range(1, 30))
        PostPage.objects.update(topic=None)

        _, front = self.front()

        self.assertEqual(front.rails, [])

    def test_only_reporters_in_their_term_show_their_faces(self):
        appoint(self.jun.profile, starts_in=-500, ends_in=-200)

        _, front = self.front()

        self.assertEqual([reporter.title for reporter in front.faces], ["김민지"])
