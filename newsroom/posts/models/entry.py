"""What searches look in: folded texts, and an index over them.

The index is the database's own and follows the rows by itself (`migrations/_grams.py`). It knows
every letter and every two neighbouring letters (독산성: 독, 독산, 산, 산성, 성), so that any part
of any word is found without reading the texts.
"""

from django.db import models
from django.db.models import Exists, Lookup, OuterRef

from newsroom.caching.rows import are_pages_private
from newsroom.posts import lists


def grams(word):
    """Return the pairs of neighbouring letters of a word; of a single letter, itself."""
    return [word[n : n + 2] for n in range(len(word) - 1)] or [word]


class FoldedField(models.TextField):
    """Folded lines that are searched by `__holds=[words]` and `__touches=[grams]`."""


class _IndexLookup(Lookup):
    prepare_rhs = False

    def as_sqlite(self, compiler, connection):
        model = self.lhs.target.model
        key, params = compiler.compile(model._meta.pk.get_col(self.lhs.alias))
        rows = f"SELECT rowid FROM {model.INDEX} WHERE {model.INDEX} MATCH %s"  # noqa: S608 - ours
        return f"{key} IN ({rows})", [*params, f"{self.lhs.target.column} : ({self.match()})"]

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
        lists.note(lists.WORDS)
        return self.for_strangers()

    def for_strangers(self):
        """Return the same without noting that a page shows it.

        There are entries of live posts only, so the few of them that are hidden just now are
        left out by number. Looking each of a thousand hits up would cost more than finding them.
        """
        if are_pages_private():
            posts = self.model._meta.get_field("post").related_model
            readable = posts.objects.published(within=None)
            return self.filter(Exists(readable.filter(pk=OuterRef("post_id"))))
        return self.exclude(post__in=lists.hidden_now())


class SearchEntry(models.Model):
    """A live post, folded for its readers. Written by `finding.indexing` and nothing else."""

    INDEX = "posts_searchgrams"

    # Sorts as readers see posts: the second of first publication, and the post's number within.
    place = models.BigIntegerField(primary_key=True)
    post = models.OneToOneField("posts.PostPage", on_delete=models.CASCADE, related_name="entry")
    title = FoldedField()
    words = FoldedField()

    objects = SearchEntryQuerySet.as_manager()

    def __str__(self):
        return f"{self.post_id}"


class DeskEntry(models.Model):
    """Anything the admin searches, drafts included. Written by `desk_search` and nothing else."""

    INDEX = "posts_deskgrams"

    id = models.BigAutoField(primary_key=True)
    # The model whose numbers these are: of a post, wagtailcore.page.
    kind = models.CharField(max_length=60)
    number = models.BigIntegerField()
    words = FoldedField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["kind", "number"], name="one_desk_entry_for_each")
        ]

    def __str__(self):
        return f"{self.kind} {self.number}"


def _phrase(word):
    """Return a word for SQLite's index; words are letters and digits, so nothing needs escaping."""
    return f"{word}*" if len(word) == 1 else f'"{" ".join(grams(word))}"'
