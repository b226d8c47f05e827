"""Which photos a form takes: those its writer may look at, and those the page already shows."""

import re

from newsroom.accounts.roles import is_editor
from newsroom.images.permissions import seen_by


def choosable(user, numbers, standing):
    """Return which of the photos with these numbers the user may put on a page.

    `standing` are the numbers of the photos the page shows as it is: they may stay. A photo that
    was withdrawn may stay too, since nobody sees it there, but is put nowhere anew.
    """
    seen = seen_by(user).shown().filter(pk__in=numbers).values_list("pk", flat=True)
    return {*seen, *standing} & {*numbers}


NOT_YOURS = "다른 분의 사진이 들어 있어서 뺐어요. 내 사진에서 골라 주세요."
WITHDRAWN = "거둔 사진이 들어 있어서 뺐어요. 다른 사진을 골라 주세요."


class PhotoChoosingMixin:
    """A page's form that leaves out, from what was sent, photos its writer may not choose.

    Wagtail takes any photo by its number. It has to go before the form is built: shown again with
    an error, or in a preview, the form would give the photo away.
    """

    photo_inputs = re.compile("")

    def __init__(self, data=None, *args, for_user=None, instance=None, **kwargs):
        self.left_out = []
        if data and for_user:
            self.left_out = self._foreign_inputs(data, for_user, instance)
            data = data.copy()
            for name in self.left_out:
                data[name] = ""
        super().__init__(data, *args, for_user=for_user, instance=instance, **kwargs)

    def photos_standing_in(self, page):
        """Return the numbers of the photos the page shows as it is."""
        raise NotImplementedError

    def clean(self):
        if self.left_out:
            self.add_error(None, WITHDRAWN if is_editor(self.for_user) else NOT_YOURS)
        return super().clean()

    def _foreign_inputs(self, data, user, page):
        named = [name for name in data if self.photo_inputs.fullmatch(name) and data[name]]
        numbers = {int(data[name]) for name in named if re.fullmatch(r"[0-9]{1,18}", data[name])}
        allowed = choosable(user, numbers, self.photos_standing_in(page))
        return [name for name in named if data[name] not in {str(pk) for pk in allowed}]
