def sort_rows(rows: list[dict], order: list[tuple[str, bool]]) -> list[dict]:
    """Return the rows sorted by (field, descending) pairs, the first most important."""
    raise NotImplementedError
