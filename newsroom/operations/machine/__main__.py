"""`python3 -m newsroom.operations.machine …`: what the Makefile calls."""

import argparse

from newsroom.operations.machine import browser, demo, lighthouse, node, screens, venv
from newsroom.operations.machine.saying import give_up

PURPOSES = ["setup", "demo", "tools", "browser", "lighthouse", "screens"]
BROWSING = {"browser": None, "lighthouse": lighthouse.run, "screens": screens.run}


def main():
    """Make this machine ready for what was asked."""
    parser = argparse.ArgumentParser(prog="make")
    parser.add_argument("purpose", choices=PURPOSES)
    parser.add_argument("--port", type=int, default=8000)
    asked = parser.parse_args()
    if asked.purpose == "demo":
        demo.run(asked.port)
    elif asked.purpose == "setup":
        venv.ready()
        venv.run("manage.py", "prepare", "--demo")
    else:
        venv.ready("requirements-dev.txt")
        venv.run("manage.py", "compile_catalogues")
        node.ready(lighthouse=asked.purpose == "lighthouse")
    if asked.purpose in BROWSING:
        browser.ready()
        if run := BROWSING[asked.purpose]:
            run()


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        give_up("멈췄어요.", "Stopped.")
