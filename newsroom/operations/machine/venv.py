"""The project's own Python: a virtual environment with the pinned packages in it."""

import hashlib
import importlib.util
import subprocess
import sys

from newsroom.operations.machine import ROOT, packages
from newsroom.operations.machine.saying import give_up, say

VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
REQUIREMENTS = ["requirements.txt", "requirements-dev.txt"]


def ready(requirements="requirements.txt"):
    """Make the virtual environment and install `requirements`, each only when needed."""
    if not _works():
        _make()
    fingerprint = _fingerprint()
    stamp = VENV / f"installed-{requirements}"
    if not stamp.exists() or stamp.read_text() != fingerprint:
        _install(requirements)
        stamp.write_text(fingerprint)


def run(*arguments):
    """Run the environment's Python here, sharing the terminal; stop where it fails."""
    done = subprocess.run([PYTHON, *arguments], cwd=ROOT, check=False)
    if done.returncode:
        raise SystemExit(done.returncode)


def _works():
    """Tell whether the environment starts; it may be missing, moved or left by an old Python."""
    probe = "import pip, sys; sys.exit(sys.version_info < (3, 11))"
    if not PYTHON.exists():
        return False
    return not subprocess.run([PYTHON, "-c", probe], capture_output=True, check=False).returncode


def _make():
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    say(f"파이썬 {version} 환경을 만들어요", "making .venv")
    if not _can_make() and not (_install_venv(version) and _can_make()):
        give_up(
            f"파이썬의 venv를 먼저 설치해 주세요: sudo apt-get install python{version}-venv",
            "Python's venv module is missing on this machine; install it first.",
        )
    subprocess.run([sys.executable, "-m", "venv", "--clear", VENV], check=True)


def _can_make():
    """Tell whether `venv` is whole: Debian and Ubuntu leave a part of it in another package."""
    importlib.invalidate_caches()
    return all(importlib.util.find_spec(name) for name in ("venv", "ensurepip"))


def _install_venv(version):
    return packages.install({"apt-get": [f"python{version}-venv"]})


def _fingerprint():
    content = b"".join((ROOT / name).read_bytes() for name in REQUIREMENTS)
    return hashlib.sha256(content).hexdigest()


def _install(requirements):
    say("필요한 꾸러미를 설치해요. 1~2분 걸려요", f"installing {requirements}")
    command = [PYTHON, "-m", "pip", "install", "--disable-pip-version-check", "-r", requirements]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as pip:
        for line in pip.stdout:
            _show_progress(line)
    sys.stdout.write("\n")
    if pip.returncode:
        give_up(
            "꾸러미를 설치하지 못했어요. 인터넷 연결을 확인하고 다시 해 주세요.",
            "pip could not install the requirements; see its message above.",
        )


def _show_progress(line):
    """Write just the name from pip's "Collecting Django==5.2 (from -r …)"."""
    verb, _, rest = line.strip().partition(" ")
    if verb == "Collecting":
        sys.stdout.write(f"{rest.split('=')[0].split('<')[0].split('>')[0].split()[0]} ")
        sys.stdout.flush()
