from django.db import migrations, models

import newsroom.posts.models.entry
from newsroom.posts.migrations import _grams

TABLE, INDEX, COLUMNS = "posts_deskentry", "posts_deskgrams", ["words"]


class Migration(migrations.Migration):
    dependencies = [
        ("posts", "0003_searchentry"),
    ]

    operations = [
        migrations.CreateModel(
            name="DeskEntry",
            fields=[
                ("id", models.BigAutoField(primary_key=True, serialize=False)),
                ("kind", models.CharField(max_length=60)),
                ("number", models.BigIntegerField()),
                ("words", newsroom.posts.models.entry.FoldedField()),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("kind", "number"), name="one_desk_entry_for_each"
                    )
                ],
            },
        ),
        _grams.statements(
            there={
                "sqlite": _grams.on_sqlite(TABLE, "id", COLUMNS, INDEX),
                "postgresql": _grams.on_postgresql(TABLE, COLUMNS),
            },
            back={
                "sqlite": _grams.off_sqlite(TABLE, INDEX),
                "postgresql": _grams.off_postgresql(TABLE, COLUMNS),
            },
        ),
    ]
