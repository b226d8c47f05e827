"""Accounts are changed one by one: each has its own history, and roles are no mass matter."""

from django.shortcuts import redirect
from wagtail.admin import messages
from wagtail.users.views import bulk_actions as stock


class OneByOne:
    """Answers any bulk action on accounts with the way to do it."""

    def dispatch(self, request, *args, **kwargs):
        messages.error(request, "계정은 한 사람씩 열어서 바꿔 주세요.")
        return redirect("wagtailusers_users:index")


class AssignRole(OneByOne, stock.AssignRoleBulkAction):
    pass


class Delete(OneByOne, stock.DeleteBulkAction):
    pass


class SetActiveState(OneByOne, stock.SetActiveStateBulkAction):
    pass


ACTIONS = [AssignRole, Delete, SetActiveState]
