import django.db.models.deletion
from django.db import migrations, models

import newsroom.posts.models.entry

# The index behind `SearchEntry`: every letter and every two neighbouring letters of its columns.
# Whoever alters the table later makes the triggers anew: SQLite drops them with the old table.

POSTGRESQL = [
    """
    CREATE FUNCTION posts_grams(text) RETURNS text[]
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
        SELECT array_agg(DISTINCT gram)
        FROM (
            SELECT letter, letter || lead(letter) OVER (ORDER BY place) AS pair
            FROM unnest(string_to_array($1, NULL)) WITH ORDINALITY AS letters (letter, place)
        ) AS pairs, LATERAL (VALUES (letter), (pair)) AS grams (gram)
        WHERE strpos(gram, chr(10)) = 0
    $$
    """,
    # Kept beside the text: to work them out again for each row of a common word takes seconds.
    """
    ALTER TABLE posts_searchentry
    ADD COLUMN title_grams text[] GENERATED ALWAYS AS (posts_grams(title)) STORED,
    ADD COLUMN words_grams text[] GENERATED ALWAYS AS (posts_grams(words)) STORED
    """,
    "CREATE INDEX posts_search_words ON posts_searchentry USING gin (words_grams)",
    "CREATE INDEX posts_search_title ON posts_searchentry USING gin (title_grams)",
]

POSTGRESQL_BACK = [
    "ALTER TABLE posts_searchentry DROP COLUMN title_grams, DROP COLUMN words_grams",
    "DROP FUNCTION posts_grams(text)",
]

# The index keeps no text of its own, so forgetting a row takes the very words it was given.
GRAMS = """(
    WITH RECURSIVE letters (n) AS (
        SELECT 1 UNION ALL SELECT n + 1 FROM letters WHERE n < length({row}.{column})
    )
    SELECT group_concat(substr({row}.{column}, n, 2), ' ') FROM letters
)"""
LEARN = "INSERT INTO posts_searchgrams (rowid, title, words) VALUES (new.place, {title}, {words});"
FORGET = (
    "INSERT INTO posts_searchgrams (posts_searchgrams, rowid, title, words) "
    "VALUES ('delete', old.place, {title}, {words});"
)


def trigger(event, *statements):
    return f"CREATE TRIGGER posts_searchentry_{event} AFTER {event} ON posts_searchentry BEGIN " + (
        " ".join(statements) + " END"
    )


def on(row, statement):
    return statement.format(
        title=GRAMS.format(row=row, column="title"), words=GRAMS.format(row=row, column="words")
    )


SQLITE = [
    "CREATE VIRTUAL TABLE posts_searchgrams USING "
    "fts5(title, words, content='', columnsize=0, tokenize='ascii')",
    trigger("insert", on("new", LEARN)),
    trigger("delete", on("old", FORGET)),
    trigger("update", on("old", FORGET), on("new", LEARN)),
]

SQLITE_BACK = [
    "DROP TRIGGER posts_searchentry_update",
    "DROP TRIGGER posts_searchentry_delete",
    "DROP TRIGGER posts_searchentry_insert",
    "DROP TABLE posts_searchgrams",
]


def run(**statements):
    def change(apps, schema_editor):
        for statement in statements[schema_editor.connection.vendor]:
            schema_editor.execute(statement, params=None)

    return change


class Migration(migrations.Migration):
    dependencies = [
        ("posts", "0002_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="SearchEntry",
            fields=[
                ("place", models.BigIntegerField(primary_key=True, serialize=False)),
                ("title", newsroom.posts.models.entry.FoldedField()),
                ("words", newsroom.posts.models.entry.FoldedField()),
                (
                    "post",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="entry",
                        to="posts.postpage",
                    ),
                ),
            ],
        ),
        migrations.RunPython(
            run(sqlite=SQLITE, postgresql=POSTGRESQL),
            run(sqlite=SQLITE_BACK, postgresql=POSTGRESQL_BACK),
        ),
    ]
