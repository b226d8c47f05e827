from home.models.front import ChosenStory, ChosenTopic, HomePage
from home.models.identity import SiteSettings
from home.models.information import InformationPage

__all__ = ["ChosenStory", "ChosenTopic", "HomePage", "InformationPage", "SiteSettings"]
