"""Addresses of Wagtail's own that answer differently here. They come before Wagtail's."""

from django.urls import path
from django.views.decorators.cache import never_cache
from wagtail.admin.auth import require_admin_access

from newsroom.accounts import views
from newsroom.accounts.two_step.views import EnterView, SetUpView

urlpatterns = [
    path("login/", never_cache(views.LoginView.as_view()), name="wagtailadmin_login"),
    path("login/second/", never_cache(EnterView.as_view()), name="second_step"),
    path("login/set-up/", never_cache(SetUpView.as_view()), name="set_up_second_step"),
    path(
        "account/",
        never_cache(require_admin_access(views.AccountView.as_view())),
        name="wagtailadmin_account",
    ),
    path(
        "password_reset/",
        never_cache(views.PasswordResetView.as_view()),
        name="wagtailadmin_password_reset",
    ),
    path(
        "password_reset/confirm/<uidb64>/<token>/",
        never_cache(views.PasswordResetConfirmView.as_view()),
        name="wagtailadmin_password_reset_confirm",
    ),
]
