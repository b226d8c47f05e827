"""For trying the newsroom on one's own machine: SQLite, and mail into files under `var/mail`."""

from newsroom.settings.base import *
from newsroom.settings.base import VAR_DIR, cache, database, env, generations, mail

DEBUG = env.bool("DEBUG", default=False)
SECRET_KEY = env.str("SECRET_KEY", default="only-for-trying-out-on-ones-own-machine")
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["127.0.0.1", "localhost", "[::1]"])
VAR_DIR.mkdir(exist_ok=True)
DATABASES = {"default": database(f"sqlite:///{VAR_DIR}/newsroom.sqlite3")}
CACHES = {"default": cache(env.str("CACHE_URL", default="locmemcache://"))}
GENERATIONS = generations(env.str("CACHE_URL", default="locmemcache://"))
vars().update(mail(env.str("EMAIL_URL", default=f"filemail:///{VAR_DIR}/mail")))
