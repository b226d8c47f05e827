"""Each request gets a number, so that the lines of the log that belong together can be found."""

import contextvars
import logging
import secrets

_number = contextvars.ContextVar("request_number", default="-")


def numbered(get_response):
    """Middleware: give the request a number and say it in the answer."""

    def middleware(request):
        token = _number.set(secrets.token_hex(6))
        try:
            response = get_response(request)
            response["X-Request-ID"] = _number.get()
            return response
        finally:
            _number.reset(token)

    return middleware


class RequestNumber(logging.Filter):
    """Put the number of the current request on every line of the log."""

    def filter(self, record):
        record.request_number = _number.get()
        return True
