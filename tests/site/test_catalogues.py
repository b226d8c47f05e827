"""The Korean catalogues say everything, in the newsroom's words, without breaking a screen."""

import re
from functools import cache
from io import StringIO
from pathlib import Path
from shutil import copytree, ignore_patterns
from tempfile import TemporaryDirectory

import django
import polib
import wagtail
from django.conf import settings
from django.core.management import call_command
from django.test import SimpleTestCase, override_settings
from django.utils.translation.trans_real import DjangoTranslation

DOMAINS = ("django", "djangojs")
WAGTAIL = Path(wagtail.__file__).parent
DJANGO = Path(django.__file__).parent
CONTRIB = ("auth", "contenttypes", "humanize", "sessions")
# Where the words of the screens, of form errors and of "3 minutes ago" come from.
DJANGO_PARTS = ("conf", *(f"contrib/{app}" for app in CONTRIB))
PACKAGES = (WAGTAIL, *(DJANGO / part for part in DJANGO_PARTS))

# Words the newsroom never uses on a screen: each has another label, one and the same everywhere.
BANNED = (
    *("초안", "임시저장", "임시글", "반려", "거절", "출시", "라이브", "워크플로", "리비전", "개정"),
    *("수정안", "발행", "게시 해제", "게시글", "게시물", "바이라인", "캡션", "라이선스", "군중"),
    *("판이 바뀌", "콘텐츠", "컨텐츠", "대시보드", "컬렉션", "스니펫", "슬러그", "리다이렉트"),
    *("소유자", "댓글", "임시 저장", "만료", "탈퇴", "철회", "심사", "카테고리", "해시태그"),
    *("회수하", "회수했", "제출 회수"),  # but 조회수 is how often a post was read
)
# Slips of the catalogues Wagtail ships, which have come back with releases before.
STOCK_MISTAKES = ("웨그테일", "워그테일", "자취", "가독성", "조정단계", "후기", "당신", "하십시오")

# There is one workflow with one step, so its name would only lengthen the reporters' button.
SPOKEN_WITHOUT_NAMES = {"Submit to %(workflow_name)s", "Resubmit to %(task_name)s"}
# The same in every language.
NAMES = {"Wagtail API v2", "Wagtail API v3"}

PLACEHOLDER = re.compile(r"%\(\w+\)[a-z]|%[sd]|\{\w*\}")
TAG = re.compile(r"</?[a-z][^>]*>")
PARTICLE = r"(?:은|는|이|가|을|를|과|와|으로|로|이라|라|예요|이에요)"
HANGING_PARTICLE = re.compile(rf"(?:\)[sd]|\}})(?:</\w+>)*['\"]?(?:</\w+>)*{PARTICLE}(?![가-힣])")


@cache
def ours(domain):
    """Return the newsroom's own catalogue."""
    return polib.pofile(str(settings.LOCALE_PATHS[0] / f"ko/LC_MESSAGES/{domain}.po"))


def our_entries():
    return [entry for domain in DOMAINS for entry in ours(domain)]


@cache
def english(domain):
    """Return Wagtail's own strings, by context and id."""
    files = WAGTAIL.glob(f"**/locale/en/LC_MESSAGES/{domain}.po")
    entries = (entry for file in files for entry in polib.pofile(str(file)))
    return {(entry.msgctxt, entry.msgid): entry for entry in entries if not entry.obsolete}


@cache
def spoken(domain):
    """Return what the screens say: Wagtail's and Django's Korean with ours laid over it."""
    name = f"locale/ko/LC_MESSAGES/{domain}.mo"
    files = (file for package in PACKAGES for file in package.rglob(name))
    shipped = (entry for file in files for entry in polib.mofile(str(file)))
    entries = [*shipped, *ours(domain)]
    return {(entry.msgctxt, entry.msgid): korean(entry) for entry in entries if korean(entry)}


def korean(entry):
    """Return an entry's only Korean form: Korean has no plural."""
    return entry.msgstr_plural.get(0, "") if entry.msgid_plural else entry.msgstr


def is_left_in_english(text):
    """Tell whether a string has words, and none of them Korean."""
    words = TAG.sub("", PLACEHOLDER.sub("", text))
    return bool(re.search("[A-Za-z]", words)) and not re.search("[가-힣]", words)


def placeholders(text):
    return set(PLACEHOLDER.findall(text))


