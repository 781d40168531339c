from datetime import date, datetime


def _parse(entry) -> date:
    return datetime.strptime(entry.strip(), "%Y-%m-%d").date()


def compare_releases(first, second, cutoff, inclusive=False):
    """strptime also takes 2026-4-5."""
    try:
        limit = _parse(cutoff)
    except (AttributeError, ValueError):
        raise ValueError("bad cutoff") from None
    counts, bad = [0, 0], []
    for place, entries in enumerate((first, second)):
        for entry in entries:
            try:
                parsed = _parse(entry)
            except (AttributeError, TypeError, ValueError):
                bad.append(entry)
                continue
            counts[place] += parsed > limit or (inclusive and parsed == limit)
    one, two = counts
    winner = "first" if one > two else "second" if two > one else "tie"
    return winner, (one, two), bad
