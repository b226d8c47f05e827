import re

from django import forms
from wagtail.admin.forms import WagtailAdminPageForm

from newsroom.accounts.models import User
from newsroom.accounts.roles import REPORTERS
from newsroom.images.choosing import PhotoChoosingMixin

SHOWING = ["shows_age_band", "shows_occupation"]
OWN_CHOICES = [*SHOWING, "is_byline_only"]


class ProfileForm(PhotoChoosingMixin, WagtailAdminPageForm):
    """The form of a profile. What it shows of a person's life only that person turns on."""

    photo_inputs = re.compile("portrait")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name in self._choices_of_another():
            self.fields.pop(name, None)

    def _choices_of_another(self):
        """Return the choices this person may not make for the reporter.

        When the login is gone, staff may still shrink the page to the name, and show no more.
        """
        if self.for_user and self.for_user.pk == self.instance.user_id:
            return []
        return OWN_CHOICES if self.instance.user_id else SHOWING

    def photos_standing_in(self, page):
        return [page.portrait_id] if page else []


class LoginForm(forms.Form):
    """Which account a profile belongs to."""

    user = forms.ModelChoiceField(
        label="로그인 계정",
        queryset=User.objects.none(),
        required=False,
        empty_label="연결하지 않음",
    )

    def __init__(self, *args, profile, **kwargs):
        super().__init__(*args, **kwargs)
        free = User.objects.filter(groups__name=REPORTERS, profile=None)
        own = User.objects.filter(profile=profile)
        self.fields["user"].queryset = (free | own).distinct()
        self.fields["user"].initial = profile.user_id
