"""How much of the reading each topic and each reporter has, beside the same a year before.

A post by two reporters counts for both, so reporters together may have more than the site.
"""

from django.db.models import Exists, OuterRef, Sum

from newsroom.counting.models import Tally
from newsroom.posts.models import Byline, Topic
from reporters.models import ReporterPage


def of_topics(choice):
    """Return {topic: (views, views a year before)} in the topics' own order; None is no number."""
    tallies = Tally.objects.filter(period=choice.period, start__in=_starts(choice))
    if choice.posts is not None:
        tallies = tallies.filter(page__in=choice.posts.order_by().values("pk"))
    rows = tallies.order_by().values_list("page__postpage__topic", "start")
    topics = [choice.topic] if choice.topic else Topic.objects.all()
    return _beside(topics, rows.annotate(sum=Sum("views")), choice)


def of_reporters(choice):
    """Return {reporter: (views, views a year before)} in the order of their names."""
    twice = Byline.objects.filter(
        post=OuterRef("post"), reporter=OuterRef("reporter"), pk__lt=OuterRef("pk")
    )
    bylines = Byline.objects.filter(
        ~Exists(twice),
        post__view_tallies__period=choice.period,
        post__view_tallies__start__in=_starts(choice),
    )
    if choice.posts is not None:
        bylines = bylines.filter(post__in=choice.posts.order_by().values("pk"))
    rows = bylines.order_by().values_list("reporter", "post__view_tallies__start")
    reporters = [choice.reporter] if choice.reporter else ReporterPage.objects.order_by("title")
    return _beside(reporters, rows.annotate(sum=Sum("post__view_tallies__views")), choice)


def _starts(choice):
    return [choice.day, choice.day_before]


def _beside(things, rows, choice):
    sums = {(number, start): views for number, start, views in rows}
    return {
        thing: tuple(sums.get((thing.pk, start)) for start in _starts(choice)) for thing in things
    }
