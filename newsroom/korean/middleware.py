"""The one door all typed text comes in by."""

from newsroom.korean.text import tidy


def tidy_text(get_response):
    """Store what people type as composed Korean, whichever device they typed it on."""

    def middleware(request):
        request.GET = _tidied(request.GET)
        if request.method == "POST" and _is_form(request):
            request.POST = _tidied(request.POST)
        return get_response(request)

    return middleware


def _is_form(request):
    return request.content_type in {
        "application/x-www-form-urlencoded",
        "multipart/form-data",
    }


def _tidied(values):
    tidied = values.copy()
    for key, texts in values.lists():
        tidied.setlist(key, [tidy(text) for text in texts])
    tidied._mutable = False
    return tidied
