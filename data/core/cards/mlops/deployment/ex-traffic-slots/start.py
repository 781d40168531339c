from collections.abc import Mapping, Sequence

STABLE = "stable"


def resize(slots: Sequence[str], shares: Mapping[str, int]) -> list[str]:
    """The new owner of each slot, so that each candidate in shares has its number.

    Candidates that shrink give up their last slots to STABLE; those that grow, in the
    order of shares, take slots that were STABLE's before, then those just given up.
    """
    raise NotImplementedError
