"""Who may do what with readers' messages and requests. Every door asks here.

They may hold what people wrote about themselves, so only editors, their chiefs and those who
audit read them: no reporter, and no administrator, who keeps accounts and decides nothing.
"""

from newsroom.accounts.roles import is_auditor, is_editor
from newsroom.posts.permissions import is_author, may_decide, may_read


def may_read_letters(user):
    return is_editor(user) or is_auditor(user)


def may_handle_message(user):
    """To read a message as one of those who answer it is to mark it as read."""
    return is_editor(user)


def may_decide_request(user, request):
    """An editor decides about a request, and never about a post of their own."""
    return may_decide(user, request.page) if request.page else is_editor(user)


def may_see_measure(user, measure):
    """Those who may read the post in the newsroom are told that it is hidden, and why."""
    return may_read(user, measure.page)


def may_object(user, measure):
    """An author may object once, as long as the measure lasts."""
    if not user.is_active or not measure.is_in_force or not is_author(user, measure.page):
        return False
    return not measure.objections.filter(author=user).exists()
