"""What an editor pastes into KakaoTalk when a post came back to its writer."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from newsroom.people.permissions import may_tell_writer
from newsroom.people.words import return_text
from newsroom.posts.models import PostPage


class ReturnTextView(WagtailAdminTemplateMixin, TemplateView):
    """The text, ready to be copied. It names no title and no word of the post."""

    page_title = "카톡으로 알리기"
    header_icon = "mail"
    template_name = "people/return_text.html"

    def dispatch(self, request, page_id, *args, **kwargs):
        self.post_page = get_object_or_404(PostPage.objects.kept(), pk=page_id)
        if not may_tell_writer(request.user, self.post_page):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self):
        title = {"url": "", "label": self.page_title}
        return [*super().get_breadcrumbs_items(), title]

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            writer=self.post_page.owner.get_full_name(),
            text=return_text(self.post_page),
            **kwargs,
        )
