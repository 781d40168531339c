def pairs_apart(values, gap):
    """A set forgets how often a value occurs."""
    seen = set()
    found = 0
    for value in values:
        found += value - gap in seen
        found += gap > 0 and value + gap in seen
        seen.add(value)
    return found
