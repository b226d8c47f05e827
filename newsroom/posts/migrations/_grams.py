"""The index over folded texts: every letter and every two neighbouring letters of some columns.

Whoever alters such a table later makes its triggers anew: SQLite drops them with the old table.
"""

from django.db import migrations

FUNCTION = """
    CREATE FUNCTION posts_grams(text) RETURNS text[]
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
        SELECT array_agg(DISTINCT gram)
        FROM (
            SELECT letter, letter || lead(letter) OVER (ORDER BY place) AS pair
            FROM unnest(string_to_array($1, NULL)) WITH ORDINALITY AS letters (letter, place)
        ) AS pairs, LATERAL (VALUES (letter), (pair)) AS grams (gram)
        WHERE strpos(gram, chr(10)) = 0
    $$
"""

# The index keeps no text of its own, so forgetting a row takes the very words it was given.
GRAMS = """(
    WITH RECURSIVE letters (n) AS (
        SELECT 1 UNION ALL SELECT n + 1 FROM letters WHERE n < length({row}.{column})
    )
    SELECT group_concat(substr({row}.{column}, n, 2), ' ') FROM letters
)"""


def on_sqlite(table, key, columns, index):
    """Return the statements that make the index and keep it as the rows are."""
    names = ", ".join(columns)

    def grams(row):
        return ", ".join(GRAMS.format(row=row, column=column) for column in columns)

    into = f"INSERT INTO {index}"
    learn = f"{into} (rowid, {names}) VALUES (new.{key}, {grams('new')});"
    forget = f"{into} ({index}, rowid, {names}) VALUES ('delete', old.{key}, {grams('old')});"
    acts = {"insert": learn, "delete": forget, "update": forget + learn}
    return [
        f"CREATE VIRTUAL TABLE {index} "
        f"USING fts5({names}, content='', columnsize=0, tokenize='ascii')",
        *(
            f"CREATE TRIGGER {table}_{event} AFTER {event} ON {table} BEGIN {act} END"
            for event, act in acts.items()
        ),
    ]


def off_sqlite(table, index):
    triggers = [f"DROP TRIGGER {table}_{event}" for event in ("insert", "delete", "update")]
    return [*triggers, f"DROP TABLE {index}"]


def on_postgresql(table, columns):
    """Return the statements that keep the grams of each column beside it, and index them.

    Kept, because to work them out again for each row of a common word takes seconds.
    """
    for column in columns:
        yield (
            f"ALTER TABLE {table} ADD COLUMN {column}_grams text[] "
            f"GENERATED ALWAYS AS (posts_grams({column})) STORED"
        )
        yield f"CREATE INDEX {table}_{column}_grams ON {table} USING gin ({column}_grams)"


def off_postgresql(table, columns):
    return [f"ALTER TABLE {table} DROP COLUMN {column}_grams" for column in columns]


def statements(there, back):
    """Return the operation that runs the statements of the database in use, there and back."""

    def run(by_vendor):
        def change(apps, schema_editor):
            for statement in by_vendor[schema_editor.connection.vendor]:
                schema_editor.execute(statement, params=None)

        return change

    return migrations.RunPython(run(there), run(back))
