# Planted mistake: what was reported is dropped, so a correction begins at 1 again.
from collections import Counter
from math import inf


class WindowCounts:
    """Counts of events per key in windows of event time, [start, start + size).

    The watermark runs `delay` behind the greatest time seen. A window is complete when
    the watermark reaches its end, and closed `lateness` later.
    """

    def __init__(self, size: int, delay: int, lateness: int) -> None:
        self.late: Counter[str] = Counter()  # events too late to count, by key
        self._size, self._delay, self._lateness = size, delay, lateness
        self._watermark = -inf
        self._windows: dict[int, Counter[str]] = {}  # not closed yet, by start

    def add(self, key: str, time: int) -> list[tuple[int, str, int]]:
        """Take in the next event; the results (start, key, count) it brings about."""
        start = time - time % self._size
        end = start + self._size
        if end + self._lateness <= self._watermark:
            self.late[key] += 1
            return []
        counts = self._windows.setdefault(start, Counter())
        counts[key] += 1
        if end <= self._watermark:
            return [(start, key, counts[key])]
        return self._advance(time - self._delay)

    def finish(self) -> list[tuple[int, str, int]]:
        """At the end of the stream: the results of all windows not complete yet."""
        return self._advance(inf)

    def _advance(self, watermark: float) -> list[tuple[int, str, int]]:
        """Report the windows that get complete, and forget those that get closed."""
        if watermark <= self._watermark:
            return []
        before, self._watermark = self._watermark, watermark
        results = []
        for start in sorted(self._windows):
            end = start + self._size
            if before < end <= watermark:
                results += [
                    (start, *pair) for pair in sorted(self._windows[start].items())
                ]
            if end <= watermark:
                del self._windows[start]
        return results
