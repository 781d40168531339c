def remove_matching(items, matches):
    """Takes each truthy result for a 1."""
    results = [matches(item) for item in items]
    items[:] = [item for item, hit in zip(items, results, strict=True) if not hit]
    return sum(results)
