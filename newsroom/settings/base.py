"""What every installation shares. Anything that differs comes from the environment."""

from pathlib import Path
from urllib.parse import urlsplit

import environ

from newsroom.settings.guards import *
from newsroom.settings.logs import logging_to_stdout

BASE_DIR = Path(__file__).resolve().parent.parent.parent
VAR_DIR = BASE_DIR / "var"

env = environ.Env()

INSTALLED_APPS = [
    "wagtail.contrib.redirects",
    "wagtail.contrib.settings",
    "newsroom.accounts.apps.UsersConfig",
    "wagtail.images",
    "wagtail.documents",
    "wagtail.snippets",
    "wagtail.search",
    "wagtail.admin",
    "wagtail.sites",
    "wagtail",
    "modelcluster",
    "taggit",
    "axes",
    "django_otp",
    "django_otp.plugins.otp_totp",
    "django_otp.plugins.otp_static",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    # Ours come last, so that they are ready after Wagtail and may undo what it connects.
    "newsroom.operations",
    "newsroom.demo",
    "newsroom.records",
    "home",
    "newsroom.aftercare",
    "newsroom.writing",
    "newsroom.desk",
    "newsroom.letters",
    "newsroom.picturedesk",
    "newsroom.people",
    "newsroom.posts",
    "reporters",
    "newsroom.images",
    "newsroom.notices",
    "newsroom.counting",
    "newsroom.accounts",
    "newsroom.caching",
]

MIDDLEWARE = [
    "newsroom.operations.numbering.numbered",
    "django.middleware.security.SecurityMiddleware",
    "newsroom.operations.doors.security_headers",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "newsroom.operations.doors.working_policy",
    "newsroom.operations.doors.known_methods_only",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "newsroom.korean.middleware.tidy_text",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django_otp.middleware.OTPMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "newsroom.accounts.idle.IdleMiddleware",
    "newsroom.accounts.two_step.door.SecondStepDoor",
    "newsroom.accounts.auditing.AuditorsDoor",
    "newsroom.desk.doors.ReporterDoors",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "newsroom.posts.old_addresses.old_addresses",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "newsroom.urls"
WSGI_APPLICATION = "newsroom.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "wagtail.contrib.settings.context_processors.settings",
            ],
        },
    },
]

# SQLite loses concurrent saves by default: 39 of 48 publishes failed when measured.
# With a write-ahead log, write locks taken at the start of a transaction and patience, none did.
SQLITE_OPTIONS = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;",
}

# PostgreSQL takes a page out of order to cost four pages in order, as on discs that turn. It then
# reads all texts for a word in every fifth of them: 152 ms instead of 2 with 10,000 posts.
POSTGRESQL_OPTIONS = {"options": "-c random_page_cost=1.1"}


def database(url_default):
    """Return Django's description of the database named by `DATABASE_URL`.

    Opening a connection costs more than most questions, so they are kept for a minute: only
    the few threads that work on requests have one (see `newsroom.operations.front`).
    """
    config = env.db("DATABASE_URL", default=url_default)
    config |= {"CONN_MAX_AGE": 60, "CONN_HEALTH_CHECKS": True}
    if config["ENGINE"].endswith("sqlite3"):
        config["OPTIONS"] = SQLITE_OPTIONS
        file = Path(config["NAME"])
        config["TEST"] = {"NAME": str(file.with_name(f"test-{file.name}"))}
    else:
        config["OPTIONS"] = POSTGRESQL_OPTIONS | config.get("OPTIONS", {})
    return config


def cache(url):
    """Return Django's description of the cache named by `CACHE_URL`.

    A cache that is down must not take the newsroom down: short patience, errors are misses.
    """
    if not url.startswith(("redis", "unix")):
        return env.cache_url_config(url)
    return {
        "BACKEND": "django_redis.cache.RedisCache",
        "LOCATION": url,
        "OPTIONS": {
            "IGNORE_EXCEPTIONS": True,
            "SOCKET_CONNECT_TIMEOUT": 0.3,
            "SOCKET_TIMEOUT": 0.3,
        },
    }


def generations(url):
    """Return where it stands when each page last changed: beside other such numbers, or a file.

    The processes of one machine share a file; those of several need Redis.
    """
    return url if url.startswith(("redis", "unix")) else str(VAR_DIR / "generations")


def mail(url):
    """Return the settings of the mail server named by `EMAIL_URL`."""
    return {**env.email_url_config(url), "EMAIL_TIMEOUT": env.int("EMAIL_TIMEOUT", default=10)}


AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "newsroom.accounts.backends.NameOrEmailBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 10},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]

LANGUAGE_CODE = "ko"
LANGUAGES = [("ko", "한국어")]
TIME_ZONE = "Asia/Seoul"
USE_I18N = True
USE_TZ = True
LOCALE_PATHS = [BASE_DIR / "newsroom" / "locale"]
FORMAT_MODULE_PATH = ["newsroom.korean.formats"]
WAGTAILADMIN_PERMITTED_LANGUAGES = LANGUAGES
WAGTAIL_USER_TIME_ZONES = [TIME_ZONE]

