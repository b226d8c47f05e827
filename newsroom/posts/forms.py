from wagtail.admin.forms import WagtailAdminPageForm

from newsroom.accounts.roles import is_editor


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

    def is_valid(self):
        return super().is_valid() and (self._keeps_own_byline() or self._refuse_byline())

    def _keeps_own_byline(self):
        """Tell whether the writer stays the first author: the first login owns the post."""
        if self.for_user is None or is_editor(self.for_user) or "bylines" not in self.formsets:
            return True
        rows = [row for row in self.formsets["bylines"].ordered_forms if row.cleaned_data]
        people = [row.cleaned_data.get("reporter") for row in rows]
        logins = [person.user_id for person in people if person and person.user_id]
        return logins[:1] == [self.for_user.pk]

    def _refuse_byline(self):
        self.add_error(
            None, "글쓴이 맨 앞에는 내 이름이 있어야 해요. 함께 쓴 분은 그 뒤에 넣어 주세요."
        )
        return False
