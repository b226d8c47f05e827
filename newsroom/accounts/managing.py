"""The forms with which administrators look after accounts."""

from django import forms
from django.contrib.auth.models import Group
from django.core.exceptions import ValidationError
from django.db.models import Case, When
from wagtail.users.forms import UserCreationForm, UserEditForm

from newsroom.accounts.models import User
from newsroom.accounts.roles import ADMINISTRATORS, AUDITORS, CHIEFS, EDITORS, LABELS

NO_BOTH = "운영 관리자는 글을 승인하지 않아요. 편집자와 함께 고를 수 없어요."
AUDITS_ALONE = "감사 열람은 읽기만 해요. 다른 역할과 함께 고를 수 없어요."
FIELD_ORDER = [
    *("username", "last_name", "first_name", "email", "groups", "is_superuser"),
    *("is_active", "password1", "password2"),
]


class RolesField(forms.ModelMultipleChoiceField):
    """The newsroom's roles by their Korean names."""

    widget = forms.CheckboxSelectMultiple

    def __init__(self, **kwargs):
        order = Case(*(When(name=name, then=place) for place, name in enumerate(LABELS)))
        super().__init__(Group.objects.filter(name__in=LABELS).order_by(order), **kwargs)

    def label_from_instance(self, group):
        return LABELS[group.name]


class PersonForm(forms.Form):
    """What making and changing an account share.

    Only a superuser makes superusers, and nobody changes their own roles: whoever keeps the
    accounts cannot make themselves an editor.
    """

    last_name = forms.CharField(label="성", max_length=150)
    first_name = forms.CharField(label="이름", max_length=150)
    groups = RolesField(label="역할", required=False)

    def __init__(self, *args, manager, **kwargs):
        super().__init__(*args, **kwargs)
        if not manager.is_superuser:
            self.fields.pop("is_superuser", None)
        if self.instance.pk == manager.pk:
            self.fields.pop("groups")
        self.fields["username"].label = "계정 이름"
        self.order_fields(FIELD_ORDER)

    def clean_username(self):
        name = self.cleaned_data["username"]
        if "@" in name:
            raise ValidationError("계정 이름에는 @를 쓰지 않아요. 이메일은 아래에 적어 주세요.")
        return nobody_elses(
            self.instance, "username", name, "이미 다른 사람이 쓰는 계정 이름이에요."
        )

    def clean_email(self):
        email = self.cleaned_data["email"]
        return nobody_elses(self.instance, "email", email, "이미 다른 사람이 쓰는 이메일이에요.")

    def clean_groups(self):
        roles = self.cleaned_data["groups"]
        names = {role.name for role in roles}
        if ADMINISTRATORS in names and names & {EDITORS, CHIEFS}:
            raise ValidationError(NO_BOTH)
        if AUDITORS in names and len(names) > 1:
            raise ValidationError(AUDITS_ALONE)
        return roles


def nobody_elses(person, field, text, refusal):
    """Return the text unless another account bears it. Raises ValidationError with the refusal."""
    others = User.objects.exclude(pk=person.pk)
    if others.filter(**{f"{field}__iexact": text}).exists():
        raise ValidationError(refusal)
    return text


class NewPersonForm(PersonForm, UserCreationForm):
    """Makes an account."""


class ChangedPersonForm(PersonForm, UserEditForm):
    """Changes an account. Stopping it ends every session at once, for good."""

    def save(self, commit=True):
        person = super().save(commit)
        if "is_active" in self.changed_data and not person.is_active:
            person.log_out_everywhere()
        return person
