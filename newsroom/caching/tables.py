"""Which tables a page reads and an act writes, seen at the one place all questions pass.

Every table is watched: a page that reads it goes when anybody writes it. Rooms that know better
say so. A table may be

- watched *by row*: a write to one row concerns only the pages that show that row. New rows
  concern nobody until the room says so with `changed`;
- *told* by hand: the room calls `shows` and `changed` itself;
- *unseen*: no page for strangers reads it. One that does is never kept.
"""

import functools
import re
from dataclasses import dataclass

from newsroom.caching.changing import changing
from newsroom.caching.notes import EVERYTHING, current_notes, must_not_be_kept, shows

_NAME = re.compile(r'(?:FROM|JOIN|INTO|UPDATE)\s+(?:ONLY\s+)?"?(\w+)"?', re.IGNORECASE)
_WRITE = re.compile(r"\s*(INSERT|UPDATE|DELETE|REPLACE|TRUNCATE)\b", re.IGNORECASE)
_SETS = re.compile(r"^UPDATE \S+ SET (.+?)(?: WHERE |$)")
_COLUMN = re.compile(r'(?:^|, )"?(\w+)"? ?=')

_by_row = {}
_told = set()
_unseen = []
_on_every_page = set()


@dataclass(frozen=True)
class Row:
    """How a row is told: by its column of the given name, under the tag `prefix:value`.

    Writing nothing but columns of `bookkeeping` changes nothing a stranger sees.
    """

    column: str
    prefix: str
    bookkeeping: frozenset


def watch_rows(table, column, prefix, bookkeeping=()):
    """Watch the rows of a table one by one. Its model must be `Shown` under the same prefix."""
    _by_row[table] = Row(column, prefix, frozenset(bookkeeping))


def told_by_hand(*tables):
    _told.update(tables)


def on_every_page(*tables):
    """Name tables that make a difference to all pages, also where nobody sees them read."""
    _on_every_page.update(tables)


def unseen(*beginnings):
    """Name tables, by how their names begin, that no page for strangers ever reads."""
    _unseen.extend(beginnings)


def watch(connection, **_kwargs):
    """Look at everything this connection is asked from now on."""
    if _look not in connection.execute_wrappers:
        connection.execute_wrappers.insert(0, _look)


def _look(execute, sql, params, many, context):
    tables, is_write = _tables_in(sql)
    if not is_write:
        if current_notes():
            _note(tables)
        return execute(sql, params, many, context)
    tags = _tags_of_write(sql, params, many, tables)
    if not tags:
        return execute(sql, params, many, context)
    with changing(tags, context["connection"]):
        return execute(sql, params, many, context)


@functools.lru_cache(4096)
def _tables_in(sql):
    """Return the tables a statement names, and whether it writes the first of them."""
    tables = tuple(dict.fromkeys(_NAME.findall(sql)))
    return tables, bool(_WRITE.match(sql))


def _note(tables):
    for table in tables:
        if table in _by_row:
            shows(f"{_by_row[table].prefix}:*")
        elif _is_unseen(table):
            must_not_be_kept()
        elif table not in _told:
            shows(f"table:{table}")


@functools.lru_cache(512)
def _is_unseen(table):
    return table.startswith(tuple(_unseen))


def _tags_of_write(sql, params, many, tables):
    table = tables[0] if tables else ""
    if table in _told or _is_unseen(table) or not table:
        return []
    if table in _on_every_page:
        return [EVERYTHING]
    row = _by_row.get(table)
    if row is None:
        return [f"table:{table}"]
    if sql.startswith("INSERT") or _is_bookkeeping(sql, row.bookkeeping):
        return []
    values = None if many else _rows_of_write(sql, params, table, row.column)
    return [f"{row.prefix}:{value}" for value in (["*"] if values is None else values)]


def _rows_of_write(sql, params, table, column):
    """Return the rows an UPDATE or DELETE names at its end; None when it names them otherwise."""
    places = _places(sql, table, column)
    return None if places is None else list(params[len(params) - places :])


@functools.lru_cache(1024)
def _is_bookkeeping(sql, columns):
    """Tell whether an UPDATE sets only columns nobody sees."""
    sets = _SETS.match(sql)
    return bool(sets) and columns.issuperset(_COLUMN.findall(sets[1]))


@functools.lru_cache(1024)
def _places(sql, table, column):
    """Return how many rows a statement names at its end; None when it may mean others."""
    name = rf'"{table}"\."{column}"'
    ending = re.search(rf"WHERE \(?{name} (?:= %s|IN \((%s(?:, %s)*)\))\)?$", sql)
    return None if ending is None else (ending[1] or "%s").count("%s")
