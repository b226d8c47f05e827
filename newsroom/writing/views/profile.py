"""The screen for one's own profile."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from newsroom.writing.doors import screen
from newsroom.writing.profile import OwnProfileForm
from reporters.permissions import may_edit_profile


@require_http_methods(["GET", "HEAD", "POST"])
@screen
def edit(request):
    """Show the profile as its owner left it, and keep what they change."""
    profile = getattr(request.user, "profile", None)
    if profile is None or not may_edit_profile(request.user, profile):
        raise Http404
    newest = profile.get_latest_revision_as_object()
    is_sent = request.method == "POST"
    form = OwnProfileForm(
        request.POST if is_sent else None,
        request.FILES if is_sent else None,
        instance=newest,
        user=request.user,
    )
    if is_sent and form.is_valid():
        form.keep()
        messages.success(
            request, "저장했어요. 편집실이 보고 소개 화면에 올려요.", extra_tags="profile"
        )
        return redirect("writing:profile")
    return render(request, "writing/profile.html", {"form": form, "profile": newest})
