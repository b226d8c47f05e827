"""Bar charts as plain numbers, for a template to draw. Everything is measured in SVG units."""

from dataclasses import dataclass

WIDTH, HEIGHT = 400, 210
LEFT, TOP, FLOOR = 46, 14, 180
LINES = 4
# The most labels that fit under the bars.
LABELS = 12


@dataclass(frozen=True)
class Bar:
    x: float
    y: float
    width: float
    height: float
    is_before: bool
    label: str


@dataclass(frozen=True)
class Mark:
    """A word at a place: under a group of bars, or beside a line."""

    x: float
    y: float
    label: str


class Chart:
    """One group of bars for each line: its number and, hollow, that of a year before."""

    def __init__(self, lines, *, with_before):
        self.lines = lines
        self.with_before = with_before
        self.top = rounded_up(max((n for line in lines for n in self._numbers(line)), default=0))
        self.step = (WIDTH - LEFT) / max(1, len(lines))

    view_box = f"0 0 {WIDTH} {HEIGHT}"
    left, right = LEFT, WIDTH

    @property
    def bars(self):
        return [bar for place, line in enumerate(self.lines) for bar in self._group(place, line)]

    @property
    def marks(self):
        """Return the words under the bars, as many as there is room for."""
        every = -(-len(self.lines) // LABELS)
        return [
            Mark(round(LEFT + (place + 0.5) * self.step, 1), FLOOR + 18, _short(line.label))
            for place, line in enumerate(self.lines)
            if (len(self.lines) - 1 - place) % every == 0
        ]

    @property
    def rules(self):
        """Return the level lines with their numbers."""
        levels = [self.top * part // LINES for part in range(LINES + 1)]
        return [Mark(LEFT - 6, self._height(level), spoken(level)) for level in levels]

    def _numbers(self, line):
        return [line.views or 0, (line.before or 0) if self.with_before else 0]

    def _group(self, place, line):
        now, before = self._numbers(line)
        wide = self.step * 0.72
        start = LEFT + place * self.step + (self.step - wide) / 2
        if not self.with_before:
            return [self._bar(start, wide, now, False, line.label)]
        half = wide / 2
        return [
            self._bar(start, half, before, True, f"지난해 {line.label}"),
            self._bar(start + half, half, now, False, line.label),
        ]

    def _bar(self, x, width, number, is_before, label):
        y = self._height(number)
        words = f"{label} {number:,}"
        return Bar(round(x, 1), y, round(width, 1), round(FLOOR - y, 1), is_before, words)

    def _height(self, number):
        return round(FLOOR - (FLOOR - TOP) * number / self.top, 1)


def rounded_up(number):
    """Return the top of the chart: the next number above whose four parts are round."""
    size = 1
    while True:
        for part in (1, 2, 3, 5) if size == 1 else (1, 1.5, 2, 3, 4, 5, 8):
            if number <= LINES * part * size:
                return int(LINES * part * size)
        size *= 10


def spoken(number):
    """Return a number short enough for a chart: 12만, 3천, 400."""
    for unit, size in (("억", 10**8), ("만", 10**4)):
        if number >= size:
            return f"{number / size:.1f}".removesuffix(".0") + unit
    return f"{number:,}"


def _short(label):
    """Return 11 for 11월, and 26 for 2026년."""
    return label.removesuffix("월") if label.endswith("월") else f"’{label[2:4]}"
