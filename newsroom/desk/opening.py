"""Opening the newsroom: the page tree, the groups and the one workflow. Safe to repeat."""

from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.auth.models import Group
from django.db import transaction
from wagtail.models import Page, Site, Task, Workflow, WorkflowPage, WorkflowTask

from home.information import open_information
from home.models import HomePage, SiteSettings
from newsroom.accounts.roles import CHIEFS, EDITORS
from newsroom.desk.models import EditorReview
from newsroom.desk.reasons import lay_out_reasons
from newsroom.desk.roles import open_groups
from newsroom.posts.models import PostIndexPage
from reporters.models import ReporterIndexPage

REVIEW = "편집실 검토"
ROOT = "처음"


@transaction.atomic
def open_newsroom():
    """Bring tree, groups and workflow to how they must be; return the places by name."""
    places = _plant_tree()
    SiteSettings.load()
    open_information(places["home"])
    _remove_stock()
    open_groups(places)
    _open_workflow(places["posts"])
    lay_out_reasons()
    return places


def _plant_tree():
    root = _name_root()
    home = HomePage.objects.first()
    if home is None:
        Page.objects.filter(depth=2, slug="home").delete()
        root = Page.get_first_root_node()
        home = root.add_child(instance=HomePage(title=settings.SITE_NAME, slug="home"))
    _point_site(home)
    return {
        "home": home,
        "posts": _child(home, PostIndexPage, "모든 글", "posts"),
        "reporters": _child(home, ReporterIndexPage, "블로그 기자단", "reporters"),
    }


def _name_root():
    """Give the root of the tree, which choosers and paths show, a Korean name."""
    Page.objects.filter(depth=1).update(title=ROOT, draft_title=ROOT)
    return Page.get_first_root_node()


def _child(home, model, title, slug):
    page = model.objects.first()
    if page is None:
        page = model(title=title, slug=slug)
        HomePage.objects.get(pk=home.pk).add_child(instance=page)
    return page


def _point_site(home):
    address = urlsplit(settings.SITE_URL)
    Site.objects.update_or_create(
        is_default_site=True,
        defaults={
            "root_page": home,
            "site_name": settings.SITE_NAME,
            "hostname": address.hostname,
            "port": address.port or (443 if address.scheme == "https" else 80),
        },
    )


def _remove_stock():
    """Remove the groups and the workflow Wagtail ships: their names mean the opposite here."""
    Group.objects.filter(name="Moderators").delete()
    Workflow.objects.exclude(name=REVIEW).delete()
    Task.objects.exclude(pk__in=EditorReview.objects.values("pk")).delete()


def _open_workflow(posts):
    workflow, _created = Workflow.objects.get_or_create(name=REVIEW)
    review = EditorReview.objects.first() or EditorReview.objects.create(name=REVIEW)
    review.groups.set(Group.objects.filter(name__in=[EDITORS, CHIEFS]))
    WorkflowTask.objects.get_or_create(workflow=workflow, task=review, defaults={"sort_order": 0})
    WorkflowPage.objects.update_or_create(page=posts, defaults={"workflow": workflow})
