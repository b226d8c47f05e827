"""The words of the log (처리 이력) for acts about readers' messages, requests and measures."""

WORDS = {
    "letters.measure": ("임시조치", "임시조치를 했습니다"),
    "letters.measure_over": ("임시조치 끝", "임시조치가 끝났습니다"),
    "letters.object": ("이의 제기", "이의 제기를 했어요"),
    "letters.pass_on": ("한마디 전달", "독자의 한마디를 전했어요"),
    "letters.handle": ("한마디 처리", "독자의 한마디를 처리했어요"),
    "letters.post_found": ("요청한 글 확인", "요청이 가리키는 글을 찾았어요"),
    "letters.measured": ("게시 중단 요청: 임시조치", "임시조치를 결정했습니다"),
    "letters.declined": ("게시 중단 요청: 조치하지 않음", "조치하지 않기로 결정했습니다"),
    "letters.resolved": ("게시 중단 요청: 해결", "글을 고쳐 해결했습니다"),
    "letters.lifted": ("게시 중단 요청: 해제", "임시조치를 풀었습니다"),
    "letters.taken_down": ("게시 중단 요청: 게시 종료", "글의 게시를 끝냈습니다"),
}
