"""For the tests: quick password hashing, no waiting, everything in a scratch folder."""

import tempfile

from newsroom.settings.base import *
from newsroom.settings.base import NEWSROOM, SQLITE_OPTIONS, VAR_DIR, database
from newsroom.settings.logs import logging_to_stdout

DEBUG = False
SECRET_KEY = "only-for-tests"  # noqa: S105 - tests need some key, and this one guards nothing
ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]
VAR_DIR.mkdir(exist_ok=True)
# Parallel tests copy the database file: all must be in it, nothing in the log beside it.
SQLITE_OPTIONS["init_command"] += " PRAGMA synchronous=OFF; PRAGMA wal_autocheckpoint=1;"
DATABASES = {"default": database(f"sqlite:///{VAR_DIR}/newsroom.sqlite3")}
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
GENERATIONS = f"{tempfile.mkdtemp(prefix='greenwings-pages-')}/generations"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
EMAIL_TIMEOUT = 2
LOGGING = logging_to_stdout("CRITICAL")
MEDIA_ROOT = tempfile.mkdtemp(prefix="greenwings-media-")
# Empty: what is collected there would be looked through for each browser of each test.
STATIC_ROOT = tempfile.mkdtemp(prefix="greenwings-static-")
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
TEST_RUNNER = "tests.runner.Runner"
TWO_STEP = "optional"
NEWSROOM = {**NEWSROOM, "VIEWS_SECONDS": 0}
