"""What the tests of searching share."""

from newsroom.posts.finding.asking import Query
from newsroom.posts.finding.hits import Hits
from tests.case import NewsroomTestCase


class SearchCase(NewsroomTestCase):
    def found(self, query, **choice):
        return [post.title for post in Hits(Query(query, **choice))[0:100]]

    def search(self, query, **choice):
        return self.browser().get("/search/", {"q": query, **choice})
