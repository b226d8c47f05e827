"""The newsroom's groups and what each is granted, as data.

These grants only open the admin's doors. Who may do what with a post or a photo is said by
the rules in `posts.permissions`, `images.permissions` and `reporters.permissions`.
"""

from django.contrib.auth.models import Group, Permission
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission

from newsroom.accounts.roles import ADMINISTRATORS, AUDITORS, CHIEFS, EDITORS, REPORTERS

_EDITING = ["add_page", "change_page", "publish_page"]
_SUBJECTS = ["add_topic", "change_topic", "add_tag", "change_tag", "view_topic", "view_tag"]
_POSTS = ["change_postpage"]
_NUMBERS = [f"{act}_earliertotal" for act in ("add", "change", "delete", "view")]
_PROFILES = ["change_reporterpage"]
_SITE = ["change_sitesettings"]
_PEOPLE = ["add_user", "change_user", "view_user", "add_term", "change_term", "view_term"]
_NAMES = [f"{act}_watchedname" for act in ("add", "change", "delete", "view")]
_REASONS = ["add_returnreason", "change_returnreason"]
_STAND_INS = [f"{act}_standin" for act in ("add", "change", "delete", "view")]
_SEEN = ("user", "term", "topic", "tag", "earliertotal", "watchedname", "returnreason", "standin")
_LOOKING = [f"view_{name}" for name in _SEEN]

_EDITORS = [*_POSTS, *_SUBJECTS, *_PROFILES, *_SITE, *_NUMBERS, *_NAMES, *_STAND_INS]
_EDITORS += ["view_returnreason"]

ADMIN_PERMISSIONS = {
    REPORTERS: ["access_admin"],
    EDITORS: ["access_admin", *_EDITORS],
    CHIEFS: ["access_admin", *_EDITORS, "delete_topic", "delete_tag", *_REASONS],
    ADMINISTRATORS: [
        *("access_admin", *_PEOPLE, *_PROFILES, *_SITE),
        *("change_searchkeys", "view_standin"),
    ],
    AUDITORS: ["access_admin", *_LOOKING],
}

# By the part of the tree: what the group may do from there down.
PAGE_PERMISSIONS = {
    REPORTERS: {"posts": ["add_page"]},
    EDITORS: {"home": _EDITING},
    CHIEFS: {"home": _EDITING},
    ADMINISTRATORS: {"reporters": _EDITING},
    AUDITORS: {},
}

PHOTO_PERMISSIONS = {
    REPORTERS: ["add_photo", "choose_photo"],
    EDITORS: ["add_photo", "choose_photo", "change_photo", "delete_photo"],
    CHIEFS: ["add_photo", "choose_photo", "change_photo", "delete_photo"],
    ADMINISTRATORS: ["add_photo", "choose_photo"],
    AUDITORS: [],
}


def open_groups(places):
    """Make the groups hold exactly the grants above. `places` maps names to pages."""
    for name, codenames in ADMIN_PERMISSIONS.items():
        group, _created = Group.objects.get_or_create(name=name)
        group.permissions.set(Permission.objects.filter(codename__in=codenames))
        _grant_pages(group, places)
        _grant_photos(group)


def _grant_pages(group, places):
    GroupPagePermission.objects.filter(group=group).delete()
    for place, codenames in PAGE_PERMISSIONS[group.name].items():
        for permission in _page_permissions(codenames):
            GroupPagePermission.objects.create(
                group=group, page=places[place], permission=permission
            )


def _page_permissions(codenames):
    return Permission.objects.filter(
        content_type__app_label="wagtailcore", content_type__model="page", codename__in=codenames
    )


def _grant_photos(group):
    GroupCollectionPermission.objects.filter(group=group).delete()
    root = Collection.get_first_root_node()
    wanted = PHOTO_PERMISSIONS[group.name]
    for permission in Permission.objects.filter(
        content_type__app_label="images", codename__in=wanted
    ):
        GroupCollectionPermission.objects.create(
            group=group, collection=root, permission=permission
        )
