import datetime as dt

from django.db import migrations
from django.utils import timezone

NOON = dt.time(12)


def keep(apps, schema_editor):
    """Make a row of each correction that stood in two fields of its post, at noon of its day."""
    PostPage = apps.get_model("posts", "PostPage")
    Correction = apps.get_model("posts", "Correction")
    corrected = PostPage.objects.exclude(corrected_on=None)
    rows = corrected.values_list("pk", "corrected_on", "correction", "live_revision_id")
    Correction.objects.bulk_create(
        Correction(
            post_id=pk,
            note=note,
            made_at=timezone.make_aware(dt.datetime.combine(day, NOON)),
            revision_id=revision_id,
        )
        for pk, day, note, revision_id in rows
    )


def put_back(apps, schema_editor):
    """Put the newest correction of each post back into its fields, as far as they hold it."""
    PostPage = apps.get_model("posts", "PostPage")
    Correction = apps.get_model("posts", "Correction")
    for correction in Correction.objects.order_by("made_at", "pk"):
        PostPage.objects.filter(pk=correction.post_id).update(
            corrected_on=timezone.localdate(correction.made_at), correction=correction.note[:300]
        )


class Migration(migrations.Migration):
    dependencies = [("posts", "0007_corrections_and_mistakes")]

    operations = [migrations.RunPython(keep, put_back)]
