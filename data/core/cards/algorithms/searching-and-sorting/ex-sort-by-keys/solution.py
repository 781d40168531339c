from operator import itemgetter


def sort_rows(rows: list[dict], order: list[tuple[str, bool]]) -> list[dict]:
    """Return the rows sorted by (field, descending) pairs, the first most important."""
    result = list(rows)
    for field, descending in reversed(order):
        result.sort(key=itemgetter(field), reverse=descending)
    return result
