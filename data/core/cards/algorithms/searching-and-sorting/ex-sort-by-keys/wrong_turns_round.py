def sort_rows(rows, order):
    """Descending by reversing the sorted list, which turns the ties round, too."""
    result = list(rows)
    for field, descending in reversed(order):
        result = sorted(result, key=lambda row: row[field])
        if descending:
            result.reverse()
    return result
