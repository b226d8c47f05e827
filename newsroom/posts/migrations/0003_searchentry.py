import django.db.models.deletion
from django.db import migrations, models

import newsroom.posts.models.entry
from newsroom.posts.migrations import _grams

TABLE, INDEX, COLUMNS = "posts_searchentry", "posts_searchgrams", ["title", "words"]


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
        _grams.statements(
            there={
                "sqlite": _grams.on_sqlite(TABLE, "place", COLUMNS, INDEX),
                "postgresql": [_grams.FUNCTION, *_grams.on_postgresql(TABLE, COLUMNS)],
            },
            back={
                "sqlite": _grams.off_sqlite(TABLE, INDEX),
                "postgresql": [
                    *_grams.off_postgresql(TABLE, COLUMNS),
                    "DROP FUNCTION posts_grams(text)",
                ],
            },
        ),
    ]
