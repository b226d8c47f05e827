from django.conf import settings
from django.core.validators import RegexValidator
from django.db import models
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseGenericSetting, register_setting

from newsroom.caching.pieces import kept

TAGLINE = "오산 이웃이 쓰고 찍는 동네 이야기"

# Address and name of each place the city can be met at, in the order they are shown.
CHANNELS = {
    "blog_url": "블로그",
    "facebook_url": "페이스북",
    "x_url": "X",
    "instagram_url": "인스타그램",
    "youtube_url": "유튜브",
    "kakao_url": "카카오톡 채널",
}

TECHNICAL = "home.change_searchkeys"

# What IndexNow accepts as a key: https://www.indexnow.org/documentation
_indexnow_key = RegexValidator(
    r"\A[A-Za-z0-9-]{8,128}\Z", "영문자, 숫자, 붙임표로 8자에서 128자까지 적어 주세요."
)
_verification = RegexValidator(
    r"\A[\w.=+/-]+\Z", "확인 코드의 글자만 적어 주세요. 태그는 빼고 content 안의 값만요."
)


def _address(name):
    return models.URLField(name, blank=True, max_length=300)


def _technical(name):
    return FieldPanel(name, permission=TECHNICAL)


@register_setting(icon="home", order=10)
class SiteSettings(BaseGenericSetting):
    """Who publishes this site and where else to find them. One row; kept by the editors.

    The keys for search engines are an administrator's to change.
    """

    name = models.CharField("사이트 이름", max_length=40, default=settings.SITE_NAME)
    tagline = models.CharField(
        "한 줄 소개", max_length=80, default=TAGLINE, help_text="첫 화면 맨 위와 검색 결과에 보여요"
    )
    publisher = models.CharField("펴내는 곳", max_length=40, default="오산시")

    blog_url = _address(CHANNELS["blog_url"])
    facebook_url = _address(CHANNELS["facebook_url"])
    x_url = _address(CHANNELS["x_url"])
    instagram_url = _address(CHANNELS["instagram_url"])
    youtube_url = _address(CHANNELS["youtube_url"])
    kakao_url = _address(CHANNELS["kakao_url"])

    department = models.CharField("담당 부서", max_length=60, blank=True)
    phone = models.CharField("전화", max_length=30, blank=True, help_text="예: 031-000-0000")
    email = models.EmailField("이메일", blank=True)

    naver_verification = models.CharField(
        "네이버 확인 코드", max_length=120, blank=True, validators=[_verification]
    )
    google_verification = models.CharField(
        "구글 확인 코드", max_length=120, blank=True, validators=[_verification]
    )
    indexnow_key = models.CharField(
        "새 글 알림 열쇠",
        max_length=128,
        blank=True,
        validators=[_indexnow_key],
        help_text="네이버와 빙에 새 글을 바로 알리는 열쇠예요. 비우면 알리지 않아요.",
    )

    panels = [
        MultiFieldPanel(["name", "tagline", "publisher"], heading="이름"),
        MultiFieldPanel([*CHANNELS], heading="다른 곳에서 만나기"),
        MultiFieldPanel(["department", "phone", "email"], heading="연락처"),
        MultiFieldPanel(
            [_technical(n) for n in ("naver_verification", "google_verification", "indexnow_key")],
            heading="검색 엔진",
        ),
    ]

    class Meta:
        verbose_name = "사이트 정보"
        permissions = [("change_searchkeys", "검색 엔진의 열쇠를 바꿀 수 있어요")]

    def __str__(self):
        return self.name

    @classmethod
    def current(cls):
        """Return the settings in one question, as they start out when nobody saved any yet."""
        return cls.objects.first() or cls()

    @staticmethod
    @kept
    def shown():
        """Return the same as the piece all pages share: to be read, never to be altered."""
        return SiteSettings.current()

    @property
    def channels(self):
        """Return the name and address of each channel there is."""
        known = [(name, getattr(self, field)) for field, name in CHANNELS.items()]
        return [(name, address) for name, address in known if address]
