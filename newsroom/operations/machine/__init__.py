"""What a machine needs before the newsroom runs on it.

Only Python's own library is used here: these modules run before anything is installed.
"""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
