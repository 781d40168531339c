def sort_rows(rows, order):
    """One sort by a tuple: the first direction holds for all fields."""
    if not order:
        return list(rows)
    fields = [field for field, _ in order]
    return sorted(
        rows, key=lambda row: tuple(row[field] for field in fields), reverse=order[0][1]
    )
