"""Lining up two sequences, in time that grows with their length and not with its square."""

from bisect import bisect_left
from collections import Counter
from difflib import SequenceMatcher

# Between two places that surely belong together, difflib looks at every pair. More pairs than
# this (some hundred words replaced by others) are told as one change.
MOST_PAIRS = 20_000


def rising(numbers):
    """Return the positions of a longest rising run of numbers, others left out in between."""
    tails, positions, before = [], [], []
    for position, number in enumerate(numbers):
        place = bisect_left(tails, number)
        before.append(positions[place - 1] if place else None)
        tails[place : place + 1] = [number]
        positions[place : place + 1] = [position]
    run, position = [], positions[-1] if positions else None
    while position is not None:
        run.append(position)
        position = before[position]
    return run[::-1]


def runs(before, after):
    """Yield (is_same, part of before, part of after) in turns, from one end to the other."""
    run = None
    for is_same, left, right in _steps(before, after):
        if not (left or right):
            continue
        if run and run[0] == is_same:
            run = (is_same, run[1] + left, run[2] + right)
            continue
        if run:
            yield run
        run = (is_same, left, right)
    if run:
        yield run


def _steps(before, after):
    i = j = 0
    for a, b in _anchors(before, after):
        yield from _gap(before[i:a], after[j:b])
        yield True, before[a : a + 1], after[b : b + 1]
        i, j = a + 1, b + 1
    yield from _gap(before[i:], after[j:])


def _anchors(before, after):
    """Return pairs of positions of what stands exactly once in both, in the order of both."""
    once = _once(before) & _once(after)
    places = {item: place for place, item in enumerate(before) if item in once}
    pairs = [(places[item], place) for place, item in enumerate(after) if item in once]
    return [pairs[n] for n in rising([a for a, _b in pairs])]


def _once(items):
    return {item for item, count in Counter(items).items() if count == 1}


def _gap(before, after):
    start = _common(before, after)
    before, after, head = before[start:], after[start:], before[:start]
    yield True, head, head
    end = _common(before[::-1], after[::-1])
    tail = before[len(before) - end :]
    yield from _middle(before[: len(before) - end], after[: len(after) - end])
    yield True, tail, tail


def _middle(before, after):
    if not before or not after or len(before) * len(after) > MOST_PAIRS:
        yield False, before, after
        return
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for act, i1, i2, j1, j2 in matcher.get_opcodes():
        yield act == "equal", before[i1:i2], after[j1:j2]


def _common(before, after):
    """Return how many items both begin with."""
    pairs = enumerate(zip(before, after, strict=False))
    return next((n for n, (a, b) in pairs if a != b), min(len(before), len(after)))
