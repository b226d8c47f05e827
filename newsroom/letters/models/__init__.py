from newsroom.letters.models.knock import Knock
from newsroom.letters.models.measure import Objection, TemporaryMeasure
from newsroom.letters.models.message import ReaderMessage
from newsroom.letters.models.removal import RemovalRequest, RequesterMail, RequestStep

__all__ = [
    "Knock",
    "Objection",
    "ReaderMessage",
    "RemovalRequest",
    "RequestStep",
    "RequesterMail",
    "TemporaryMeasure",
]
