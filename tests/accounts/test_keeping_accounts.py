"""Administrators keep the accounts, within limits; nobody else gets near them."""

from django.contrib.auth.models import Permission

from newsroom.accounts.models import User
from newsroom.accounts.roles import LABELS
from tests.accounts.doors import enter, is_in
from tests.case import NewsroomTestCase
from tests.cast import person

USERS = "/admin/users/"
FRESH = {
    "username": "saebom",
    "last_name": "정",
    "first_name": "새봄",
    "email": "saebom@example.com",
    "password1": "green-wings-2026",
    "password2": "green-wings-2026",
}


def roles(*names):
    from django.contrib.auth.models import Group

    return list(Group.objects.filter(name__in=names).values_list("pk", flat=True))


def as_form(user, **changes):
    return {
        "username": user.username,
        "last_name": user.last_name,
        "first_name": user.first_name,
        "email": user.email,
        "is_active": "on" if user.is_active else "",
        "groups": list(user.groups.values_list("pk", flat=True)),
        **changes,
    }


class KeepingAccountsTests(NewsroomTestCase):
    def setUp(self):
        self.office = enter("unyeong")
        self.root = User.objects.create_superuser("root", "root@example.com", "greenwings-test")

    def add(self, **changes):
        return self.office.post(f"{USERS}new/", {**FRESH, "groups": roles("Reporters"), **changes})

    def change(self, user, *, by=None, **changes):
        url = f"{USERS}edit/{user.pk}/"
        answer = (by or self.office).post(url, as_form(user, **changes))
        user.refresh_from_db()
        return answer

    def test_administrator_takes_a_reporter_in(self):
        self.add()

        newcomer = User.objects.get(username="saebom")
        self.assertEqual(newcomer.get_full_name(), "정새봄")
        self.assertEqual(newcomer.role_names, {"Reporters"})
        self.assertTrue(is_in(enter("saebom", FRESH["password1"])))

    def test_the_form_asks_in_korean_with_the_family_name_first(self):
        page = self.office.get(f"{USERS}new/").content.decode()

        self.assertLess(page.index("id_last_name"), page.index("id_first_name"))
        for label in LABELS.values():
            self.assertIn(label, page)
        for name in LABELS:
            self.assertNotIn(name, page)

    def test_an_email_belongs_to_one_person(self):
        answer = self.add(email="MINJI@example.com")

        self.assertContains(answer, "이미 다른 사람이 쓰는 이메일이에요.")

    def test_an_account_name_belongs_to_one_person_however_it_is_written(self):
        self.assertContains(self.add(username="Minji"), "이미 다른 사람이 쓰는 계정 이름이에요.")

    def test_an_account_name_cannot_pose_as_an_email(self):
        self.assertContains(self.add(username="minji@example.com"), "@를 쓰지 않아요")

    def test_administrator_cannot_make_a_superuser(self):
        self.add(is_superuser="on")
        self.change(self.unyeong, is_superuser="on")
        self.change(self.minji, is_superuser="on")

        self.assertEqual(list(User.objects.filter(is_superuser=True)), [self.root])

    def test_superuser_can(self):
        self.change(self.unyeong, by=enter("root"), is_superuser="on")

        self.assertTrue(self.unyeong.is_superuser)

    def test_administrator_cannot_make_themselves_an_editor(self):
        self.change(self.unyeong, groups=roles("Editors", "Administrators"))

        self.assertEqual(self.unyeong.role_names, {"Administrators"})

    def test_nobody_both_keeps_accounts_and_approves(self):
        answer = self.change(self.hana, groups=roles("Editors", "Administrators"))

        self.assertContains(answer, "운영 관리자는 글을 승인하지 않아요")

    def test_administrator_appoints_an_editor(self):
        self.change(self.jun, groups=roles("Reporters", "Editors"))

        self.assertEqual(User.objects.get(pk=self.jun.pk).role_names, {"Reporters", "Editors"})

    def test_who_gave_which_role_is_written_down(self):
        self.change(self.jun, groups=roles("Reporters", "Editors"))

        page = self.office.get(f"{USERS}history/{self.jun.pk}/")

        self.assertContains(page, "역할을 바꿨어요: 시민기자 → 시민기자, 편집자")
        self.assertContains(page, "류운영")

    def test_administrator_cannot_touch_a_superusers_account(self):
        self.change(self.root, email="mine@example.com", password1="x" * 12, password2="x" * 12)

        self.assertEqual(self.root.email, "root@example.com")
        self.assertTrue(is_in(enter("root")))

    def test_administrator_cannot_end_a_superusers_sessions(self):
        desk = enter("root")

        self.office.post(f"{USERS}log-out/{self.root.pk}/")

        self.assertTrue(is_in(desk))

    def test_stopping_an_account_ends_its_sessions_for_good(self):
        phone = enter("minji")

        self.change(self.minji, is_active="")
        self.assertFalse(is_in(phone))
        self.change(self.minji, is_active="on")

        self.assertFalse(is_in(phone))

    def test_the_edit_screen_offers_to_log_the_person_out(self):
        page = self.office.get(f"{USERS}edit/{self.minji.pk}/")

        self.assertContains(page, f"{USERS}log-out/{self.minji.pk}/")

    def test_the_list_tells_roles_in_korean_and_finds_by_role(self):
        page = self.office.get(USERS, {"group": roles("Reporters")})

        self.assertContains(page, "김민지")
        self.assertContains(page, "시민기자")
        self.assertNotContains(page, "이하나")


