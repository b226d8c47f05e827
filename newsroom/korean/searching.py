"""Wagtail's search of the admin, made safe: people type quotes, percent signs and long nonsense.

Stock SQLite search answers `"`, a NUL or a long chain of OR with a server error. What reaches
it from here are plain words only.
"""

import re

from modelsearch.backends.database import SearchBackend as stock_backend
from modelsearch.query import MatchAll

from newsroom.korean.text import tidy

MOST_CHARACTERS = 100
MOST_WORDS = 10

# A letter nobody types: it finds nothing, where an empty search would leave lists without a model.
NOTHING = "\ue000"


def plain_words(query):
    """Return the words of a query, without anything a search engine could take for syntax."""
    words = re.findall(r"\w+", tidy(query[:MOST_CHARACTERS]).replace("_", " ").casefold())
    return " ".join(words[:MOST_WORDS])


def said_in(query):
    """Return what was typed, also of a query that Wagtail has taken apart already."""
    if isinstance(query, str):
        return query
    parts = getattr(query, "subqueries", [])
    return getattr(query, "query_string", " ".join(said_in(part) for part in parts))


class PlainWordsOnly:
    def _search(self, query_compiler_class, query, model_or_queryset, **kwargs):
        if not isinstance(query, MatchAll):
            query = plain_words(said_in(query)) or NOTHING
        return super()._search(query_compiler_class, query, model_or_queryset, **kwargs)


def SearchBackend(params):
    """Return the stock backend of the database in use, given plain words only.

    The name is the one Wagtail looks for in the module its settings name.
    """
    kind = type(stock_backend(params))
    return type("PlainWordsBackend", (PlainWordsOnly, kind), {})(params)
