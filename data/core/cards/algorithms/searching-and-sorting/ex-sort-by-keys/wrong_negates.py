def sort_rows(rows, order):
    """A minus sign for descending fields: for numbers only."""

    def key(row):
        return tuple(-row[field] if down else row[field] for field, down in order)

    return sorted(rows, key=key)
