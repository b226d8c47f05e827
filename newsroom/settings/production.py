"""For the city: nothing starts without what it needs, and it says all that is missing at once."""

import os

from django.core.exceptions import ImproperlyConfigured

from newsroom.settings.base import *
from newsroom.settings.base import BEHIND_PROXY, SITE_URL, cache, database, env, generations, mail
from newsroom.settings.guards import two_step

NEEDED = {
    "SECRET_KEY": "50자가 넘는 무작위 글자 / more than 50 random characters",
    "ALLOWED_HOSTS": "사이트 주소의 호스트 이름 / the site's host names, comma separated",
    "SITE_URL": "https://로 시작하는 사이트 주소 / the site's address, beginning with https://",
    "DATABASE_URL": "postgres://… 또는 sqlite:///… / where the data is kept",
    "EMAIL_URL": "smtp+tls://이름:비밀번호@서버:587 / the mail server",
    "MEDIA_ROOT": "사진을 두는 폴더 / the folder photos are kept in",
}


def _refuse_to_start(problems):
    lines = "\n".join(f"  {name}: {meaning}" for name, meaning in problems.items())
    raise ImproperlyConfigured(
        f"환경 변수를 정해 주세요. Set these environment variables:\n{lines}"
    )


if missing := {name: NEEDED[name] for name in NEEDED if not os.environ.get(name)}:
    _refuse_to_start(missing)
if not SITE_URL.startswith("https://"):
    _refuse_to_start({"SITE_URL": NEEDED["SITE_URL"]})

DEBUG = False
SECRET_KEY = env.str("SECRET_KEY")
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS")
DATABASES = {"default": database(env.str("DATABASE_URL"))}
CACHES = {"default": cache(env.str("CACHE_URL", default="locmemcache://"))}
GENERATIONS = generations(env.str("CACHE_URL", default="locmemcache://"))
vars().update(mail(env.str("EMAIL_URL")))

TWO_STEP = two_step(default="required")

SECURE_SSL_REDIRECT = env.bool("SECURE_SSL_REDIRECT", default=True)
SECURE_REDIRECT_EXEMPT = [r"^healthz"]
SECURE_HSTS_SECONDS = env.int("SECURE_HSTS_SECONDS", default=31_536_000)
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True
if BEHIND_PROXY:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

# The prefix makes browsers refuse these cookies from anywhere but this very host over HTTPS.
SESSION_COOKIE_NAME = "__Host-session"
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_NAME = "__Host-csrf"
CSRF_COOKIE_SECURE = True
