"""What the readers' search looks in: one row for each live post, folded, and an index over it.

The index is the database's own and follows the rows by itself (see migration 0003). It knows
every letter and every two neighbouring letters (독산성: 독, 독산, 산, 산성, 성), so that any part
of any word is found without reading the texts.
"""

from django.db import models
from django.db.models import Exists, Lookup, OuterRef

from newsroom.posts import lists

INDEX = "posts_searchgrams"


def grams(word):
    """Return the pairs of neighbouring letters of a word; of a single letter, itself."""
    return [word[n : n + 2] for n in range(len(word) - 1)] or [word]


class FoldedField(models.TextField):
    """Folded lines that are searched by `__holds=[words]` and `__touches=[grams]`."""


class _IndexLookup(Lookup):
    prepare_rhs = False

    def as_sqlite(self, compiler, connection):
        place, params = compiler.compile(self.lhs.target.model._meta.pk.get_col(self.lhs.alias))
        sql = f"{place} IN (SELECT rowid FROM {INDEX} WHERE {INDEX} MATCH %s)"  # noqa: S608 - names of ours
        return sql, [*params, f"{self.lhs.target.column} : ({self.match()})"]

    def grams_column(self, compiler):
        """Return PostgreSQL's own column beside the one searched, which lists its grams."""
        table = compiler.quote_name_unless_alias(self.lhs.alias)
        return f'{table}."{self.lhs.target.column}_grams"'


@FoldedField.register_lookup
class Holds(_IndexLookup):
    """Match rows that hold every one of some folded words, anywhere in a line."""

    lookup_name = "holds"

    def match(self):
        return " AND ".join(_phrase(word) for word in self.rhs)

    def as_postgresql(self, compiler, connection):
        """Narrow down by pairs of letters; look into the texts for longer words only."""
        lhs, _params = self.process_lhs(compiler, connection)
        wanted = sorted({gram for word in self.rhs for gram in grams(word)})
        long = [f"%{word}%" for word in self.rhs if len(word) > 2]
        conditions = [
            f"{self.grams_column(compiler)} @> %s::text[]",
            *[f"{lhs} LIKE %s"] * len(long),
        ]
        return f"({' AND '.join(conditions)})", [wanted, *long]


@FoldedField.register_lookup
class Touches(_IndexLookup):
    """Match rows that hold any one of some letters or pairs of letters."""

    lookup_name = "touches"

    def match(self):
        return " OR ".join(_phrase(gram) for gram in self.rhs)

    def as_postgresql(self, compiler, connection):
        return f"{self.grams_column(compiler)} && %s::text[]", [list(self.rhs)]


class SearchEntryQuerySet(models.QuerySet):
    def readable(self):
        """Return the entries of posts that strangers may read at this moment."""
        posts = self.model._meta.get_field("post").related_model
        return self.filter(
            Exists(posts.objects.published(lists.WORDS).filter(pk=OuterRef("post_id")))
        )


class SearchEntry(models.Model):
    """A live post, folded for searching. Written by `finding.indexing` and nothing else."""

    # Sorts as readers see posts: the second of first publication, and the post's number within.
    place = models.BigIntegerField(primary_key=True)
    post = models.OneToOneField("posts.PostPage", on_delete=models.CASCADE, related_name="entry")
    title = FoldedField()
    words = FoldedField()

    objects = SearchEntryQuerySet.as_manager()

    def __str__(self):
        return f"{self.post_id}"


def _phrase(word):
    """Return a word for SQLite's index; words are letters and digits, so nothing needs escaping."""
    return f"{word}*" if len(word) == 1 else f'"{" ".join(grams(word))}"'
