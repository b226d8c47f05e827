"""The numbers as rows of a file."""

from django.utils import timezone


def post_rows(figures):
    """Yield the heading, then one row for each post read in the period."""
    choice = figures.choice
    yield [
        *("번호", "제목", "글쓴이", "주제", "게시일"),
        *(f"조회수({choice.label})", f"조회수({choice.label_before})", "조회수(모두)", "고유 주소"),
    ]
    for post in figures.posts:
        yield [
            post.pk,
            post.get_admin_display_title(),
            ", ".join(byline.name for byline in post.bylines.all()),
            post.topic.name if post.topic else "",
            _date(post.first_published_at),
            *(post.views, post.views_before, post.views_ever, post.short_url),
        ]


def total_rows(figures):
    """Yield the heading, then every month and every year there is a number of."""
    yield ["연도", "달", "조회수"]
    for month, views in sorted(figures.by_month.items()):
        yield [month.year, month.month, views]
    for year, views in sorted(figures.by_year.items()):
        yield [year, "모두", views]


def share_rows(heading, lines, choice):
    """Yield the heading, then one row for each topic or each reporter."""
    yield [heading, f"조회수({choice.label})", f"조회수({choice.label_before})"]
    for line in lines:
        yield [line.label, line.views, line.before]


def topic_rows(figures):
    return share_rows("주제", figures.topics, figures.choice)


def reporter_rows(figures):
    return share_rows("시민기자", figures.reporters, figures.choice)


def _date(moment):
    return timezone.localtime(moment).strftime("%Y-%m-%d") if moment else ""
