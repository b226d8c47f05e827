"""Looks whether every listing of the admin is also a file, in both kinds."""

from urllib.parse import urlsplit

from django.core.paginator import Page
from django.urls import resolve

# What one chooses from while writing is part of that screen.
PARTS = {"choose", "choose_results", "wagtailadmin_choose_page", "wagtailadmin_choose_page_child"}


def listings_without_files(walk):
    """Return the kind of file and the address of each listing that fails to give it.

    A listing is whatever a walk came by that is shown page by page.
    """
    listings = {_name(address): address for address in filter(_is_whole, walk.screens)}
    found = [one for one in listings.values() if _is_in_pages(walk.screens[one])]
    assert found, "no listing was come by"
    return [
        (kind, address)
        for address in found
        for kind in ("csv", "xlsx")
        if not _is_file(walk.client.get(urlsplit(address).path, {"export": kind}), kind)
    ]


def _name(address):
    return resolve(urlsplit(address).path).view_name


def _is_whole(address):
    return _name(address).rpartition(":")[2] not in PARTS


def _is_in_pages(answer):
    told = getattr(answer, "context_data", None) or {}
    return any(isinstance(value, Page) for value in told.values())


def _is_file(answer, kind):
    return f'.{kind}"' in answer.headers.get("Content-Disposition", "")