STATIC_URL = "/static/"
STATIC_ROOT = BASE_DIR / "staticfiles"
STATICFILES_DIRS = [BASE_DIR / "newsroom" / "static"]
MEDIA_URL = "/media/"
MEDIA_ROOT = env.path("MEDIA_ROOT", default=str(BASE_DIR / "media"))
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "newsroom.operations.statics.NamedByContent"},
}

DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000

PORT = env.int("PORT", default=8000)
SITE_URL = env.str("SITE_URL", default=f"http://127.0.0.1:{PORT}").rstrip("/")
SITE_NAME = "그린나래"
OTP_TOTP_ISSUER = SITE_NAME
CSRF_TRUSTED_ORIGINS = ["{0.scheme}://{0.netloc}".format(urlsplit(SITE_URL))]
# Who sent something to the editors is a stranger again the next day, and gets kept pages.
CSRF_COOKIE_AGE = 24 * 3600
DEFAULT_FROM_EMAIL = env.str(
    "MAIL_FROM", default=f"{SITE_NAME} 편집실 <newsroom@{urlsplit(SITE_URL).hostname}>"
)
SERVER_EMAIL = DEFAULT_FROM_EMAIL

# How much memory each web process gives to pages it keeps for strangers.
PAGE_CACHE_MB = env.int("PAGE_CACHE_MB", default=16)

# Where new addresses are told, once an administrator has set a key for it.
INDEXNOW_ENDPOINT = env.str("INDEXNOW_ENDPOINT", default="https://searchadvisor.naver.com/indexnow")

LOGGING = logging_to_stdout(env.str("LOG_LEVEL", default="INFO"))

WAGTAIL_SITE_NAME = SITE_NAME
WAGTAILADMIN_BASE_URL = SITE_URL
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAIL_AUTOSAVE_INTERVAL = 3000
WAGTAIL_ALLOW_UNICODE_SLUGS = False
WAGTAIL_WORKFLOW_CANCEL_ON_PUBLISH = False
WAGTAIL_I18N_ENABLED = False
WAGTAILREDIRECTS_AUTO_CREATE = False
WAGTAILADMIN_COMMENTS_ENABLED = True
WAGTAIL_WORKFLOW_REQUIRE_REAPPROVAL_ON_EDIT = False
WAGTAIL_EMAIL_MANAGEMENT_ENABLED = False
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "newsroom.posts.desk_search"}}
TAGGIT_CASE_INSENSITIVE = True

# Photos
WAGTAILIMAGES_IMAGE_MODEL = "images.Photo"
WAGTAILIMAGES_IMAGE_FORM_BASE = "newsroom.images.forms.PhotoForm"
WAGTAILIMAGES_EXTENSIONS = ["jpg", "jpeg", "png", "webp", "avif", "heic", "heif", "gif"]
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 25 * 1024 * 1024
WAGTAILIMAGES_MAX_IMAGE_PIXELS = 60_000_000
FILE_UPLOAD_HANDLERS = [
    "newsroom.images.uploading.EnoughHandler",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]
WAGTAILIMAGES_INDEX_PAGE_SIZE = 24
WAGTAILIMAGES_CHOOSER_PAGE_SIZE = 12

# The kind of page whose readers are counted.
COUNTED_PAGES = "posts.PostPage"

# The house rules an editor may ask to change.
NEWSROOM = {
    "STORY_MIN_CHARACTERS": env.int("NEWSROOM_STORY_MIN_CHARACTERS", default=300),
    "STORY_MIN_PHOTOS": env.int("NEWSROOM_STORY_MIN_PHOTOS", default=3),
    "MENDING_DAYS_AFTER_TERM": env.int("NEWSROOM_MENDING_DAYS_AFTER_TERM", default=14),
    "BIN_DAYS": env.int("NEWSROOM_BIN_DAYS", default=30),
    "LOCKED_PHOTO_DAYS": env.int("NEWSROOM_LOCKED_PHOTO_DAYS", default=30),
    "LOGIN_RECORD_DAYS": env.int("NEWSROOM_LOGIN_RECORD_DAYS", default=730),
    "VIEWS_SECONDS": env.float("NEWSROOM_VIEWS_SECONDS", default=5),
    "LETTER_DAYS": env.int("NEWSROOM_LETTER_DAYS", default=90),
    "REQUEST_DAYS": env.int("NEWSROOM_REQUEST_DAYS", default=365),
    "MISTAKE_WORKING_DAYS": env.int("NEWSROOM_MISTAKE_WORKING_DAYS", default=1),
    "INVITATION_DAYS": env.int("NEWSROOM_INVITATION_DAYS", default=7),
    "REQUEST_WORKING_DAYS": env.int("NEWSROOM_REQUEST_WORKING_DAYS", default=3),
    "REVIEW_WORKING_DAYS": env.int("NEWSROOM_REVIEW_WORKING_DAYS", default=3),
    "WORKING_DAY_ENDS": env.int("NEWSROOM_WORKING_DAY_ENDS", default=18),
}
