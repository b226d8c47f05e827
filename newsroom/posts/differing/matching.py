"""Finding each block of one version in the other: by its id, by what it says, by likeness."""

import json
from collections import Counter, deque
from dataclasses import dataclass

from newsroom.posts.differing.aligning import rising


@dataclass(frozen=True)
class Pair:
    """A block before and after, as stored; None where it was not there."""

    before: dict | None
    after: dict | None
    is_moved: bool = False
    act: str = ""


def paired(before, after, words=None):
    """Return the pairs in the order of `after`, what was taken out where it used to stand.

    `words` returns what a block says as a list, by which a rewritten block is recognised. Without
    it as many as were taken out take the place of as many that are new.
    """
    partners = _partners(before, after, words)
    found = sorted(partners)
    stayed = {found[n] for n in rising([partners[place] for place in found])}
    gone = deque(sorted(set(range(len(before))) - set(partners.values())))
    limits = iter([*(partners[place] for place in sorted(stayed)), len(before)])
    pairs = [Pair(before[place], None) for place in _until(next(limits), gone)]
    for place, block in enumerate(after):
        partner = before[partners[place]] if place in partners else None
        pairs.append(Pair(partner, block, is_moved=place in partners and place not in stayed))
        if place in stayed:
            pairs += [Pair(before[other], None) for other in _until(next(limits), gone)]
    return pairs


def _until(limit, places):
    while places and places[0] < limit:
        yield places.popleft()


def plain(value):
    """Return a stored value without the ids of its parts."""
    if isinstance(value, list):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return {name: plain(item) for name, item in value.items() if name != "id"}
    return value


def _partners(before, after, words):
    """Map places in `after` to places in `before`."""
    partners = {}
    for key in (_id, _content):
        _match(before, after, partners, lambda block, key=key: (block["type"], key(block)))
    if words:
        _match_likely(before, after, partners, words)
    else:
        _match_rest(before, after, partners)
    return partners


def _id(block):
    return block.get("id") or object()


def _content(block):
    return json.dumps(plain(block["value"]), sort_keys=True)


def _match(before, after, partners, key):
    places = {}
    for place in _left(before, partners.values()):
        places.setdefault(key(before[place]), []).append(place)
    for place in _left(after, partners):
        if same := places.get(key(after[place])):
            partners[place] = same.pop(0)


def _match_likely(before, after, partners, words):
    """Match what kept at least half of its words, in reading order, the likeliest first."""
    candidates = {
        place: _counted(before[place], words) for place in _left(before, partners.values())
    }
    for place in _left(after, partners):
        said = _counted(after[place], words)
        shares = {
            other: _share(said, counted)
            for other, counted in candidates.items()
            if before[other]["type"] == after[place]["type"]
        }
        likeliest = max(shares, key=shares.get, default=None)
        if likeliest is not None and shares[likeliest] >= 0.5:
            partners[place] = likeliest
            del candidates[likeliest]


def _match_rest(before, after, partners):
    gone, new = _left(before, partners.values()), _left(after, partners)
    if len(gone) == len(new):
        partners.update(zip(new, gone, strict=True))


def _left(blocks, taken):
    taken = set(taken)
    return [place for place in range(len(blocks)) if place not in taken]


def _counted(block, words):
    return Counter(words(block))


def _share(one, other):
    most = max(one.total(), other.total())
    return (one & other).total() / most if most else 0
