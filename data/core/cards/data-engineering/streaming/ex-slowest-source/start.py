Reading = tuple[str, int | None, int | None]  # source, time, value


def totals(
    readings: list[Reading], sources: list[str], size: int
) -> list[tuple[int, int, int]]:
    """Each complete window as (number of the reading that completes it, start, total).

    A window [start, start + size) is complete once every source that has not ended has
    sent a time at or after its end. (source, None, None) says that a source has ended.
    """
    raise NotImplementedError
