"""The words of the log (처리 이력) for acts about photos. The log names a photo, never shows it."""

WORDS = {
    "images.cover": ("모자이크", "사진의 얼굴을 가렸어요"),
    "images.withdraw": ("사진 거둠", "사진을 모든 글에서 거두었어요"),
    "images.give_back": ("사진 되돌림", "거둔 사진을 되돌렸어요"),
    "picturedesk.withdraw": ("사진 거둠", "글에 쓴 사진 한 장을 거두었어요"),
    "picturedesk.give_back": ("사진 되돌림", "글에 쓴 사진 한 장을 되돌렸어요"),
    "picturedesk.replace": ("사진 바꿈", "사진 한 장을 다른 사진으로 바꿨어요"),
    "picturedesk.replace_everywhere": ("모두 바꾸기", "쓰인 글의 사진을 모두 바꿨어요"),
}
