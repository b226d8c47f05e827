"""Questions asked for nearly every page, whose SQL is built only once.

Django builds the SQL of a queryset anew each time it is asked. For a question over several tables
that takes ten times as long as the database needs for the answer. Here it is built the first
time, with places left open for what differs from one asking to the next.
"""

import functools
from itertools import islice

from django.db import DEFAULT_DB_ALIAS, connections
from django.db.models import BigAutoField, Expression
from django.db.models.query import get_related_populators

# A question about several rows is built with so many places; who asks about more asks again.
FEW, MANY = 12, 60


class Given(Expression):
    """A place left open in a prepared question, for a value of a field's kind."""

    def __init__(self, name, output_field):
        super().__init__(output_field=output_field)
        self.name = name

    def as_sql(self, compiler, connection):
        return "%s", [self]

    def fill(self, values, connection):
        """Return the value given under this name, as the database takes it."""
        return self.output_field.get_db_prep_value(values[self.name], connection)


class Prepared:
    """A question, prepared by a function that returns a queryset with `Given` places in it.

    The function is called once for all pages: what it reads beside the database must not change
    later, and `unless` tells when it did; then it is built anew each time. What the queryset
    selects is fetched with the rows, what it would prefetch is not.
    """

    def __init__(self, queryset_of, unless=lambda: False):
        self._queryset_of, self._unless = queryset_of, unless
        self._built = None

    def ask(self, **values):
        """Return what the question finds now, as objects of its model."""
        built = self._build()
        return [built.made_of(row) for row in built.converted(built.ask(values))]

    def first(self, **values):
        """Return the first it finds now, or None."""
        return next(iter(self.ask(**values)), None)

    def rows(self, **values):
        """Return the columns it names as the database gives them, not as Django would."""
        return self._build().ask(values)

    def _build(self):
        if self._unless():
            return Built(self._queryset_of())
        if self._built is None:
            self._built = Built(self._queryset_of())
        return self._built


class Built:
    """The SQL of a queryset, and how an object of its model is made of each row."""

    def __init__(self, queryset):
        self._model = queryset.model
        self._compiler = queryset.query.get_compiler(DEFAULT_DB_ALIAS)
        self._sql, self._places = self._compiler.as_sql()
        columns = [column for column, _sql, _alias in self._compiler.select]
        self._converters = self._compiler.get_converters(columns)

    def made_of(self, row):
        """Return an object of the model, with those related to it that were selected along."""
        fields, beside = self._recipe
        made = self._model.from_db(DEFAULT_DB_ALIAS, fields, row[: len(fields)])
        for related in beside:
            related.populate(row, made)
        return made

    @functools.cached_property
    def _recipe(self):
        told, select = self._compiler.klass_info, self._compiler.select
        fields = [select[number][0].target.attname for number in told["select_fields"]]
        return fields, get_related_populators(told, select, DEFAULT_DB_ALIAS)

    def ask(self, values):
        """Return the rows found now, as the database gives them."""
        connection = connections[DEFAULT_DB_ALIAS]
        with connection.cursor() as cursor:
            cursor.execute(self._sql, _filled(self._places, values, connection))
            return cursor.fetchall()

    def converted(self, rows):
        """Return the rows with their values as Django's fields would have them."""
        return self._compiler.apply_converters(rows, self._converters)


class PreparedForSeveral:
    """A question about rows by their numbers, however many; the function is given their places."""

    def __init__(self, queryset_of):
        self._for_few, self._for_many = (
            Prepared(functools.partial(queryset_of, _places(count))) for count in (FEW, MANY)
        )

    def ask_about(self, numbers):
        """Return what the question finds for these numbers, each of them named once."""
        return self._found(Prepared.ask, numbers)

    def rows_about(self, numbers):
        """Return the same as the columns the question names (see `Prepared.rows`)."""
        return self._found(Prepared.rows, numbers)

    def _found(self, ask, numbers):
        numbers, found = iter(numbers), []
        while some := list(islice(numbers, MANY)):
            question, count = (self._for_few, FEW) if len(some) <= FEW else (self._for_many, MANY)
            some += some[-1:] * (count - len(some))
            found += ask(question, **{f"number_{n}": number for n, number in enumerate(some)})
        return found


def _places(count):
    return [Given(f"number_{n}", BigAutoField()) for n in range(count)]


def _filled(places, values, connection):
    return [
        place.fill(values, connection) if isinstance(place, Given) else place for place in places
    ]
