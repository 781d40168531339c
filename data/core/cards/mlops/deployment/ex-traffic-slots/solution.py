from collections import Counter
from collections.abc import Mapping, Sequence

STABLE = "stable"


def resize(slots: Sequence[str], shares: Mapping[str, int]) -> list[str]:
    """The new owner of each slot, so that each candidate in shares has its number.

    Candidates that shrink give up their last slots to STABLE; those that grow, in the
    order of shares, take slots that were STABLE's before, then those just given up.
    """
    if STABLE in shares or any(share < 0 for share in shares.values()):
        raise ValueError("shares of 0 or more, for candidates only")
    if sum(shares.values()) > len(slots):
        raise ValueError(f"more than the {len(slots)} slots there are")
    owners: list[str] = []
    kept: Counter[str] = Counter()
    free, given_up = [], []
    for place, owner in enumerate(slots):
        if owner == STABLE:
            free.append(place)
        elif kept[owner] < shares.get(owner, 0):
            kept[owner] += 1
        else:
            given_up.append(place)
            owner = STABLE
        owners.append(owner)
    available = iter(free + given_up)
    for name, share in shares.items():
        for _ in range(share - kept[name]):
            owners[next(available)] = name
    return owners
