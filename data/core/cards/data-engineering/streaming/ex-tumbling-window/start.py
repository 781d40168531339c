from collections import Counter


class WindowCounts:
    """Counts of events per key in windows of event time, [start, start + size).

    The watermark runs `delay` behind the greatest time seen. A window is complete when
    the watermark reaches its end, and closed `lateness` later.
    """

    def __init__(self, size: int, delay: int, lateness: int) -> None:
        self.late: Counter[str] = Counter()  # events too late to count, by key
        raise NotImplementedError

    def add(self, key: str, time: int) -> list[tuple[int, str, int]]:
        """Take in the next event; the results (start, key, count) it brings about."""
        raise NotImplementedError

    def finish(self) -> list[tuple[int, str, int]]:
        """At the end of the stream: the results of all windows not complete yet."""
        raise NotImplementedError
