import datetime as dt

from django.test import SimpleTestCase

from newsroom.korean.working_days import (
    first_day_reaching,
    is_working_day,
    next_working_day,
    working_days_between,
    working_days_on,
)

FRIDAY = dt.date(2026, 12, 18)
CHRISTMAS_EVE = dt.date(2026, 12, 24)  # a Thursday
MONDAY = dt.date(2026, 12, 28)


class WorkingDaysTests(SimpleTestCase):
    def test_weekends_and_public_holidays_are_none(self):
        self.assertTrue(is_working_day(CHRISTMAS_EVE))
        self.assertFalse(is_working_day(CHRISTMAS_EVE + dt.timedelta(days=1)))
        self.assertFalse(is_working_day(FRIDAY + dt.timedelta(days=1)))

    def test_after_christmas_eve_work_begins_on_monday(self):
        self.assertEqual(next_working_day(CHRISTMAS_EVE), MONDAY)
        self.assertEqual(working_days_on(FRIDAY, 3), dt.date(2026, 12, 23))

    def test_a_wait_counts_the_working_days_begun_since(self):
        self.assertEqual(working_days_between(FRIDAY, FRIDAY), 0)
        self.assertEqual(working_days_between(FRIDAY, FRIDAY + dt.timedelta(days=2)), 0)
        self.assertEqual(working_days_between(FRIDAY, MONDAY), 5)

    def test_a_deadline_is_led_to_from_the_first_of_several_days(self):
        wednesday = dt.date(2026, 12, 23)

        self.assertEqual(first_day_reaching(wednesday, 3), FRIDAY)
        self.assertEqual(first_day_reaching(wednesday, 0), wednesday)
        # Friday, Saturday and Sunday lead to Wednesday; to Thursday leads Monday.
        self.assertEqual(first_day_reaching(CHRISTMAS_EVE, 3), dt.date(2026, 12, 21))
