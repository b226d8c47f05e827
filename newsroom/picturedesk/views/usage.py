"""What one photo is used in: Wagtail's screen, also as a file."""

from wagtail.images.views import images

from newsroom.accounts.roles import is_auditor
from newsroom.exporting import UsageListing
from newsroom.images.permissions import may_see


class PhotoUsageView(UsageListing, images.UsageView):
    """Open to those who audit, too; Wagtail asks for the right to change the photo."""

    def setup(self, request, *args, **kwargs):
        if is_auditor(request.user):
            self.edit_url_name = None
        super().setup(request, *args, **kwargs)

    def user_has_permission(self, permission):
        user = self.request.user
        reads = is_auditor(user) and may_see(user, self.object)
        return reads or super().user_has_permission(permission)


usage = PhotoUsageView.as_view()
