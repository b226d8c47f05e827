"""A letter to one person: a subject, a few plain words and one place to go."""

from dataclasses import dataclass, field

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string


@dataclass
class Letter:
    """`sign` makes the message id the same on every attempt, so that a server which took the
    letter but could not say so does not deliver it twice."""

    to: str
    subject: str
    words: list = field(default_factory=list)
    link: str = ""
    link_label: str = "열어 보기"
    sign: str = ""

    def message(self, connection=None):
        message = EmailMultiAlternatives(
            subject=f"[{settings.SITE_NAME}] {' '.join(self.subject.split())}",
            body=self._plain(),
            to=[self.to],
            headers=self._headers(),
            connection=connection,
        )
        html = render_to_string(
            "accounts/letter.html", {"letter": self, "site": settings.SITE_NAME}
        )
        message.attach_alternative(html, "text/html")
        return message

    def send(self, connection=None):
        """Hand the letter to the mail server. Raises OSError (smtplib's errors too) if it fails."""
        self.message(connection).send()

    def _plain(self):
        end = ["", "--", f"{settings.SITE_NAME} 편집실 {settings.SITE_URL}"]
        return "\n".join([*self.words, "", self.link, *end])

    def _headers(self):
        headers = {"Auto-Submitted": "auto-generated"}
        if self.sign:
            host = settings.SITE_URL.split("//")[-1].split(":")[0]
            headers["Message-ID"] = f"<{self.sign}@{host}>"
        return headers
