from django.apps import AppConfig
from django.db.backends.signals import connection_created

from newsroom.caching import tables

# What Wagtail writes into a live page when only its draft changes, or a page below it comes.
OF_DRAFTS = (
    *("draft_title", "has_unpublished_changes", "latest_revision_created_at"),
    *("latest_revision_id", "numchild"),
)


class CachingConfig(AppConfig):
    name = "newsroom.caching"
    label = "caching"

    def ready(self):
        """Watch every connection to the database, and say what is known of others' tables."""
        tables.watch_rows("wagtailcore_page", "id", "page", bookkeeping=OF_DRAFTS)
        tables.on_every_page("wagtailcore_site", "wagtailcore_locale")  # Wagtail remembers them
        tables.unseen(
            *("auth_", "axes_", "django_admin", "django_session", "django_tasks", "taggit_"),
            *("wagtailadmin_", "wagtailcore_comment", "wagtailcore_model", "wagtailcore_pagelog"),
            *("wagtailcore_pagesub", "wagtailcore_reference", "wagtailcore_revision"),
            *("wagtailcore_task", "wagtailcore_upload", "wagtailcore_workflow"),
            *("wagtaildocs_", "wagtailimages_upload", "wagtailsearch_", "wagtailusers_"),
        )
        connection_created.connect(tables.watch)
