"""Two editors decide about the same request in the same instant, again and again."""

from django.utils import timezone

from newsroom.letters import deciding
from newsroom.letters.models import RemovalRequest, RequestStep, TemporaryMeasure
from newsroom.posts.models import Decision
from newsroom.posts.publishing import take_down
from tests.racing import RacingTestCase, at_once

DECLINED = RequestStep.Kind.DECLINED
TAKEN_DOWN = RequestStep.Kind.TAKEN_DOWN


class RacingTests(RacingTestCase):
    def setUp(self):
        super().setUp()
        self.post = self.published(self.minji)

    def requests(self):
        """Yield fresh requests about the post, one for each round."""
        for number in range(self.rounds):
            yield RemovalRequest.objects.create(
                page=self.post, due_on=timezone.localdate(), form_key=f"form-{number}"
            )

    def measure(self, request, user):
        return lambda: deciding.take_measure(request.pk, user, "확인하고 있어요.")

    def decline(self, request, user):
        return lambda: deciding.close(request.pk, user, DECLINED, "동의가 있었어요.")

    def end(self, request, user):
        return lambda: deciding.close(request.pk, user, TAKEN_DOWN, "동의가 없었어요.")

    def test_of_a_measure_and_a_refusal_one_stands(self):
        for request in self.requests():
            told = at_once(self.measure(request, self.hana), self.decline(request, self.doyun))

            self.assertRegex(self.assert_one_stands(told), "(이하나|최도윤) 님이 .*먼저 처리했어요")
            request.refresh_from_db()
            is_hidden = TemporaryMeasure.objects.filter(request=request).exists()
            self.assertNotEqual(is_hidden, request.closed_at is not None)
            self.assertEqual(request.steps.count(), 1)

    def test_two_answers_make_one(self):
        for request in self.requests():
            told = at_once(self.decline(request, self.hana), self.decline(request, self.doyun))

            first = request.steps.get().made_by_name
            self.assertRegex(self.assert_one_stands(told), f"{first} 님이 .*: 조치하지 않음")

    def test_two_measures_make_one(self):
        for request in self.requests():
            told = at_once(self.measure(request, self.hana), self.measure(request, self.doyun))

            first = request.steps.get().made_by_name
            self.assertRegex(self.assert_one_stands(told), f"한 번, .* {first} 님이 .*: 임시조치")

    def test_two_requests_end_a_post_that_is_down_once(self):
        take_down(self.post, self.hana, "확인하고 있어요.")
        first, second = list(self.requests())[:2]

        told = at_once(self.end(first, self.hana), self.end(second, self.doyun))

        self.assertRegex(self.assert_one_stands(told), "님이 .*에 먼저 내렸어요: 게시 종료")
        self.assertEqual(Decision.objects.filter(kind=Decision.Kind.ENDED).count(), 1)
