"""What one photo is used in: Wagtail's screen, also as a file."""

from wagtail.images.views import images

from newsroom.exporting import UsageListing


class PhotoUsageView(UsageListing, images.UsageView):
    pass


usage = PhotoUsageView.as_view()
