"""The words of the log (처리 이력) for what happens to a post after its approval."""

WORDS = {
    "posts.halt": ("예약 모두 멈춤", "예약을 모두 멈췄어요"),
    "posts.lift_halt": ("멈춤 풀기", "예약 멈춤을 풀었어요"),
    "posts.release": ("예약 풀기", "멈춘 예약을 풀었어요"),
    "posts.correct": ("정정", "바로잡은 것을 독자에게 알렸어요"),
    "posts.report_mistake": ("사실 오류 신고", "올라간 글의 잘못을 알렸어요"),
    "posts.take_mistake": ("신고 담당", "사실 오류 신고를 맡았어요"),
    "posts.settle_mistake": ("신고 처리", "사실 오류 신고의 처리를 끝냈어요"),
}
