"""Where the demo newsroom says it can be reached: addresses that belong to nobody."""

from home.models import SiteSettings
from home.models.identity import CHANNELS

CONTACT = {
    "department": "블로그 담당 부서",
    "phone": "031-000-0000",
    "email": "blog@example.com",
}


def describe_site():
    """Fill in contact and channels, unless somebody wrote anything there."""
    site = SiteSettings.load()
    places = {field: f"https://example.com/{field.removesuffix('_url')}" for field in CHANNELS}
    if any(getattr(site, name) for name in CONTACT | places):
        return
    for name, value in (CONTACT | places).items():
        setattr(site, name, value)
    site.save()
