from newsroom.accounts.roles import is_editor
from wagtail.admin.forms import WagtailAdminPageForm


class PostForm(WagtailAdminPageForm):
    """The form a post is written in. Nothing is required to save; the checklist asks later."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "title" in self.fields:
            self.fields["title"].required = False
        if not self.instance.pk and self.for_user and not is_editor(self.for_user):
            self._begin_with_own_byline()

    def _begin_with_own_byline(self):
        profile = getattr(self.for_user, "profile", None)
        if profile and not self.instance.bylines.all():
            self.instance.bylines.add(
                self.instance.bylines.model(reporter=profile, name=profile.title)
            )
