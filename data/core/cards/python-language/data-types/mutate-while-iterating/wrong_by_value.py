def remove_matching(items, matches):
    """Removes everything that equals a match, not only the matches."""
    unwanted = [item for item in items if matches(item)]
    items[:] = [item for item in items if item not in unwanted]
    return len(unwanted)
