import re

FORM = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def _good(entry):
    return isinstance(entry, str) and FORM.fullmatch(entry.strip())


def compare_releases(first, second, cutoff, inclusive=False):
    """Compares the texts: the calendar is never asked."""
    if not _good(cutoff):
        raise ValueError(cutoff)
    cutoff = cutoff.strip()
    counts, bad = [0, 0], []
    for place, entries in enumerate((first, second)):
        for entry in entries:
            if not _good(entry):
                bad.append(entry)
            elif entry.strip() > cutoff or (inclusive and entry.strip() == cutoff):
                counts[place] += 1
    one, two = counts
    winner = "tie" if one == two else "first" if one > two else "second"
    return winner, (one, two), bad
