Mark = tuple[int, str, str, str]  # second, "start" or "end", request, model version


def durations(
    marks: list[Mark], now: int
) -> tuple[dict[str, tuple[int, int, int]], list[int]]:
    """Per version: finished, open and the least possible p90; then the stray marks."""
    raise NotImplementedError
