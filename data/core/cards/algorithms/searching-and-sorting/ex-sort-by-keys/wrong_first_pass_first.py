def sort_rows(rows, order):
    """The passes run from the most important field to the least."""
    result = list(rows)
    for field, descending in order:
        result.sort(key=lambda row: row[field], reverse=descending)
    return result