class RefusedTests(NewsroomTestCase):
    def test_nobody_else_opens_the_accounts(self):
        for name in ("minji", "hana", "seoryeong"):
            client = enter(name)
            for path in ("", "new/", f"edit/{self.jun.pk}/", f"delete/{self.jun.pk}/"):
                answer = client.get(USERS + path)
                self.assertEqual(answer.status_code, 302, (name, path))

    def test_nobody_else_changes_an_account(self):
        for name in ("minji", "hana", "seoryeong"):
            changed = as_form(self.jun, email="stolen@example.com")
            enter(name).post(f"{USERS}edit/{self.jun.pk}/", changed)

        self.jun.refresh_from_db()
        self.assertEqual(self.jun.email, "jun@example.com")

    def test_administrator_cannot_change_what_a_role_may_do(self):
        for path in ("/admin/groups/", "/admin/groups/new/"):
            self.assertEqual(enter("unyeong").get(path).status_code, 302)


class RemovingTests(NewsroomTestCase):
    def setUp(self):
        User.objects.create_superuser("root", "root@example.com", "greenwings-test")
        self.root = enter("root")

    def test_administrator_does_not_delete_accounts(self):
        person("passer", "한", "때")

        enter("unyeong").post(f"{USERS}delete/{User.objects.get(username='passer').pk}/")

        self.assertTrue(User.objects.filter(username="passer").exists())

    def test_an_account_made_by_mistake_can_go(self):
        passer = person("passer", "한", "때")

        self.root.post(f"{USERS}delete/{passer.pk}/")

        self.assertFalse(User.objects.filter(username="passer").exists())

    def test_a_user_with_history_is_stopped_and_not_deleted(self):
        phone = enter("minji")

        answer = self.root.post(f"{USERS}delete/{self.minji.pk}/", follow=True)

        self.minji.refresh_from_db()
        self.assertFalse(self.minji.is_active)
        self.assertFalse(is_in(phone))
        self.assertContains(answer, "기록이 있는 계정은 지우지 않아요")

    def test_no_bulk_action_reaches_an_account(self):
        for client in (self.root, enter("unyeong")):
            for action in ("delete", "assign_role", "set_active_state"):
                url = f"/admin/bulk/accounts/user/{action}/?id={self.minji.pk}"
                data = {"role": roles("Chiefs")[0], "mark_as_active": ""}
                answer = client.post(url, data, follow=True)
                self.assertContains(answer, "한 사람씩 열어서 바꿔 주세요")

        self.minji.refresh_from_db()
        self.assertTrue(self.minji.is_active)
        self.assertEqual(self.minji.role_names, {"Reporters"})


class MyAccountTests(NewsroomTestCase):
    def test_reporter_changes_the_password(self):
        client = enter("minji")

        client.post(
            "/admin/account/",
            {
                "password-old_password": "greenwings-test",
                "password-new_password1": "blue-river-2026",
                "password-new_password2": "blue-river-2026",
                "theme-theme": "system",
                "theme-contrast": "system",
                "theme-density": "default",
            },
        )

        self.assertTrue(is_in(client))
        self.assertTrue(is_in(enter("minji", "blue-river-2026")))

    def test_nobody_renames_themselves_or_puts_up_an_uncleaned_picture(self):
        page = enter("minji").get("/admin/account/").content.decode()

        for field in ("name_email-first_name", "avatar-avatar", "notifications-"):
            self.assertNotIn(field, page)


class RightsTests(NewsroomTestCase):
    def test_a_right_given_to_one_person_beside_the_roles_opens_nothing(self):
        self.hana.user_permissions.add(Permission.objects.get(codename="change_user"))

        self.assertFalse(User.objects.get(pk=self.hana.pk).has_perm("accounts.change_user"))
        self.assertEqual(self.browser(self.hana).get("/admin/users/").status_code, 302)
        self.assertTrue(self.unyeong.has_perm("accounts.change_user"))
