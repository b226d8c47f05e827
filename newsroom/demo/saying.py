"""Telling at the terminal how far the demo newsroom is."""


class Progress:
    """One line for each step; on a terminal the count within a step runs on in its place."""

    def __init__(self, stream):
        self.stream = stream
        self.is_watched = stream.isatty()

    def count(self, what, done, total, milestone=0):
        """Show how far a step is: to whoever watches, and in a log at every milestone."""
        if self.is_watched:
            self.stream.write(f"\r  {what} {done}/{total} ")
            self.stream.flush()
        elif milestone and not done % milestone:
            self.done(f"{what} {done}/{total}")

    def done(self, sentence):
        """Say that a step is done."""
        start = "\r\033[K" if self.is_watched else ""
        self.stream.write(f"{start}  {sentence}\n")
        self.stream.flush()
