from django.test import override_settings
from django.urls import reverse
from wagtail.actions.publish_page_revision import PublishPageRevisionAction
from wagtail.actions.unpublish_page import UnpublishPageAction

from newsroom.posts.models import Decision, PostPage
from newsroom.posts.publishing import NotPublishable
from tests.case import NewsroomTestCase


class UnpublishingTests(NewsroomTestCase):
    @classmethod
    def setUpTestData(cls):
        super().setUpTestData()
        cls.post = cls().published(cls.minji)

    def test_an_editor_takes_a_post_down_with_a_reason_the_author_is_told_of(self):
        post = self.take_down(self.post, self.hana, "사실을 확인하고 있어요.")

        self.assertFalse(post.live)
        self.assertEqual(post.standing.label, "게시 중단")
        self.assertEqual(self.notices(self.minji)[-1], "글을 잠시 내렸어요")

    def test_without_a_reason_it_stays(self):
        self.assertTrue(self.take_down(self.post, self.hana, reason="").live)

    def test_nobody_else_takes_it_down(self):
        for other in (self.minji, self.jun, self.unyeong):
            with self.subTest(other.username):
                self.assertTrue(self.take_down(self.post, other).live)

    def test_a_post_taken_down_for_good_is_over(self):
        post = self.take_down(self.post, self.hana, kind="for_good")

        self.assertEqual(post.standing.label, "게시 종료")
        post = self.save(post, self.hana, title="다시 쓴 제목")
        self.assertNotEqual(post.get_latest_revision_as_object().title, "다시 쓴 제목")

    def test_a_post_taken_down_for_a_while_is_published_again(self):
        post = self.take_down(self.post, self.hana)

        self.browser(self.hana).post(reverse("desk:publish", args=[post.pk]), self.seen(post))

        self.assertTrue(PostPage.objects.get(pk=post.pk).live)

    def test_the_second_editor_is_told_who_took_it_down_and_decides_nothing(self):
        self.take_down(self.post, self.hana)

        self.take_down(self.post, self.doyun, kind="for_good")

        self.assertRegex(self.messages(), "이하나 님이 .*에 먼저 내렸어요: 게시 중단")
        self.assertRedirects(self.response, reverse("desk:review", args=[self.post.pk]))
        self.assertFalse(Decision.objects.filter(kind=Decision.Kind.ENDED).exists())

    def test_the_second_editor_is_told_who_published_it_again(self):
        post = self.take_down(self.post, self.hana)
        address, seen = reverse("desk:publish", args=[post.pk]), self.seen(post)
        self.browser(self.hana).post(address, seen)

        second = self.browser(self.doyun).post(address, seen)

        self.assertContains(second, "이하나 님이 먼저 게시했어요", status_code=422)

    def test_a_reporter_cannot_publish_it_again(self):
        post = self.take_down(self.post, self.hana)

        for other in (self.minji, self.jun, self.unyeong):
            with self.subTest(other.username):
                url = reverse("desk:publish", args=[post.pk])
                self.browser(other).post(url, self.seen(post))
                self.assertFalse(PostPage.objects.get(pk=post.pk).live)


class SideDoorTests(NewsroomTestCase):
    """Wagtail's own actions flip `live` too; none of them gets past the rules."""

    def test_the_publish_action_alone_is_refused(self):
        post = self.submitted(self.minji)
        action = PublishPageRevisionAction(post.latest_revision, user=self.hana)

        with self.assertRaises(NotPublishable):
            action.execute(skip_permission_checks=True)

    def test_the_unpublish_action_alone_is_refused(self):
        post = self.published(self.minji)

        with self.assertRaises(NotPublishable):
            UnpublishPageAction(post, user=self.hana).execute(skip_permission_checks=True)

    def test_saving_a_page_as_live_is_refused(self):
        post = self.draft(self.minji)
        post.live = True

        with self.assertRaises(NotPublishable):
            post.save()

    def test_the_admins_api_changes_no_post(self):
        draft = self.draft(self.minji)
        for user in (self.hana, self.minji, self.unyeong):
            for kind in ("delete", "copy", "move", "publish", "revert_to_page_revision"):
                with self.subTest(f"{user.username} {kind}"):
                    self.browser(user).post(f"/admin/api/main/pages/{draft.pk}/action/{kind}/")
                    self.assertEqual(PostPage.objects.get(), draft)

    @override_settings(ALLOWED_HOSTS=["*"])
    def test_bulk_actions_are_refused(self):
        live, draft = self.published(self.minji), self.submitted(self.jun)
        for user in (self.hana, self.minji):
            for kind, post in [
                ("publish", draft),
                ("unpublish", live),
                ("delete", draft),
                ("move", live),
            ]:
                with self.subTest(f"{user.username} {kind}"):
                    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", kind])
                    self.browser(user).post(f"{url}?id={post.pk}", {"chooser": self.home.pk})
                    after = PostPage.objects.get(pk=post.pk)
                    self.assertEqual(after.live, post.live)
                    self.assertEqual(after.path, post.path)


class DeletingTests(NewsroomTestCase):
    def delete(self, post, as_):
        self.browser(as_).post(reverse("wagtailadmin_pages:delete", args=[post.pk]))
        return PostPage.objects.get(pk=post.pk)

    def test_a_draft_never_submitted_goes_to_the_bin_and_comes_back(self):
        post = self.delete(self.draft(self.minji), self.minji)
        self.assertIsNotNone(post.binned_at)

        self.browser(self.minji).post(reverse("desk:restore", args=[post.pk]))

        self.assertIsNone(PostPage.objects.get(pk=post.pk).binned_at)

    def test_another_reporter_neither_bins_nor_restores_it(self):
        post = self.draft(self.minji)
        self.assertIsNone(self.delete(post, self.jun).binned_at)
        self.delete(post, self.minji)

        self.browser(self.jun).post(reverse("desk:restore", args=[post.pk]))

        self.assertIsNotNone(PostPage.objects.get(pk=post.pk).binned_at)

    def test_who_only_reads_a_draft_does_not_take_it_back_from_the_bin(self):
        post = self.draft(self.minji, bylines=[self.minji.profile, self.jun.profile])
        self.delete(post, self.minji)

        for reader in (self.jun, self.unyeong):
            with self.subTest(reader.username):
                self.browser(reader).post(reverse("desk:restore", args=[post.pk]))
                self.assertIsNotNone(PostPage.objects.get(pk=post.pk).binned_at)

    def test_what_was_submitted_or_live_is_deleted_by_nobody(self):
        self.unyeong.is_superuser = True
        self.unyeong.save()
        withdrawn = self.withdraw(self.submitted(self.minji), self.minji)
        live = self.published(self.minji)

        for user in (self.minji, self.hana, self.seoryeong, self.unyeong):
            for post in (withdrawn, live):
                with self.subTest(f"{user.username} {post.standing.label}"):
                    self.assertIsNone(self.delete(post, user).binned_at)

    def test_the_place_where_posts_live_is_deleted_by_nobody(self):
        self.unyeong.is_superuser = True
        self.unyeong.save()
        self.published(self.minji)

        for place in (self.posts, self.corps, self.home):
            self.browser(self.unyeong).post(reverse("wagtailadmin_pages:delete", args=[place.pk]))

        self.assertEqual(PostPage.objects.count(), 1)
        self.assertEqual(Decision.objects.filter(kind="approved").count(), 1)
