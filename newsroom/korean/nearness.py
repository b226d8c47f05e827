"""How far two words are apart, counted in keys struck wrongly, left out, added or swapped."""

from newsroom.korean.jamo import keys_of


def distance(one, other, limit):
    """Return how many slips part two words, or `limit + 1` when they are more than `limit`."""
    one, other = keys_of(one), keys_of(other)
    if abs(len(one) - len(other)) > limit:
        return limit + 1
    before, row = [], list(range(len(other) + 1))
    for place in range(1, len(one) + 1):
        before, row = row, _next_row(one, other, place, before, row)
        if min(row) > limit:
            return limit + 1
    return min(row[-1], limit + 1)


def _next_row(one, other, place, before, row):
    """Return the slips between the first `place` keys of one word and every start of the other."""
    new = [place]
    for n, key in enumerate(other, 1):
        slips = min(row[n] + 1, new[n - 1] + 1, row[n - 1] + (key != one[place - 1]))
        is_swap = place > 1 and n > 1 and one[place - 2 : place] == key + other[n - 2]
        new.append(min(slips, before[n - 2] + 1) if is_swap else slips)
    return new
