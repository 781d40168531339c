from datetime import date


def _parse(entry):
    try:
        parsed = date.fromisoformat(entry.strip())
    except (AttributeError, TypeError, ValueError):
        return None
    return parsed if parsed.isoformat() == entry.strip() else None


def compare_releases(first, second, cutoff, inclusive=False):
    """Reads each input twice; an iterator is empty by then."""
    limit = _parse(cutoff)
    if limit is None:
        raise ValueError(cutoff)

    def count(entries):
        dates = [d for d in map(_parse, entries) if d is not None]
        return sum(d > limit or (inclusive and d == limit) for d in dates)

    one, two = count(first), count(second)
    bad = [entry for entry in [*first, *second] if _parse(entry) is None]
    winner = "tie" if one == two else "first" if one > two else "second"
    return winner, (one, two), bad
