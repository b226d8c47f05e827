"""What is written down while the newsroom runs: to standard output, one line an event.

Lines carry the number of the request they belong to and no personal data: no names, no
addresses, nothing anybody typed.
"""


def logging_to_stdout(level):
    """Return Django's description of the log, from the given level up."""
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "filters": {
            "request": {"()": "newsroom.operations.numbering.RequestNumber"},
            "links": {"()": "newsroom.people.links.HideLinks"},
        },
        "formatters": {
            "line": {
                "format": "{asctime} {levelname} [{request_number}] {name}: {message}",
                "style": "{",
            }
        },
        "handlers": {
            "stdout": {
                "class": "logging.StreamHandler",
                "stream": "ext://sys.stdout",
                "formatter": "line",
                "filters": ["request", "links"],
            }
        },
        "root": {"handlers": ["stdout"], "level": level},
        "loggers": {
            "django": {"handlers": [], "level": level, "propagate": True},
            "django.server": {"handlers": [], "level": level, "propagate": True},
            # These name people and posts in their lines.
            "axes": {"level": "ERROR"},
            "wagtail": {"level": "WARNING"},
            "django_tasks": {"level": "WARNING"},
        },
    }
