"""Every address the site answers, with its parameters filled in to point at a secret.

An address added to the site fails here until it is said what its parameters mean.
"""

import itertools
import re

from django.urls import URLResolver, get_resolver

PARAMETER = re.compile(r"<(?:\w+:)?(\w+)>")

# What the parameters mean: something of the secret's, or plain values to try in turn.
MEANINGS = {
    "page_id": ["@post"],
    "page_pk": ["@post"],
    "parent_page_id": ["@post", "@posts", "@home", "@corps"],
    "page_to_move_id": ["@post"],
    "destination_id": ["@posts"],
    "revision_id": ["@revision"],
    "task_state_id": ["@task_state"],
    "workflow_state_id": ["@state"],
    "action_name": ["approve", "reject", "decline", "override"],
    "task_id": ["@task"],
    "image_id": ["@photo"],
    "filter_spec": ["width-100"],
    "uploaded_file_id": ["@upload"],
    "session_id": ["@session"],
    "document_id": ["1"],
    "doc_id": ["1"],
    "redirect_id": ["1"],
    "collection_id": ["1"],
    "page_view_restriction_id": ["1"],
    "workflow_pk": ["@workflow"],
    "uidb64": ["MQ"],
    "token": ["set-password"],
    "content_type_app_name": ["posts"],
    "content_type_model_name": ["postpage"],
}

# The same name means different things in different rooms.
MEANINGS_IN = {
    "wagtailadmin_api:pages": {"pk": ["@post"], "action_name": ["copy", "delete", "publish"]},
    "wagtailadmin_api:images": {"pk": ["@photo"]},
    "wagtailadmin_api:documents": {"pk": ["1"]},
    "wagtailadmin_collections": {"pk": ["1"]},
    "wagtailadmin_workflows": {
        "pk": ["@workflow"],
        "app_label": ["desk"],
        "model_name": ["editorreview"],
    },
    "wagtailadmin_pages": {"app_label": ["posts"], "model_name": ["postpage"]},
    "wagtailadmin_editing_sessions": {
        "app_label": ["posts"],
        "model_name": ["postpage"],
        "object_id": ["@post"],
    },
    "wagtailsettings": {"app_name": ["posts"], "model_name": ["postpage"], "pk": ["1"]},
    "wagtailimages_chooser": {"pk": ["@photo"]},
    "writing": {"pk": ["@post", "@photo"]},
    "wagtaildocs_chooser": {"pk": ["1"]},
    "wagtailusers_users": {"pk": ["@user"]},
    "wagtailusers_groups": {"pk": ["1"]},
    "wagtailsites": {"pk": ["1"]},
    "terms": {"pk": ["1"]},
    "topics": {"pk": ["1"]},
    "tags": {"pk": ["@tag"]},
    "earlier_totals": {"pk": ["1"]},
    "return_reasons": {"pk": ["1"]},
    "watched_names": {"pk": ["1"]},
    "stand_ins": {"pk": ["1"]},
    "desk": {"pk": ["@proposal"]},
    "picturedesk": {"pk": ["@photo"]},
    "notices": {"pk": ["@notice"]},
    "aftercare": {"pk": ["@mistake"]},
    "letters": {"pk": ["@message", "@request", "@measure"]},
    "people": {"pk": ["@user"]},
}

MEANINGS_AT = {
    "wagtailadmin_tag_model_autocomplete": {"app_name": ["posts"], "model_name": ["tag"]},
    "wagtail_bulk_action": {
        "app_label": ["wagtailcore", "images"],
        "model_name": ["page", "photo"],
        "action": ["delete", "move", "publish", "unpublish", "add_tags", "add_to_collection"],
    },
    "topic": {"slug": ["nature"]},
    "sitemap_posts": {"part": ["0"]},
    "topic_feed": {"slug": ["nature"]},
    "reporter_feed": {"slug": ["gimminji"]},
    "tag": {"slug": ["@tag_slug"]},
    "short_link": {"pk": ["@post"]},
    "write_message": {"pk": ["@post"]},
    "site_settings": {"pk": ["1"]},
    "message_sent": {"pk": ["@post"]},
    "accept_invitation": {"token": ["no-such-link"]},
}

# Addresses written as regular expressions, spelled out.
SPELLED = {
    "wagtailadmin_pages:revisions_compare": [
        "admin/pages/<post>/revisions/compare/earliest...latest/",
        "admin/pages/<post>/revisions/compare/live...<revision>/",
        "admin/pages/<post>/revisions/compare/<revision>...<revision>/",
    ],
    "wagtail_serve": ["", "posts/", "reporters/", "posts/<slug>/", "posts/<slug>/x/"],
    "archive_year": ["archive/2026/", "archive/1999/"],
    "archive_month": ["archive/2026/11/", "archive/1999/01/"],
    "rendition": ["media/<picture>"],
    "original": ["media/<original>"],
    "placeholder": ["media/placeholder.svg"],
    "receipt": ["requests/<receipt>/"],
    "indexnow_key": ["12345678.txt"],
    "share_picture": ["media/share/<post>-<mark>.png"],
}


def all_routes(patterns=None, prefix="", rooms=()):
    """Yield (route, room, name) of every address; the admin's "nothing here" is none."""
    for pattern in get_resolver().url_patterns if patterns is None else patterns:
        route = prefix + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            inner = (*rooms, pattern.namespace) if pattern.namespace else rooms
            yield from all_routes(pattern.url_patterns, route, inner)
        elif route != "admin/^.*/$":
            yield route, ":".join(rooms), pattern.name or ""


def addresses(route, room, name, secret):
    """Return every address this route has for a secret. Raises KeyError at an unknown parameter."""
    spelled = SPELLED.get(f"{room}:{name}".strip(":"))
    if spelled is not None:
        return ["/" + PARAMETER.sub(lambda found: str(secret[found[1]]), one) for one in spelled]
    meanings = {**MEANINGS, **MEANINGS_IN.get(room, {}), **MEANINGS_AT.get(name, {})}
    choices = [_values(meanings[parameter], secret) for parameter in PARAMETER.findall(route)]
    plain = "/" + route.replace("^", "").replace("$", "")
    return [_filled(plain, values) for values in itertools.product(*choices)]


def _values(meaning, secret):
    return [str(secret[value[1:]]) if value.startswith("@") else value for value in meaning]


def _filled(route, values):
    remaining = iter(values)
    return PARAMETER.sub(lambda _: next(remaining), route)
