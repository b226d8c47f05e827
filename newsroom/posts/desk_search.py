"""Wagtail's search of the admin, finding as the readers' search does: any part of any word.

Stock search knows whole words and their beginnings, answers a quote or a NUL with a server
error, and ranks a hundred thousand pages in twenty seconds. Permissions are as they were: what
is found is looked up within the rows the screen asks about.
"""

from collections import OrderedDict

from django.db.models import Case, Count, Q, Value, When
from django.utils.functional import cached_property
from modelsearch.backends.base import (
    BaseIndex,
    BaseSearchBackend,
    BaseSearchQueryCompiler,
    BaseSearchResults,
    get_model_root,
)
from modelsearch.index import AutocompleteField, RelatedFields, SearchField
from modelsearch.query import MatchAll
from wagtail.models import Page

from newsroom.korean.folding import folded
from newsroom.korean.jamo import initials_of
from newsroom.posts.finding.asking import Query, tidy_query
from newsroom.posts.models.entry import DeskEntry, SearchEntry

# Longer lines are sentences, and any three consonants stand somewhere in a sentence.
LONGEST_NAME = 60


# So many numbers are quicker looked up one by one than asked for as a question of its own.
FEW = 1000


def kind_of(model):
    return get_model_root(model)._meta.label_lower


def texts_of(thing, fields):
    """Yield the texts by which a thing is found, as its `search_fields` say."""
    for field in fields:
        if isinstance(field, RelatedFields):
            related = field.get_value(thing)
            for one in related.all() if hasattr(related, "all") else filter(None, [related]):
                yield from texts_of(one, field.fields)
        elif isinstance(field, SearchField | AutocompleteField):
            yield str(field.get_value(thing) or "")


def said_in(query):
    """Return what was typed, also of a query that Wagtail has taken apart already."""
    if isinstance(query, str):
        return query
    parts = getattr(query, "subqueries", [])
    return getattr(query, "query_string", " ".join(said_in(part) for part in parts))


class DeskIndex(BaseIndex):
    """Keeps one entry for each thing; called by Wagtail when a thing is saved or deleted."""

    def add_items(self, model, items):
        entries = [_entry(item) for item in items]
        DeskEntry.objects.bulk_create(
            entries,
            update_conflicts=True,
            unique_fields=["kind", "number"],
            update_fields=["words"],
        )

    def delete_item(self, item):
        DeskEntry.objects.filter(kind=kind_of(type(item)), number=item.pk).delete()

    def reset(self):
        DeskEntry.objects.all().delete()


class Rebuilding:
    """What Wagtail's `update_index` does before and after giving the index everything anew."""

    def __init__(self, index):
        self.index = index

    def start(self):
        self.index.reset()
        return self.index

    def finish(self):
        """Nothing is left to do: every entry holds from the moment it is written."""


class Compiler(BaseSearchQueryCompiler):
    HANDLES_ORDER_BY_EXPRESSIONS = True

    @cached_property
    def found(self):
        """Return what is found; if nothing is, as the keyboard's other mode would have it."""
        if isinstance(self.query, MatchAll):
            return self.queryset
        asked = Query(tidy_query(said_in(self.query)))
        rows, other = self._holding(asked.words), asked.in_other_mode
        return self._holding(other.words) if other and not rows.exists() else rows

    def _holding(self, words):
        """Return the rows with all words, those with them in their names first, then the newest."""
        if not words:
            return self.queryset.none()
        named = _few(self._named(words))
        rows = self.queryset.filter(Q(pk__in=named) | Q(pk__in=_few(self._written(words))))
        if self.order_by_relevance:
            first = Case(When(pk__in=named, then=Value(0)), default=Value(1))
            return rows.order_by(first, "-pk")
        return rows if rows.query.order_by else rows.order_by("-pk")

    def _named(self, words):
        entries = DeskEntry.objects.filter(kind=kind_of(self.queryset.model))
        return entries.filter(words__holds=words).values_list("number", flat=True)

    def _written(self, words):
        """Return what else of pages is found: live posts with the words anywhere in their text."""
        if not issubclass(self.queryset.model, Page):
            return []
        return SearchEntry.objects.filter(words__holds=words).values_list("post", flat=True)


class Results(BaseSearchResults):
    supports_facet = True

    def _do_search(self):
        return self.query_compiler.found[self.start : self.stop]

    def _do_count(self):
        return self.query_compiler.found.order_by()[self.start : self.stop].count()

    def facet(self, field_name):
        """Return how many of the results have each value of a field, the most frequent first."""
        counts = self.query_compiler.found.order_by().values(field_name)
        counts = counts.annotate(count=Count("pk")).order_by("-count")
        return OrderedDict((row[field_name], row["count"]) for row in counts)


class SearchBackend(BaseSearchBackend):
    """The name is the one Wagtail looks for in the module its settings name."""

    query_compiler_class = autocomplete_query_compiler_class = Compiler
    index_class = DeskIndex
    results_class = Results
    rebuilder_class = Rebuilding


def _few(numbers):
    """Return the numbers themselves when they are few, else the question that finds them.

    Whom a screen shows what is asked row by row: of a hundred thousand, or of the few found.
    """
    found = list(numbers[: FEW + 1])
    return found if len(found) <= FEW else numbers


def _entry(thing):
    texts = dict.fromkeys(texts_of(thing, thing.get_search_fields()))
    letters = [folded(line) for text in texts for line in text.splitlines()]
    initials = [initials_of(line) for line in letters if len(line) <= LONGEST_NAME]
    words = "\n".join(dict.fromkeys(filter(None, letters + initials)))
    return DeskEntry(kind=kind_of(type(thing)), number=thing.pk, words=words)
