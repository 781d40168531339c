def quicksort(values: list) -> None:
    """Sort the list in place, ascending, by quicksort; return None."""
    raise NotImplementedError
