"""The words of the log (처리 이력) for acts that Wagtail has no entry for."""

WORDS = {
    "posts.decline": ("미채택", "채택하지 않았어요"),
    "posts.override": ("예외 승인", "예외로 승인했어요"),
    "posts.answer_names": ("살펴볼 이름 확인", "살펴볼 이름을 확인했어요"),
    "posts.ask_writer": ("기자 확인 요청", "글쓴이에게 확인을 부탁했어요"),
    "posts.writer_agreed": ("기자 확인", "글쓴이가 바뀐 점에 동의했어요"),
    "posts.writer_disagreed": ("기자 확인", "글쓴이가 동의하지 않았어요"),
    "desk.claim": ("검토 담당", "검토를 맡았어요"),
    "desk.take_over": ("담당 넘겨받기", "담당을 넘겨받았어요"),
    "desk.release": ("담당 풀기", "담당을 풀었어요"),
    "posts.take_down": ("게시 중단", "글을 내렸어요"),
    "posts.bin": ("휴지통", "휴지통에 넣었어요"),
    "posts.restore": ("되살림", "휴지통에서 꺼냈어요"),
    "posts.propose": ("수정 제안 작성", "수정 제안을 쓰기 시작했어요"),
    "posts.send_proposal": ("수정 제안", "수정 제안을 보냈어요"),
    "posts.withdraw_proposal": ("수정 제안 거둠", "수정 제안을 거두었어요"),
    "posts.accept_proposal": ("수정 제안 반영", "수정 제안을 반영했어요"),
    "posts.decline_proposal": ("수정 제안 반영 안 함", "수정 제안을 반영하지 않았어요"),
}
