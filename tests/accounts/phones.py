"""Phones with an authenticator app, as the tests hold them."""

import base64
import time

from django_otp.oath import TOTP
from django_otp.plugins.otp_totp.models import TOTPDevice

SECOND = "/admin/login/second/"
SET_UP = "/admin/login/set-up/"
KEEP = "/admin/accounts/two-step/"


def number_on(phone):
    """Return the six digits the app shows at this moment."""
    totp = TOTP(phone.bin_key, phone.step, phone.t0, phone.digits, phone.drift)
    totp.time = time.time()
    return f"{totp.token():06d}"


def set_up(client):
    """Tie a phone to the account this browser is logged in with; return it and the answer."""
    page = client.get(SET_UP)
    key = base64.b32decode(page.context["key"].replace(" ", ""))
    answer = client.post(SET_UP, {"number": number_on(TOTPDevice(key=key.hex()))})
    return TOTPDevice.objects.latest("pk"), answer
