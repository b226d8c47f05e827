"""The door a web server knocks on: `newsroom.wsgi:application`."""

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
