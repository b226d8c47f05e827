"""The usual reasons (자주 쓰는 사유) the newsroom opens with; from then on they are the chiefs'."""

from newsroom.posts.models import ReturnReason

Kind = ReturnReason.Kind

OPENING = [
    (
        Kind.RETURN,
        "사진 화질·크기",
        "사진이 흐리거나 작아요. 휴대전화의 원본 사진(가로 1,600픽셀 이상)으로 바꿔 주세요.",
    ),
    (
        Kind.RETURN,
        "소제목",
        "소제목만 읽어도 내용을 알 수 있게 적어 주세요. 글이 길면 서너 문단마다 하나씩 넣어요.",
    ),
    (Kind.RETURN, "태그", "장소와 주제를 알 수 있는 태그를 3개에서 5개 넣어 주세요."),
    (
        Kind.RETURN,
        "맺음말",
        "마지막 문단에서 독자에게 권하거나 느낀 점을 한두 문장으로 맺어 주세요.",
    ),
    (
        Kind.RETURN,
        "나누지 않은 문단",
        "한 문단이 길어서 휴대전화로 읽기 어려워요. 서너 문장마다 문단을 나눠 주세요.",
    ),
    (Kind.RETURN, "사실 확인", "시간, 요금, 장소를 어디서 확인했는지 ‘한눈에 보기’에 적어 주세요."),
    (Kind.RETURN, "사진 속 사람", "알아볼 수 있는 사람에게 동의를 받았는지 사진마다 답해 주세요."),
    (Kind.DECLINE, "비슷한 글", "같은 곳을 다룬 글이 얼마 전에 실렸어요."),
    (Kind.DECLINE, "광고성 글", "특정 가게나 상품을 알리는 글은 싣지 않아요."),
    (Kind.DECLINE, "지난 행사", "행사가 이미 끝나서 독자가 찾아갈 수 없어요."),
]


def lay_out_reasons():
    """Make the reasons when there are none yet; leave those that are as they are."""
    if not ReturnReason.objects.exists():
        ReturnReason.objects.bulk_create(
            ReturnReason(kind=kind, name=name, words=words) for kind, name, words in OPENING
        )
