from newsroom.posts.finding.indexing import rebuild
from newsroom.posts.models import PostPage, Tag, Topic
from tests.case import NewsroomTestCase
from tests.cast import appoint
from tests.reading.archive import multiply


class ListTests(NewsroomTestCase):
    @classmethod
    def setUpTestData(cls):
        super().setUpTestData()
        cls.post = cls().published(cls.minji)

    def titles(self, address):
        response = self.browser().get(address)
        self.assertEqual(response.status_code, 200)
        posts = PostPage.objects.in_bulk(list(response.context["posts"]))
        return [posts[number].slug for number in response.context["posts"]]

    def test_newest_post_comes_first(self):
        multiply(self.post, range(1, 4))

        newest_first = [self.post.slug, "copy-1", "copy-2", "copy-3"]
        for address in ["/posts/", self.topic.url, self.minji.profile.url]:
            self.assertEqual(self.titles(address), newest_first)

    def test_long_lists_come_in_pages(self):
        multiply(self.post, range(1, 30))

        self.assertEqual(len(self.titles("/posts/")), 12)
        self.assertEqual(self.titles("/posts/?page=3")[-1], "copy-29")
        self.assertContains(self.browser().get("/posts/?page=2"), '<a rel="next" href="?page=3">')

    def test_pages_of_a_search_keep_the_query(self):
        multiply(self.post, range(1, 30))
        rebuild()

        response = self.browser().get("/search/", {"q": "가을"})

        self.assertContains(response, "?q=%EA%B0%80%EC%9D%84&amp;page=2")

    def test_any_page_number_leads_to_some_page(self):
        multiply(self.post, range(1, 30))
        for number in ["", "0", "-1", "abc", "1.5", "²", "\x00", "9" * 30, "9" * 5000, "1&page=2"]:
            for address in ["/posts/", self.topic.url, self.minji.profile.url, "/search/?q=가을"]:
                with self.subTest(address=address, number=number[:40]):
                    mark = "&" if "?" in address else "?"
                    response = self.browser().get(f"{address}{mark}page={number}")
                    self.assertEqual(response.status_code, 200)

    def test_topic_without_posts_says_so(self):
        empty = Topic.objects.create(name="생활 정보", slug="life")

        self.assertContains(self.browser().get(empty.url), "이 주제의 글은 아직 없어요.")

    def test_topic_shows_its_own_posts_only(self):
        other = Topic.objects.create(name="생활 정보", slug="life")

        self.assertNotContains(self.browser().get(other.url), self.post.title)

    def test_tag_shows_what_carries_it(self):
        for tag in self.post.tags.all():
            self.assertContains(self.browser().get(tag.url), self.post.title)

    def test_unknown_topic_and_tag_are_not_there(self):
        for address in ["/topics/no-such/", "/tags/no-such/"]:
            self.assertEqual(self.browser().get(address).status_code, 404)

    def test_tag_of_drafts_only_is_not_there(self):
        Tag.objects.create(name="아직 비밀")

        self.assertEqual(self.browser().get(Tag.objects.get(name="아직 비밀").url).status_code, 404)

    def test_old_addresses_of_topics_and_tags_lead_on(self):
        for subject in [self.topic, self.post.tags.first()]:
            old = subject.url
            subject.slug = "another-name"
            subject.save()

            self.assertRedirects(self.browser().get(old), subject.url, status_code=301)

    def test_first_list_of_an_empty_newsroom_looks_meant(self):
        PostPage.objects.update(live=False)

        self.assertContains(self.browser().get("/posts/"), "아직 실린 글이 없어요.")


class CorpsTests(NewsroomTestCase):
    def test_current_and_former_reporters_are_shown_apart(self):
        appoint(self.jun.profile, starts_in=-500, ends_in=-200, number=1)

        page = self.browser().get("/reporters/").context["page"]

        self.assertEqual([reporter.title for reporter in page.current], ["김민지"])
        self.assertEqual([reporter.title for reporter in page.former], ["박준"])

    def test_profile_shows_only_what_the_reporter_turned_on(self):
        profile = self.minji.profile
        profile.age_band, profile.occupation = "30대", "간호사"
        profile.shows_occupation = True
        profile.save()

        response = self.browser().get(profile.url)

        self.assertContains(response, "간호사")
        self.assertNotContains(response, "30대")

    def test_profile_shrunk_to_the_name_hides_face_words_and_links(self):
        profile = self.minji.profile
        profile.introduction, profile.beats = "골목을 좋아해요.", "골목"
        profile.portrait = self.photo(self.hana)
        profile.is_byline_only = True
        profile.save()
        self.published(self.minji)

        for address in [profile.url, "/reporters/", "/", "/posts/", PostPage.objects.get().url]:
            with self.subTest(address):
                response = self.browser().get(address)
                self.assertContains(response, "김민지")
                self.assertNotContains(response, "골목")
        self.assertIsNone(profile.face)

    def test_profile_without_posts_looks_meant(self):
        self.assertContains(self.browser().get(self.jun.profile.url), "첫 글을 쓰고 있어요.")

    def test_profile_taken_off_is_not_there(self):
        self.jun.profile.unpublish()

        self.assertEqual(self.browser().get("/reporters/bakjun/").status_code, 404)
        self.assertNotContains(self.browser().get("/reporters/"), "박준")
