from newsroom.posts.models.byline import Byline
from newsroom.posts.models.consent import WriterConsent
from newsroom.posts.models.correction import Correction
from newsroom.posts.models.decision import Decision, KeptRevision
from newsroom.posts.models.entry import DeskEntry, SearchEntry
from newsroom.posts.models.halt import Halt, Release
from newsroom.posts.models.index import PostIndexPage
from newsroom.posts.models.look import Look
from newsroom.posts.models.mistake import MistakeReport
from newsroom.posts.models.post import PostPage
from newsroom.posts.models.proposal import Proposal
from newsroom.posts.models.reason import ReturnReason
from newsroom.posts.models.subject import PostTag, Tag, Topic
from newsroom.posts.models.watched import WatchedName

__all__ = [
    "Byline",
    "Correction",
    "Decision",
    "DeskEntry",
    "Halt",
    "KeptRevision",
    "Look",
    "MistakeReport",
    "PostIndexPage",
    "PostPage",
    "PostTag",
    "Proposal",
    "Release",
    "ReturnReason",
    "SearchEntry",
    "Tag",
    "Topic",
    "WatchedName",
    "WriterConsent",
]
