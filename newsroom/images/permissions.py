"""Who may do what with a photo. Every door asks here."""

from datetime import timedelta

from django.conf import settings
from django.db.models import Q
from django.utils import timezone
from wagtail.models import Collection, Revision, WorkflowState
from wagtail.permission_policies.base import BasePermissionPolicy
from wagtail.permissions import register_permission_policy

from newsroom.accounts.models import User
from newsroom.accounts.roles import (
    CHIEFS,
    EDITORS,
    REPORTERS,
    is_auditor,
    is_editor,
    is_reporter,
    oversees,
)
from newsroom.images.models import Photo, PhotoUse


def may_add(user):
    """Photos come from editors, and from reporters while they write or still mend a post."""
    return is_editor(user) or (is_reporter(user) and _is_appointed(user))


def _is_appointed(user):
    profile = getattr(user, "profile", None)
    today = timezone.localdate()
    mending = timedelta(days=settings.NEWSROOM["MENDING_DAYS_AFTER_TERM"])
    return profile is not None and any(
        term.starts_on <= today <= term.ends_on + mending for term in profile.terms.all()
    )


def seen_by(user):
    """Return the photos a user may look at: their own, and those of the pages they author.

    What was withdrawn is looked at by editors alone: its uploader is a reader like all others.
    """
    if not user.is_active:
        return Photo.objects.none()
    if is_editor(user):
        return Photo.objects.all()
    if oversees(user):
        return Photo.objects.shown().findable()
    shared = PhotoUse.objects.filter(_on_pages_of(user)).values("photo")
    theirs = Photo.objects.filter(Q(uploaded_by_user=user) | Q(pk__in=shared))
    return theirs.shown().findable()


def may_see(user, photo):
    return seen_by(user).filter(pk=photo.pk).exists()


def may_choose(user, photo):
    """A photo is put into a post by those who write posts and may look at the photo."""
    return may_add(user) and not photo.is_withdrawn and may_see(user, photo)


def may_change(user, photo):
    """Reporters change their own photos until somebody relies on them; editors, any."""
    if is_editor(user):
        return True
    return is_reporter(user) and photo.uploaded_by_user_id == user.pk and not is_frozen(photo)


def may_delete(user, photo):
    """Nobody deletes a photo that any page uses."""
    is_theirs = is_editor(user) or (is_reporter(user) and photo.uploaded_by_user_id == user.pk)
    return is_theirs and not photo.uses.exists()


def may_keep_desk(user):
    """Covering faces, replacing and withdrawing photos wherever they stand: editors alone."""
    return is_editor(user)


def may_read_desk(user):
    """The list of all photos and what they are used in is read by who audits, too."""
    return is_editor(user) or is_auditor(user)


def is_frozen(photo):
    """Tell whether readers see the photo, or editors are judging or have approved it as it is."""
    if photo.uses.filter(Q(is_live=True) | _WAITING_PROPOSAL).exists():
        return True
    pages = [str(page_id) for page_id in photo.uses.values_list("page_id", flat=True)]
    in_review = WorkflowState.objects.filter(
        base_content_type__app_label="wagtailcore",
        object_id__in=pages,
        status=WorkflowState.STATUS_IN_PROGRESS,
    )
    scheduled = Revision.page_revisions.filter(
        object_id__in=pages, approved_go_live_at__isnull=False
    )
    return in_review.exists() or scheduled.exists()


_WAITING_PROPOSAL = Q(
    page__postpage__proposals__submitted_at__isnull=False,
    page__postpage__proposals__decided_at=None,
    page__postpage__proposals__withdrawn_at=None,
)


def _on_pages_of(user):
    """Return which uses stand on a user's pages: posts by owner or byline, their own profile."""
    return (
        Q(page__owner=user)
        | Q(page__postpage__bylines__reporter__user=user)
        | Q(page__reporterpage__user=user)
    )


_RULES = {"change": may_change, "delete": may_delete, "choose": may_choose, "view": may_see}


class PhotoPermissionPolicy(BasePermissionPolicy):
    """Wagtail's questions about photos, answered by the functions above."""

    def user_has_permission(self, user, action):
        return may_add(user) and action in {"add", *_RULES}

    def user_has_any_permission(self, user, actions):
        """Open the list of photos to those who audit, too; Wagtail has no right only to look."""
        return is_auditor(user) or super().user_has_any_permission(user, actions)

    def users_with_any_permission(self, actions):
        return User.objects.in_role(REPORTERS, EDITORS, CHIEFS)

    def user_has_permission_for_instance(self, user, action, instance):
        return action in _RULES and _RULES[action](user, instance)

    def instances_user_has_any_permission_for(self, user, actions):
        """Return what lists show. Frozen photos stay in them: opening one says why it is."""
        photos = seen_by(user)
        if is_auditor(user):
            return photos
        if not may_add(user):
            return Photo.objects.none()
        if "choose" in actions:
            return photos.shown().findable()
        if is_editor(user) or "view" in actions:
            return photos
        return photos.filter(pk__in=Photo.objects.by(user).values("pk"))

    def collections_user_has_any_permission_for(self, user, actions):
        """Everything lies in one collection, which nobody needs to know about."""
        return Collection.objects.filter(depth=1) if may_add(user) else Collection.objects.none()

    def collections_user_has_permission_for(self, user, action):
        return self.collections_user_has_any_permission_for(user, [action])


def register():
    """Put the policy in force. Exact, because Wagtail registers its own policy afterwards."""
    register_permission_policy(Photo, PhotoPermissionPolicy(Photo), exact_class=True)
