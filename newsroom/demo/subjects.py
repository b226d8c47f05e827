"""The eight topics of the demo newsroom."""

from django.db.models import Q

from newsroom.posts.models import Topic

# By address: the name readers see and what the topic is about.
TOPICS = {
    "nature": ("자연과 계절", "오산천과 산, 나무와 꽃이 달마다 달라지는 이야기"),
    "culture": ("문화와 역사", "옛길과 문화유산, 오래된 것을 천천히 읽는 이야기"),
    "market": ("시장과 맛", "오색시장과 골목 가게, 제철 먹거리 이야기"),
    "family": ("아이와 함께", "아이 손을 잡고 다녀온 곳과 함께 자란 이야기"),
    "library": ("도서관과 배움", "도서관과 책, 무언가를 배우는 이웃 이야기"),
    "festival": ("축제와 공연", "무대와 광장, 그 뒤에서 애쓰는 사람들 이야기"),
    "people": ("사람 이야기", "우리 동네를 지키고 가꾸는 이웃을 만난 이야기"),
    "living": ("생활과 안전", "알아 두면 든든한 생활 정보와 안전 이야기"),
}


def open_topics():
    """Return the topics by address, making those no topic stands for by address or name."""
    return {slug: _topic(order, slug, *TOPICS[slug]) for order, slug in enumerate(TOPICS)}


def _topic(order, slug, name, description):
    known = Topic.objects.filter(Q(slug=slug) | Q(name=name)).first()
    return known or Topic.objects.create(
        slug=slug, name=name, description=description, sort_order=order
    )
