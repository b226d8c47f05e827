"""The words of the log (처리 이력) for acts about people."""

from wagtail.log_actions import LogFormatter

WORDS = {
    "people.invite": ("초대", "초대 링크를 만들었습니다"),
    "people.reissue": ("초대 다시 만듦", "초대 링크를 다시 만들었습니다"),
    "people.revoke": ("초대 거둠", "초대를 거뒀습니다"),
    "people.accept": ("초대 받음", "초대를 받아 시작했습니다"),
    "people.offer_password": ("비밀번호 링크", "비밀번호를 새로 정하는 링크를 만들었습니다"),
    "people.appoint": ("위촉", "위촉했습니다"),
    "people.renew": ("재위촉", "재위촉했습니다"),
    "people.suspend": ("활동 중지", "활동을 중지했습니다"),
    "people.lift": ("활동 중지 풂", "활동 중지를 풀었습니다"),
    "people.end": ("활동 종료", "활동을 종료했습니다"),
    "people.hand_over": ("업무 인계", "업무를 넘기고 계정을 닫았습니다"),
}


class DetailedFormatter(LogFormatter):
    """Say what was done, with its days, to whom work went, and the reason."""

    def format_message(self, log_entry):
        data = log_entry.data or {}
        told = [data.get("term"), data.get("span")]
        if successor := data.get("successor"):
            told.append(f"이어받은 사람: {successor}")
        told += data.get("moved", [])
        if reason := data.get("reason"):
            told.append(f"사유: {reason}")
        return ". ".join([self.message, *filter(None, told)])
