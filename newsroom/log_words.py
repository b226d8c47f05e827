"""How a room gives the log (처리 이력) words for its acts: a label, and what was done.

    WORDS = {"desk.claim": ("검토 담당", "검토를 맡았어요")}

What else is told of an act comes from the data it was logged with.
"""

from wagtail.log_actions import LogFormatter


class ReasonedFormatter(LogFormatter):
    """Say what was done, whom something was taken over from, and the reason if there is one."""

    def format_message(self, log_entry):
        data, told = log_entry.data or {}, [self.message]
        if name := data.get("from"):
            told.append(f"{name} 님에게서")
        if reason := data.get("reason"):
            told.append(f"사유: {reason}")
        return ". ".join(told)


def register(actions, words, formatter=ReasonedFormatter):
    """Add a room's words to Wagtail's registry of log actions."""
    for name, (label, message) in words.items():
        told = type("_Words", (formatter,), {"label": label, "message": message})
        actions.register_action(name)(told)
