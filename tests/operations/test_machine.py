"""Setting up a machine: what is found, what is refused, and what it may need to begin with."""

import os
import socket
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

from django.test import SimpleTestCase

from newsroom.operations.machine import ROOT, demo, packages
from newsroom.operations.machine.browser import find_chromium


class MachineTests(SimpleTestCase):
    def setUp(self):
        self.programs = Path(self.enterContext(TemporaryDirectory()))
        find_chromium.cache_clear()
        self.addCleanup(find_chromium.cache_clear)

    def only_these_programs(self):
        self.enterContext(patch.dict(os.environ, {"PATH": str(self.programs)}, clear=True))

    def program(self, name, status):
        path = self.programs / name
        path.write_text(f"#!/bin/sh\nexit {status}\n")
        path.chmod(0o755)
        return str(path)

    def test_setting_up_needs_nothing_but_python(self):
        code = "import newsroom.operations.machine.__main__"

        # -S leaves out everything that was ever installed.
        done = subprocess.run([sys.executable, "-S", "-c", code], cwd=ROOT, check=False)  # noqa: S603 - our own code

        self.assertEqual(done.returncode, 0)

    def test_a_browser_that_does_not_start_is_passed_over(self):
        self.program("chromium", status=1)
        working = self.program("google-chrome", status=0)
        self.only_these_programs()

        self.assertEqual(find_chromium(), working)

    def test_a_browser_without_windows_comes_before_one_with_them(self):
        self.program("chromium", status=0)
        quick = self.program("chromium-headless-shell", status=0)
        self.only_these_programs()

        self.assertEqual(find_chromium(), quick)

    def test_a_browser_named_by_its_owner_comes_first(self):
        self.program("chromium", status=0)
        named = self.program("my-browser", status=0)
        self.only_these_programs()

        with patch.dict(os.environ, {"CHROMIUM": named}):
            self.assertEqual(find_chromium(), named)

    def test_nothing_is_installed_without_a_package_manager(self):
        self.only_these_programs()

        self.assertFalse(packages.install({"apt-get": ["chromium"]}))

    def test_demo_refuses_a_taken_port_in_plain_words(self):
        with socket.socket() as other:
            other.bind(("127.0.0.1", 0))
            other.listen()
            port = other.getsockname()[1]

            with self.assertRaisesRegex(SystemExit, f"{port}번 포트를 다른 프로그램이"):
                demo.run(port)
