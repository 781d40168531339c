def sort_rows(rows, order):
    """Sorts the caller's own list."""
    for field, descending in reversed(order):
        rows.sort(key=lambda row: row[field], reverse=descending)
    return rows
