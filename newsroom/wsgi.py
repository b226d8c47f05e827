"""The door a web server knocks on: `newsroom.wsgi:application`."""

import gc
import os

from django.core.wsgi import get_wsgi_application

from newsroom.caching.kiosk import opened
from newsroom.operations.front import Porter

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsroom.settings.production")

application = opened(
    Porter(
        get_wsgi_application(),
        slots=int(os.environ.get("WEB_SLOTS", "8")),
        threads=int(os.environ.get("WEB_THREADS", "64")),
    )
)

# Everything loaded so far stays: looking through it for garbage cost up to a fifth of a page.
gc.collect()
gc.freeze()
gc.set_threshold(50_000, 20, 20)
