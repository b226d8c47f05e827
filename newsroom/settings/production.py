"""For the city: nothing starts without what it needs, and it says which is missing."""

from newsroom.settings.base import *
from newsroom.settings.base import database, env

DEBUG = False
SECRET_KEY = env.str("SECRET_KEY")
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS")
DATABASES = {"default": database(env.str("DATABASE_URL"))}
CACHES = {"default": env.cache("CACHE_URL", default="locmemcache://")}
