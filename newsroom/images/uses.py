"""The use table: which photos a page shows, kept in step with the page itself."""

from newsroom.images.models import Photo, PhotoUse


def record_uses(page, photo_ids, *, is_live, lead_id=None, without_alt=()):
    """Make the table say that the page uses just these photos, live or in its draft.

    `without_alt` are the ids of those among them that lack their alt text somewhere on the page.
    Call it in the transaction that saves the page. Returns the ids newly in use.
    """
    wanted = {photo_id for photo_id in photo_ids if photo_id}
    uses = PhotoUse.objects.filter(page_id=page.pk, is_live=is_live)
    known = set(uses.values_list("photo_id", flat=True))
    uses.exclude(photo_id__in=wanted).delete()
    PhotoUse.objects.bulk_create(
        PhotoUse(photo_id=photo_id, page_id=page.pk, is_live=is_live)
        for photo_id in sorted(wanted - known)
    )
    _record_lead(uses, lead_id)
    uses.filter(photo_id__in=without_alt, lacks_alt=False).update(lacks_alt=True)
    uses.filter(lacks_alt=True).exclude(photo_id__in=without_alt).update(lacks_alt=False)
    return wanted - known


def _record_lead(uses, lead_id):
    """Mark the lead photo; a photo new to the part waits for the crops it now needs."""
    uses.filter(is_lead=True).exclude(photo_id=lead_id).update(is_lead=False)
    if uses.filter(is_lead=False, photo_id=lead_id).update(is_lead=True):
        Photo.objects.filter(pk=lead_id).update(prepared_at=None, claimed_at=None)
