from home.models.front import HomePage
from home.models.identity import SiteSettings

__all__ = ["HomePage", "SiteSettings"]
