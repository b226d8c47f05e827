from wagtail.models import AbstractGroupApprovalTask

from newsroom.desk import deciding
from newsroom.desk.claiming import claim_on
from newsroom.desk.forms import ApprovalForm, DeclineForm, OverrideForm, ReturnForm
from newsroom.posts.permissions import may_decide, may_override

ACTIONS = [
    ("reject", "보완 요청하기", True),
    ("decline", "채택하지 않기", True),
    ("approve", "승인하고 게시하기", True),
]
OVERRIDE = ("override", "예외 승인", True)

FORMS = {
    "reject": ReturnForm,
    "decline": DeclineForm,
    "approve": ApprovalForm,
    "override": OverrideForm,
}


class EditorReview(AbstractGroupApprovalTask):
    """An editor who neither wrote nor handed in a post decides whether it is published."""

    class Meta:
        verbose_name = "편집실 검토"
        verbose_name_plural = "편집실 검토"

    def user_can_access_editor(self, obj, user):
        return may_decide(user, obj.specific)

    def locked_for_user(self, obj, user):
        """Keep everyone out of a post in review but the editors who may decide about it."""
        return not may_decide(user, obj.specific)

    def user_can_lock(self, obj, user):
        return False

    def get_actions(self, obj, user):
        """Return what the user may decide. The address names a page; its rules are asked."""
        post = obj.specific
        if may_decide(user, post):
            return ACTIONS
        return [OVERRIDE] if may_override(user, post) else []

    def get_form_for_action(self, action):
        return FORMS[action]

    def get_template_for_action(self, action):
        return "desk/decision_modal.html"

    def on_action(self, task_state, user, action_name, revision=None, fingerprint="", **kwargs):
        """Pass the decision on to the rules; they look at the review's own post.

        A writer's yes (`consent`) carries out what was approved before anybody claimed the
        review; everyone else must know of a colleague's claim.
        """
        seen = (revision, fingerprint)
        reason = kwargs.get("reason") or kwargs.get("comment") or ""
        against = {"canned": kwargs.get("canned") or ()}
        going = {name: kwargs.get(name) for name in ("go_live_at", "names_answer")}
        known = {"despite_claim": kwargs.get("despite_claim")}
        if kwargs.get("consent") and (claim := claim_on(task_state=task_state)):
            known["despite_claim"] = claim.pk
        match action_name:
            case "reject":
                deciding.request_changes(task_state.pk, user, seen, reason, **against, **known)
            case "decline":
                deciding.decline(task_state.pk, user, seen, reason, **against, **known)
            case "approve":
                deciding.approve(task_state.pk, user, seen, comment=reason, **going, **known)
            case "override":
                deciding.override(task_state.pk, user, seen, reason, **going, **known)
