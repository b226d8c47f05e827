"""Questions asked for nearly every page, whose SQL is built only once.

Django builds the SQL of a queryset anew each time it is asked. For a question over several tables
that takes ten times as long as the database needs for the answer. Here it is built the first
time, with places left open for what differs from one asking to the next.
"""

import functools
from itertools import islice

from django.db import DEFAULT_DB_ALIAS, connections
from django.db.models import BigAutoField, Expression

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
    later, and `unless` tells when it did; then it is built anew each time. Only the rows
    themselves are fetched, nothing the queryset would fetch beside them.
    """

    def __init__(self, queryset_of, unless=lambda: False):
        self._queryset_of, self._unless = queryset_of, unless
        self._built = None

    def ask(self, **values):
        """Return what the question finds now, as objects of its model."""
        model, sql, places = self._build()
        return list(model.objects.raw(sql, _filled(places, values)))

    def first(self, **values):
        """Return the first it finds now, or None."""
        return next(iter(self.ask(**values)), None)

    def rows(self, **values):
        """Return the columns it names as the database gives them, not as Django would."""
        _model, sql, places = self._build()
        with connections[DEFAULT_DB_ALIAS].cursor() as cursor:
            cursor.execute(sql, _filled(places, values))
            return cursor.fetchall()

    def _build(self):
        if self._unless():
            return self._anew()
        if self._built is None:
            self._built = self._anew()
        return self._built

    def _anew(self):
        queryset = self._queryset_of()
        return queryset.model, *queryset.query.sql_with_params()


class PreparedForSeveral:
    """A question about rows by their numbers, however many; the function is given their places."""

    def __init__(self, queryset_of):
        self._for_few, self._for_many = (
            Prepared(functools.partial(queryset_of, _places(count))) for count in (FEW, MANY)
        )

    def ask_about(self, numbers):
        """Return what the question finds for these numbers, each of them named once."""
        numbers, found = iter(numbers), []
        while some := list(islice(numbers, MANY)):
            question, count = (self._for_few, FEW) if len(some) <= FEW else (self._for_many, MANY)
            some += some[-1:] * (count - len(some))
            found += question.ask(**{f"number_{n}": number for n, number in enumerate(some)})
        return found


def _places(count):
    return [Given(f"number_{n}", BigAutoField()) for n in range(count)]


def _filled(places, values):
    connection = connections[DEFAULT_DB_ALIAS]
    return [
        place.fill(values, connection) if isinstance(place, Given) else place for place in places
    ]
