"""For trying the newsroom on one's own machine: SQLite, mail to the console."""

from newsroom.settings.base import *
from newsroom.settings.base import BASE_DIR, VAR_DIR, database, env

DEBUG = env.bool("DEBUG", default=False)
SECRET_KEY = env.str("SECRET_KEY", default="only-for-trying-out-on-ones-own-machine")
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["127.0.0.1", "localhost", "[::1]"])
VAR_DIR.mkdir(exist_ok=True)
DATABASES = {"default": database(f"sqlite:///{BASE_DIR}/var/newsroom.sqlite3")}
CACHES = {"default": env.cache("CACHE_URL", default="locmemcache://")}
