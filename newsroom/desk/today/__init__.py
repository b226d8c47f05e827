"""What the first screen (오늘 할 일) says of posts: under review, proposed upon, scheduled."""

from newsroom.desk.today import proposals, reviews, schedules
from newsroom.posts.permissions import may_see_reviews


def sections(request):
    """Return the sections about posts, for those who may see the reviews."""
    if not may_see_reviews(request.user):
        return []
    return [*reviews.sections(request.user), proposals.section(request.user), schedules.section()]
