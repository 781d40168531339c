from collections.abc import Iterable
from datetime import date


def _parse(entry: object) -> date | None:
    if not isinstance(entry, str):
        return None
    text = entry.strip()
    try:
        parsed = date.fromisoformat(text)
    except ValueError:
        return None
    return parsed if parsed.isoformat() == text else None


def compare_releases(
    first: Iterable, second: Iterable, cutoff: str, inclusive: bool = False
) -> tuple[str, tuple[int, int], list]:
    """Which holds more dates after the cutoff, both counts, and the bad entries."""
    limit = _parse(cutoff)
    if limit is None:
        raise ValueError(f"no date of the form YYYY-MM-DD: {cutoff!r}")
    counts = []
    bad = []
    for entries in (first, second):
        count = 0
        for entry in entries:
            parsed = _parse(entry)
            if parsed is None:
                bad.append(entry)
            elif parsed > limit or (inclusive and parsed == limit):
                count += 1
        counts.append(count)
    in_first, in_second = counts
    if in_first == in_second > 0:
        winner = "tie"
    else:
        winner = "first" if in_first > in_second else "second"
    return winner, (in_first, in_second), bad
