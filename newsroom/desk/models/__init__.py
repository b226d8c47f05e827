from newsroom.desk.models.claim import Claim
from newsroom.desk.models.review import EditorReview
from newsroom.desk.models.stand_in import StandIn

__all__ = ["Claim", "EditorReview", "StandIn"]
