"""How the newsroom tells people what happened."""

from django.utils import timezone

from newsroom.notices.models import Notice


def tell(people, step, subject, message, *, page=None, link="", mail_at=None, mail=True):
    """Write one notice for each active person, once per step however often it is called.

    Call it inside the transaction of the act. `mail_at` puts the e-mail off (digests, quiet
    hours); `mail=False` leaves it to the inbox.
    """
    due = (mail_at or timezone.now()) if mail else None
    Notice.objects.bulk_create(
        [
            Notice(
                recipient=person,
                step=step,
                subject=subject,
                message=message,
                page_id=page and page.pk,
                link=link,
                mail_due_at=due if person.email else None,
            )
            for person in people
            if person.is_active
        ],
        ignore_conflicts=True,
    )
