"""Reading the first screen (오늘 할 일), section by section."""

import re

import time_machine
from bs4 import BeautifulSoup
from django.urls import reverse
from django.utils import timezone


class TodayVerbs:
    """What somebody finds on the first screen."""

    def first_screen(self, user=None):
        return self.browser(user or self.hana).get(reverse("wagtailadmin_home"), follow=True)

    def section(self, name, user=None):
        """Return one section of the first screen as HTML, or None where there is none."""
        pattern = rf'aria-labelledby="agenda-{name}">(.*?)</section>'
        found = re.search(pattern, self.first_screen(user).content.decode(), re.DOTALL)
        return found and found[1]

    def lines(self, user=None):
        """Return where the lines of the first screen lead."""
        soup = BeautifulSoup(self.first_screen(user).content, "html.parser")
        return [link["href"] for link in soup.select(".agenda-section li > a")]

    def in_days(self, days):
        return time_machine.travel(timezone.now() + timezone.timedelta(days=days), tick=True)
