"""Who may do what with a post. Every door calls these functions; no rule stands anywhere else."""

from django.conf import settings
from django.db.models import Q
from wagtail.models import Page
from wagtail.permission_policies.pages import PagePermissionPolicy
from wagtail.permissions import register_permission_policy

from newsroom.accounts.permissions import FixedPagePermissionTester
from newsroom.accounts.roles import is_auditor, is_chief, is_editor, is_reporter, oversees
from reporters.terms import days_since_term, is_in_term


def is_author(user, post):
    """Tell whether the post is the user's own: as owner or by any byline."""
    if post.owner_id == user.pk:
        return True
    return any(
        byline.reporter and byline.reporter.user_id == user.pk for byline in post.bylines.all()
    )


def may_read(user, post):
    """Drafts are read by their authors and the staff; no other reporter sees a title."""
    return user.is_active and (oversees(user) or is_author(user, post))


def may_see_reviews(user):
    """What waits, what editors weigh and what they said is seen by them and by who audits."""
    return is_editor(user) or is_auditor(user)


def may_start(user):
    """New posts are begun by reporters in their term and by editors."""
    return is_editor(user) or (is_reporter(user) and is_in_term(user))


def may_edit(user, post):
    """The owner writes while in term, or mends what editors asked for shortly after it."""
    if not user.is_active or post.binned_at or post.standing.is_over:
        return False
    if is_editor(user):
        return True
    if post.owner_id != user.pk or not is_reporter(user):
        return False
    return is_in_term(user) or may_mend(user, post)


def may_mend(user, post):
    """After the term, what was first submitted in it may be mended for some days when asked."""
    days = days_since_term(user)
    if days is None or days > settings.NEWSROOM["MENDING_DAYS_AFTER_TERM"]:
        return False
    first = post.standing.first_submission
    return post.standing.needs_changes and bool(first) and is_in_term(user, first.made_at)


def may_submit(user, post):
    return may_edit(user, post) and not post.live and not post.workflow_in_progress


def may_withdraw(user, post):
    """The owner may take back what is being reviewed."""
    return user.is_active and post.owner_id == user.pk and post.workflow_in_progress


def may_propose(user, post):
    """A reporter's change to a live post of theirs is a proposal."""
    return post.live and not is_editor(user) and may_edit(user, post)


def may_decide(user, post):
    """Four eyes: an editor decides, and never about a post of their own or handed in by them."""
    return is_editor(user) and not is_author(user, post) and not handed_in(user, post)


def handed_in(user, post):
    """Tell whether it was the user who handed in the post for the review that goes on."""
    submission = post.standing.last_submission if post.standing.in_review else None
    return submission is not None and submission.made_by_id == user.pk


def may_comment(user, post):
    """Editors say something about single places of a post; its writer answers."""
    return is_editor(user) and not post.binned_at


def may_publish(user, post):
    """Publishing needs the same eyes as deciding, and a post that somebody approved."""
    return may_decide(user, post) and not post.standing.is_over


def may_override(user, post):
    """A chief may approve where four eyes stand against it, with a recorded reason."""
    return is_chief(user)


def may_correct(user, post):
    """Editors tell readers what was put right in a post they met; nobody in one of their own."""
    return _was_met(post) and may_decide(user, post)


def _was_met(post):
    return post.first_published_at is not None and post.binned_at is None


def may_report_mistake(user, post):
    """The authors of a live post may say that something in it is wrong."""
    return user.is_active and post.live and is_author(user, post)


def may_halt(user):
    """Any editor may stop every schedule at once, and let it go on."""
    return is_editor(user)


def may_unpublish(user, post):
    return is_editor(user) and post.live


def may_end(user, post):
    """What readers met once is taken down for good whether or not they can read it now."""
    return is_editor(user) and _was_met(post) and not post.standing.is_ended


def may_bin(user, post):
    """Only a draft that was never submitted or live can be thrown away."""
    if post.binned_at or post.live or post.standing.was_ever_submitted:
        return False
    return may_edit(user, post)


def may_restore(user, post):
    """A draft is taken back out of the bin by the one it belongs to, or by an editor."""
    if not user.is_active or not post.binned_at:
        return False
    return is_editor(user) or post.owner_id == user.pk


class PostPermissionTester(FixedPagePermissionTester):
    """Wagtail's questions about a post, answered by the functions above."""

    def can_edit(self):
        return may_edit(self.user, self.page)

    def can_delete(self, ignore_bulk=False):
        return may_bin(self.user, self.page)

    def can_publish(self):
        return may_publish(self.user, self.page)

    def can_unpublish(self):
        return may_unpublish(self.user, self.page)

    def can_unschedule(self):
        return may_publish(self.user, self.page)

    def can_submit_for_moderation(self):
        return may_submit(self.user, self.page) or may_propose(self.user, self.page)

    def can_lock(self):
        return False

    def can_unlock(self):
        return is_editor(self.user)


class PostIndexPermissionTester(FixedPagePermissionTester):
    """Under this page posts are begun, by those who may begin one."""

    def can_add_subpage(self):
        return may_start(self.user)

    def can_publish_subpage(self):
        return False


class NewsroomPagePolicy(PagePermissionPolicy):
    """Keep every list, search and chooser of the admin to what the user may read.

    Wagtail has no permission only to look, so its lists ask for any permission to change. To
    those who audit, the lists open; the pages' own rules give them no button.
    """

    def user_has_any_permission(self, user, actions):
        return is_auditor(user) or super().user_has_any_permission(user, actions)

    def instances_with_direct_explore_permission(self, user):
        if is_auditor(user):
            return Page.objects.filter(depth=1)
        return super().instances_with_direct_explore_permission(user)

    def explorable_instances(self, user):
        if is_auditor(user):
            return self._readable(Page.objects.all(), user)
        return self._readable(super().explorable_instances(user), user)

    def instances_user_has_any_permission_for(self, user, actions):
        return self._readable(super().instances_user_has_any_permission_for(user, actions), user)

    def _readable(self, pages, user):
        pages = pages.exclude(postpage__binned_at__isnull=False)
        if oversees(user):
            return pages
        own = Q(postpage__owner=user) | Q(postpage__bylines__reporter__user=user)
        readable = Page.objects.filter(Q(postpage=None) | own)
        return pages.filter(pk__in=readable.values("pk"))


def register():
    """Put the policy in force for all pages. Called once, when the app is ready."""
    register_permission_policy(Page, NewsroomPagePolicy())
