"""What changed since somebody of the desk last looked at a post (지난번에 본 뒤 바뀐 점)."""

from dataclasses import dataclass

from newsroom.accounts.roles import is_editor
from newsroom.posts.differing import difference
from newsroom.posts.differing.parts import Difference
from newsroom.posts.models import Look


@dataclass(frozen=True)
class Since:
    """The version last looked at, by whom, and what is different now."""

    revision: object
    by: str
    at: object
    difference: Difference


def look(post, user):
    """Remember that the editor has the newest version before them; it is kept from now on."""
    if is_editor(user):
        Look.objects.get_or_create(
            revision=post.latest_revision, editor=user, defaults={"page": post}
        )


def since_last_look(post, user):
    """Return what changed since this editor, or else any editor, last looked; None at the first.

    Opening the screen again does not make it forget: the last look at another version counts.
    """
    newest = post.latest_revision
    looks = Look.objects.before(post, newest).select_related("revision", "editor")
    last = looks.filter(editor=user).first() or looks.first()
    if last is None:
        return None
    by = "" if last.editor_id == user.pk else last.editor.get_full_name()
    return Since(last.revision, by, last.at, difference(last.revision, newest))
