def remove_matching(items, matches):
    """Removes while looping: the neighbour of a match is never asked."""
    removed = 0
    for item in items:
        if matches(item):
            items.remove(item)
            removed += 1
    return removed
