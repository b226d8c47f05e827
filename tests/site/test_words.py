"""No word the glossary bans stands in anything of ours that people read.

The catalogues have a test of their own; here are the templates, the scripts and the Korean
sentences in the code. What people write in posts is theirs.
"""

import ast
import re

from django.conf import settings
from django.test import SimpleTestCase

from tests.site.test_catalogues import BANNED

CODE = ("home", "newsroom", "reporters")
# Stories made up for the demo are what people write.
NOT_OURS = {"newsroom/demo"}
DOCUMENTED = (ast.Module, ast.ClassDef, ast.FunctionDef)
HANGUL = re.compile("[가-힣]")
COMMENT = re.compile(r"\{#.*?#\}|\{% comment.*?endcomment %\}", re.DOTALL)
# The parts of the newsroom speak of citizens with their title and never of 작가 or 필진.
PEOPLE = ("작가", "필진", "편집장")


class WordsInTheCodeTests(SimpleTestCase):
    def test_no_template_uses_a_banned_word(self):
        files = (settings.BASE_DIR / "templates").rglob("*.*")

        self.assert_clean({file: [COMMENT.sub("", file.read_text())] for file in files})

    def test_no_sentence_in_the_code_uses_a_banned_word(self):
        files = {file: sentences_in(file) for folder in CODE for file in ours(folder, "*.py")}

        self.assertGreater(sum(map(len, files.values())), 300)
        self.assert_clean(files)

    def test_no_script_uses_a_banned_word(self):
        files = ours("newsroom/static", "*.js")

        self.assert_clean({file: [file.read_text()] for file in files})

    def assert_clean(self, files):
        found = [
            (str(file.relative_to(settings.BASE_DIR)), word, text[:80])
            for file, texts in files.items()
            for text in texts
            for word in (*BANNED, *PEOPLE)
            if word in text
        ]
        self.assertEqual(found, [])


def ours(folder, names):
    """Return our own files of a kind, but those that hold what people write."""
    files = (settings.BASE_DIR / folder).rglob(names)
    return [file for file in files if not any(part in file.as_posix() for part in NOT_OURS)]


def sentences_in(file):
    """Return the Korean texts of a module that are not its documentation."""
    tree = ast.parse(file.read_text())
    documentation = {
        node.body[0].value
        for node in ast.walk(tree)
        if isinstance(node, DOCUMENTED) and ast.get_docstring(node, clean=False)
    }
    return [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and node not in documentation
        and HANGUL.search(node.value)
    ]
