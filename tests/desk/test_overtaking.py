"""Two editors mend one live post: nobody's form takes back unasked what readers see by now."""

from django.urls import reverse

from newsroom.posts.models import PostPage
from tests.case import NewsroomTestCase


class OvertakingTests(NewsroomTestCase):
    """하나 and 도윤 open the form of the same live post; 하나 is first to publish."""

    def setUp(self):
        self.words = self.full_content(self.minji)
        self.post = self.published(self.minji, **self.words)
        self.opened = self.form("도윤의 제목")
        self.save(self.post, self.hana, "action-publish", **self.words | {"title": "하나의 제목"})

    def form(self, title):
        """Return what the form sends that is opened now, with another title typed into it."""
        post = PostPage.objects.get(pk=self.post.pk)
        newest = post.latest_revision
        return {
            **self.form_data(post=newest.as_object(), **self.words | {"title": title}),
            "loaded_revision_id": newest.pk,
            "loaded_revision_created_at": newest.created_at.isoformat(),
        }

    def send(self, form, *buttons):
        address = reverse("wagtailadmin_pages:edit", args=[self.post.pk])
        data = form | dict.fromkeys(buttons, "1")
        self.response = self.browser(self.doyun).post(address, data)
        return PostPage.objects.get(pk=self.post.pk)

    def test_the_second_to_publish_is_told_and_what_they_typed_stays(self):
        post = self.send(self.opened, "action-publish")

        self.assertEqual(post.title, "하나의 제목")
        self.assertContains(self.response, "그사이 다른 사람이 글을 고쳐서")
        self.assertContains(self.response, "도윤의 제목")

    def test_nor_do_they_put_a_draft_over_it(self):
        post = self.send(self.opened)

        self.assertEqual(post.get_latest_revision_as_object().title, "하나의 제목")
        self.assertContains(self.response, "도윤의 제목")

    def test_from_a_form_opened_afterwards_they_publish(self):
        post = self.send(self.form("도윤의 제목"), "action-publish")

        self.assertEqual(post.title, "도윤의 제목")