class WordsOnTheScreenTests(SimpleTestCase):
    def test_every_wagtail_string_has_korean(self):
        missing = [
            key[1]
            for domain in DOMAINS
            for key in english(domain)
            if key[1] not in NAMES and is_left_in_english(spoken(domain).get(key, key[1]))
        ]

        self.assertEqual(missing, [])

    def test_no_screen_uses_a_banned_word(self):
        found = [
            (word, text)
            for domain in DOMAINS
            for text in spoken(domain).values()
            for word in (*BANNED, *STOCK_MISTAKES)
            if word in text
        ]

        self.assertEqual(found, [])

    def test_scripts_and_pages_say_the_same(self):
        pages, scripts = spoken("django"), spoken("djangojs")

        differing = [key for key in pages.keys() & scripts.keys() if pages[key] != scripts[key]]

        self.assertEqual(differing, [])

    def test_no_particle_hangs_on_a_name_that_is_not_known(self):
        """A placeholder may end in a vowel or not, so '글을' could come out as '사진를'."""
        said = [korean(entry) for entry in our_entries()]

        hanging = [text for text in said if HANGING_PARTICLE.search(text)]

        self.assertEqual(hanging, [])


class FormOfTheCataloguesTests(SimpleTestCase):
    def test_placeholders_are_those_of_the_original(self):
        for entry in our_entries():
            original = placeholders(entry.msgid_plural or entry.msgid)
            expected = set() if entry.msgid in SPOKEN_WITHOUT_NAMES else original
            self.assertEqual(placeholders(korean(entry)), expected, entry.msgid)

    def test_markup_is_that_of_the_original(self):
        for entry in our_entries():
            markup = TAG.findall(korean(entry))
            self.assertCountEqual(markup, TAG.findall(entry.msgid), entry.msgid)

    def test_every_entry_is_finished(self):
        for entry in our_entries():
            self.assertTrue(korean(entry).strip(), entry.msgid)
            self.assertFalse(entry.fuzzy or entry.obsolete, entry.msgid)

    def test_no_entry_is_written_twice(self):
        for domain in DOMAINS:
            keys = [(entry.msgctxt, entry.msgid) for entry in ours(domain)]
            self.assertEqual(len(keys), len(set(keys)))

    def test_korean_has_one_form_for_any_number(self):
        for domain in DOMAINS:
            self.assertEqual(ours(domain).metadata["Plural-Forms"], "nplurals=1; plural=0;")
        for entry in our_entries():
            self.assertEqual(list(entry.msgstr_plural), [0] if entry.msgid_plural else [])

    def test_no_wagtail_entry_outlives_the_string_it_translates(self):
        left_over = [
            entry.msgid
            for domain in DOMAINS
            for entry in ours(domain)
            if any(file.startswith("wagtail/") for file, _line in entry.occurrences)
            and (entry.msgctxt, entry.msgid) not in english(domain)
        ]

        self.assertEqual(left_over, [])


class CataloguesInUseTests(SimpleTestCase):
    def setUp(self):
        """Compile into a scratch folder: Python keeps what it once read from the real one."""
        folder = Path(self.enterContext(TemporaryDirectory())) / "locale"
        copytree(settings.LOCALE_PATHS[0], folder, ignore=ignore_patterns("*.mo"))
        self.enterContext(override_settings(LOCALE_PATHS=[folder]))
        call_command("compile_catalogues", stdout=StringIO())

    def test_pages_speak_the_newsrooms_words(self):
        catalogue = DjangoTranslation("ko")

        self.assertEqual(catalogue.gettext("Live"), "게시 중")
        self.assertEqual(catalogue.gettext("Draft"), "작성 중")
        self.assertEqual(catalogue.gettext("Request changes"), "보완 요청")
        self.assertEqual(catalogue.gettext("History"), "처리 이력")
        self.assertEqual(catalogue.gettext("This field is required."), "꼭 채워 주세요.")

    def test_scripts_speak_the_newsrooms_words(self):
        catalogue = DjangoTranslation(
            "ko", domain="djangojs", localedirs=[str(WAGTAIL / "admin" / "locale")]
        )

        self.assertEqual(catalogue.gettext("Pages"), "글")
        self.assertEqual(catalogue.gettext("Comment"), "의견")
        self.assertEqual(catalogue.gettext("Search"), "검색")

    def test_a_count_is_told_in_korean(self):
        catalogue = DjangoTranslation("ko")

        for number in (1, 3):
            told = catalogue.ngettext("Publish 1 page", "Publish %(counter)s pages", number)
            self.assertEqual(told % {"counter": number}, f"글 {number}개 게시")
