"""How far two words are apart, counted in keys struck wrongly, left out, added or swapped."""

from newsroom.korean.jamo import keys_of


def distance(one, other, limit):
    """Return how many slips part two words, or `limit + 1` when they are more than `limit`."""
    one, other = keys_of(one), keys_of(other)
    if abs(len(one) - len(other)) > limit or _least(one, other) > limit:
        return limit + 1
    before, row = [], list(range(len(other) + 1))
    for place in range(1, len(one) + 1):
        before, row = row, _next_row(one, other, place, before, row, limit)
        if min(row) > limit:
            return limit + 1
    return min(row[-1], limit + 1)


def _least(one, other):
    """Return how many slips there are at the least: each takes one key away, adds one, or both."""
    missing = 0
    for key in set(one):
        lacking = one.count(key) - other.count(key)
        missing += lacking if lacking > 0 else 0
    return max(missing, missing + len(other) - len(one))


def _next_row(one, other, place, before, row, limit):
    """Return the slips between the first `place` keys of one word and every start of the other.

    Starts longer or shorter by more than the limit are further away than that.
    """
    new = [place] + [limit + 1] * len(other)
    for n in range(max(1, place - limit), min(len(other), place + limit) + 1):
        key = other[n - 1]
        slips = min(row[n] + 1, new[n - 1] + 1, row[n - 1] + (key != one[place - 1]))
        is_swap = place > 1 and n > 1 and one[place - 2 : place] == key + other[n - 2]
        new[n] = min(slips, before[n - 2] + 1) if is_swap else slips
    return new
