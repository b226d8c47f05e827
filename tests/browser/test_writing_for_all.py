"""Every screen of the writing place: for thumbs, screen readers, large text, day and night."""

from playwright.sync_api import expect
from wagtail.models import Comment

from tests.browser.axe import COLOURS, RULES, violations
from tests.browser.looking import cut_off, too_small
from tests.browser.writing import WritingJourney

KINDS = ("paragraph", "heading", "quote", "list", "link", "video", "facts")
LARGE_TEXT = "document.documentElement.style.fontSize = '200%'"

# Whatever is focused by going on from one control to the next must stand below or beside the one
# before, but for what stays at the edges of the screen.
OUT_OF_ORDER = """() => {
  const controls = [...document.querySelectorAll(
    "main :is(a[href], button, input, select, textarea, summary)")]
    .filter((one) => one.checkVisibility({ visibilityProperty: true }))
    .filter((one) => !one.closest("dialog, .write-thumb, .write-chips, .write-file"));
  const top = (one) => one.getBoundingClientRect().top + scrollY;
  const bottom = (one) => one.getBoundingClientRect().bottom + scrollY;
  return controls.slice(1).map((one, at) => [controls[at], one])
    .filter(([before, after]) => bottom(after) <= top(before))
    .map((both) => both.map((one) => one.outerHTML.slice(0, 80)).reverse().join(" above "));
}"""

# What was asked and put off waits at the thumb.
PUT_OFF = "document.querySelectorAll('.write-asked').forEach((line) => { line.hidden = false })"

SHEET = """
- main:
  - heading "글 쓰기" [level=1]
  - textbox "제목"
  - textbox "한 줄 요약"
  - region "대표 사진":
    - heading "대표 사진" [level=2]
    - textbox "대체 텍스트"
    - textbox "사진 설명"
    - group "알아볼 수 있는 사람이 있나요?":
      - radio "없어요"
      - radio "있어요. 동의받았어요"
      - radio "있어요. 가려 주세요"
  - region "본문"
  - group "넣기"
  - region "마무리":
    - combobox "주제"
    - textbox "태그"
    - checkbox /제출 전 약속/
  - button "제출하기"
"""


class ForAllJourney(WritingJourney):
    is_traced = False

    def setUp(self):
        super().setUp()
        self.wrong = []

    def test_every_screen_serves_every_reader(self):
        page = self.small_phone(reduced_motion="reduce")
        self.arrive(page, self.jun)
        self.examine(page, "first visit")
        self.examine_sheet(page)
        self.log_in_anew(page)
        for address in self.addresses():
            page.goto(f"/write/{address}")
            self.examine(page, address or "mine")

        self.assertEqual(self.wrong, [], "\n".join(self.wrong))

    def log_in_anew(self, page):
        page.context.clear_cookies()
        self.log_in(page, self.minji)

    def addresses(self):
        """Return every screen, with posts in several states."""
        live, back = self.published(self.minji), self.submitted(self.minji)
        self.request_changes(back, self.hana)
        block = back.get_latest_revision_as_object().story.raw_data[0]["id"]
        for place in (f"story.{block}", "title"):
            said = {"text": "나눠 주세요.", "contentpath": place}
            Comment.objects.create(page=back, user=self.hana, **said)
        known = ["", "sample/", "guide/", "profile/", "shell/"]
        return [*known, f"{live.pk}/history/", f"{back.pk}/", f"{back.pk}/changes/"]

    def examine_sheet(self, page):
        """Open a sheet with every kind of block on it, and look at it and at its dialogs."""
        page.goto("/write/new/")
        self.wait_ready(page)
        page.locator("[data-files]").set_input_files(self.pictures(2, (320, 240)))
        self.wait_for_photos(page, 2)
        for kind in KINDS:
            page.locator(f"[data-add={kind}]").tap()
        self.wait_saved(page)
        expect(page.locator("main")).to_match_aria_snapshot(SHEET)
        self.examine(page, "sheet")
        page.locator("[data-submit]").tap()
        expect(page.locator("[data-steps] li").first).to_be_visible()
        page.evaluate(PUT_OFF)
        self.examine(page, "checklist")
        for dialog in ("login", "moved"):
            page.evaluate(f"document.querySelector('[data-{dialog}]').showModal()")
            self.examine(page, f"{dialog} dialog")
            page.evaluate(f"document.querySelector('[data-{dialog}]').close()")

    def examine(self, page, name):
        for dress, rules in (("light", RULES), ("dark", COLOURS)):
            page.emulate_media(color_scheme=dress)
            self.note(f"{name} ({dress})", violations(page, rules))
        page.emulate_media(color_scheme="light")
        self.note(f"{name}: too small", too_small(page))
        self.note(f"{name}: order", page.evaluate(OUT_OF_ORDER))
        self.note(f"{name}: cut off", cut_off(page))
        page.evaluate(LARGE_TEXT)
        self.note(f"{name}: cut off in large text", cut_off(page))
        if self.width_of(page) > 360:
            self.note(f"{name}: large text", ["scrolls sideways"])
        page.evaluate("document.documentElement.style.fontSize = ''")

    def note(self, place, faults):
        self.wrong += [f"{place}: {fault}" for fault in faults]
