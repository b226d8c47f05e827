"""A database in which all migrations have run, kept from one run of the tests to the next.

Running them takes a dozen seconds. They depend on nothing but their own files and those of the
packages, so the database is made anew when any of these changes.
"""

import contextlib
import hashlib
import importlib
import shutil
from pathlib import Path

import django
from django.conf import settings
from django.db import connection
from django.db.migrations.loader import MigrationLoader

KEPT = "migrated-{}.sqlite3"


@contextlib.contextmanager
def kept():
    """Lay the kept database where the tests look for theirs; keep what they make if none is."""
    if connection.vendor != "sqlite":
        yield
        return
    own = Path(connection.creation._get_test_db_name())
    for leftover in own.parent.glob(f"{own.stem}*"):
        leftover.unlink()
    known = settings.VAR_DIR / KEPT.format(_fingerprint())
    if known.exists():
        shutil.copyfile(known, own)
    yield
    if not known.exists() and own.exists():  # the chosen tests may need no database
        for former in known.parent.glob(KEPT.format("*")):
            former.unlink()
        shutil.copyfile(own, known)


def _fingerprint():
    """Return a hash of every migration there is, and of what carries them out."""
    digest = hashlib.sha256(django.__version__.encode())
    for app in sorted(MigrationLoader(None).migrated_apps):
        package = importlib.import_module(MigrationLoader.migrations_module(app)[0])
        for file in sorted(Path(package.__file__).parent.glob("*.py")):
            digest.update(f"{app}/{file.name}".encode() + file.read_bytes())
    return digest.hexdigest()[:16]
