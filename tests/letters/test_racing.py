from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from django.db import connection
from django.test import tag
from django.utils import timezone

from newsroom.letters import deciding
from newsroom.letters.models import RemovalRequest, RequestStep, TemporaryMeasure
from newsroom.posts.models import PostPage
from newsroom.posts.refusals import Refused
from tests.case import ConcurrentTestCase

PAIRS = 10


@tag("long")
class RacingTests(ConcurrentTestCase):
    """Two editors decide about the same request in the same instant, again and again."""

    def race(self, request):
        start = Barrier(2)

        def act(decide, *args):
            try:
                start.wait()
                decide(request.pk, *args)
                return 1
            except Refused:
                return 0
            finally:
                connection.close()

        kind = RequestStep.Kind.DECLINED
        with ThreadPoolExecutor(2) as pool:
            hiding = pool.submit(act, deciding.take_measure, self.hana, "확인하고 있어요.")
            closing = pool.submit(act, deciding.close, self.doyun, kind, "동의가 있었어요.")
            return hiding.result() + closing.result()

    def test_one_of_two_decisions_stands(self):
        post = self.published(self.minji)
        for number in range(PAIRS):
            request = RemovalRequest.objects.create(
                page=PostPage.objects.get(pk=post.pk),
                due_on=timezone.localdate(),
                form_key=f"form-{number}",
            )

            self.assertEqual(self.race(request), 1)

            request.refresh_from_db()
            is_hidden = TemporaryMeasure.objects.filter(request=request).exists()
            self.assertNotEqual(is_hidden, request.closed_at is not None)
            self.assertEqual(request.steps.count(), 1)
