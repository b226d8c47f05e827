from django.urls import include, path, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.log_actions import LogFormatter

from newsroom.accounts import bulk
from newsroom.accounts.reports import LoginReportView
from newsroom.accounts.roles import is_administrator, is_auditor
from newsroom.accounts.sessions import LogMyselfOutView
from newsroom.accounts.two_step.views import KeepView

# Wagtail's own actions of the same names are registered with order 0; the last one counts.
for action in bulk.ACTIONS:
    hooks.register("register_bulk_action", action, order=100)

ADDRESSES = [
    path("log-out-everywhere/", LogMyselfOutView.as_view(), name="log_out_everywhere"),
    path("two-step/", KeepView.as_view(), name="two_step"),
    path("logins/", LoginReportView.as_view(), name="login_report"),
    path(
        "logins/results/", LoginReportView.as_view(results_only=True), name="login_report_results"
    ),
]


@hooks.register("register_admin_urls")
def register_addresses():
    return [path("accounts/", include((ADDRESSES, "accounts")))]


@hooks.register("register_log_actions")
def register_log_actions(actions):
    @actions.register_action("accounts.change_roles")
    class ChangeRoles(LogFormatter):
        label = "역할 바꿈"

        def format_message(self, entry):
            none = "없음"
            before, after = entry.data["before"] or none, entry.data["after"] or none
            return f"역할을 바꿨어요: {before} → {after}"


@hooks.register("register_log_actions")
def register_reset(actions):
    actions.register_action(
        "accounts.reset_two_step", "두 단계 로그인 초기화", "두 단계 로그인을 초기화했어요"
    )


@hooks.register("register_account_menu_item")
def offer_two_steps(request):
    return {
        "url": reverse("accounts:two_step"),
        "label": "두 단계 로그인",
        "help_text": "비밀번호에 더해 휴대전화로 한 번 더 확인해요.",
    }


@hooks.register("register_account_menu_item")
def offer_to_log_out_everywhere(request):
    return {
        "url": reverse("accounts:log_out_everywhere"),
        "label": "모든 기기에서 로그아웃",
        "help_text": "휴대폰을 잃어버렸거나 다른 사람의 기기를 썼다면 눌러 주세요.",
    }


class LoginReportMenuItem(MenuItem):
    def is_shown(self, request):
        return is_administrator(request.user) or is_auditor(request.user)


@hooks.register("register_reports_menu_item")
def login_report_menu_item():
    return LoginReportMenuItem(
        "접속 기록", reverse("accounts:login_report"), icon_name="key", order=1200
    )
