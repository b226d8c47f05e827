from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("posts", "0008_keep_corrections")]

    operations = [
        migrations.RemoveField(model_name="postpage", name="corrected_on"),
        migrations.RemoveField(model_name="postpage", name="correction"),
    ]
