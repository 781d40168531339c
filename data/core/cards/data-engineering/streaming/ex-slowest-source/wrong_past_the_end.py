# Planted mistake: a window waits until all sources are past its end.
from heapq import heappop, heappush
from math import inf

Reading = tuple[str, int | None, int | None]  # source, time, value


def totals(
    readings: list[Reading], sources: list[str], size: int
) -> list[tuple[int, int, int]]:
    """Each complete window as (number of the reading that completes it, start, total).

    A window [start, start + size) is complete once every source that has not ended has
    sent a time at or after its end. (source, None, None) says that a source has ended.
    """
    reached: dict[str, float] = dict.fromkeys(sources, -inf)
    sums: dict[int, int] = {}
    waiting: list[int] = []  # the starts of the windows in sums, as a heap
    found = []
    for number, (source, time, value) in enumerate(readings, start=1):
        if time is None or value is None:
            reached[source] = inf
        else:
            reached[source] = time
            start = time // size * size
            if start not in sums:
                sums[start] = 0
                heappush(waiting, start)
            sums[start] += value
        watermark = min(reached.values())
        while waiting and waiting[0] + size < watermark:
            start = heappop(waiting)
            found.append((number, start, sums.pop(start)))
    return found
