from django.http import HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from newsroom.accounts.throttling import client_address
from newsroom.counting.basket import basket
from newsroom.counting.listening import counts, pace
from newsroom.counting.recognising import recognise

NOTHING_TO_SAY = 204


@csrf_exempt
@require_POST
@never_cache
def seen(request, page_id):
    """Take the report that a page was read. The answer is the same whatever becomes of it.

    No cookie is asked for and nothing changes on anybody's behalf, so no token guards it: a
    report counts only when the browser says that one of our own pages sent it.
    """
    if counts(request, page_id) and pace.allows(client_address(request)):
        sighting = recognise(request, page_id)
        if sighting:
            basket.put(sighting)
    return HttpResponse(status=NOTHING_TO_SAY)
