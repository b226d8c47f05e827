"""The system's own package manager, where we may use it without asking for a password."""

import os
import shutil
import subprocess

from newsroom.operations.machine.saying import say

INSTALL = {
    "apt-get": ["install", "--yes", "--no-install-recommends"],
    "dnf": ["install", "--assumeyes"],
    "apk": ["add"],
    "brew": ["install"],
}


def install(packages):
    """Install what `packages` names for this machine's manager; tell whether that worked."""
    manager = next((name for name in INSTALL if name in packages and shutil.which(name)), None)
    if manager is None or (prefix := _privilege(manager)) is None:
        return False
    names = packages[manager]
    say(f"{manager}로 설치해요: {' '.join(names)}", f"installing with {manager}")
    if manager == "apt-get":
        prefix = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive"]
        _run(*prefix, manager, "update")
    return _run(*prefix, manager, *INSTALL[manager], *names)


def _privilege(manager):
    """Return what to put before the command, or None where we may not install anything."""
    if manager == "brew" or os.geteuid() == 0:
        return []
    return ["sudo", "-n"] if shutil.which("sudo") and _run("sudo", "-n", "true") else None


def _run(*command):
    """Run quietly; show what the command said only when it failed."""
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode and command[-1] != "true":
        say(f"안 됐어요: {' '.join(command)}", done.stderr.strip()[-500:])
    return done.returncode == 0
