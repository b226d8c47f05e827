"""A reader's visit is counted by a script that waits a moment, and by nothing else."""

from newsroom.counting.models import Period, Tally
from newsroom.counting.recognising import forget_key
from tests.browser.case import PHONE, BrowserCase
from tests.counting.readers import PHONE as PHONE_BROWSER

SEEN = "**/seen/*/"
NOT_DRIVEN = "Object.defineProperty(Navigator.prototype, 'webdriver', {get: () => false})"
MOMENT = 3000


class BeingCountedTests(BrowserCase):
    def setUp(self):
        super().setUp()
        forget_key()
        self.post = self.published(self.minji)

    def reader(self, **options):
        page = self._visitor("reader", {**PHONE, "user_agent": PHONE_BROWSER, **options})
        page.context.add_init_script(NOT_DRIVEN)
        return page

    def views(self):
        kept = Tally.objects.filter(page=self.post, period=Period.EVER)
        return kept.values_list("views", flat=True).first() or 0

    def test_a_reader_who_stays_a_moment_is_counted_once_however_often_they_come(self):
        page = self.reader()
        for _ in range(2):
            with page.expect_response(SEEN) as answer:
                page.goto(self.post.url)
            self.assertEqual(answer.value.status, 204)

        self.assertEqual(self.views(), 1)
        self.assertEqual(page.context.cookies(), [])

    def test_whoever_leaves_at_once_or_runs_no_scripts_is_not(self):
        hasty = self.reader()
        hasty.goto(self.post.url)
        hasty.goto("/")
        plain = self.reader(java_script_enabled=False)
        plain.goto(self.post.url)
        plain.wait_for_timeout(MOMENT)

        self.assertEqual(self.views(), 0)

    def test_a_program_and_whoever_works_here_are_not(self):
        driven = self._visitor("program", {**PHONE, "user_agent": PHONE_BROWSER})
        driven.goto(self.post.url)
        at_work = self.reader()
        self.log_in(at_work, self.hana)
        with at_work.expect_response(SEEN):
            at_work.goto(self.post.url)
        driven.wait_for_timeout(MOMENT)

        self.assertEqual(self.views(), 0)
