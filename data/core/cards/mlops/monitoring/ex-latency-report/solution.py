import re
from collections.abc import Iterable
from datetime import datetime, timedelta

Minute = tuple[str, int, float | None, int | None]  # minute, requests, error rate, p95
ONE_MINUTE = timedelta(minutes=1)
LINE = re.compile(
    r"([0-9]{4}-[0-9]{2}-[0-9]{2}T(?:[01][0-9]|2[0-3]):[0-9]{2}:[0-9]{2}) "
    r"\S+ ([1-5][0-9]{2}) ([0-9]+)\n?"
)


def parse(line: str) -> tuple[datetime, bool, int] | None:
    """Minute, whether it failed, and milliseconds; None for a broken line."""
    match = LINE.fullmatch(line)
    if match is None:
        return None
    time, status, milliseconds = match.groups()
    try:
        minute = datetime.fromisoformat(time).replace(second=0)
    except ValueError:  # the 30th of February
        return None
    return minute, status >= "500", int(milliseconds)


def summary(minute: datetime, requests: list[tuple[bool, int]]) -> Minute:
    name = minute.isoformat(timespec="minutes")
    if not requests:
        return name, 0, None, None
    count = len(requests)
    latencies = sorted(latency for _, latency in requests)
    rank = -(-95 * count // 100)  # rounded up
    return name, count, sum(bad for bad, _ in requests) / count, latencies[rank - 1]


def report(lines: Iterable[str]) -> tuple[list[Minute], list[int]]:
    """The report per minute, without gaps, and the numbers of the broken lines."""
    by_minute: dict[datetime, list[tuple[bool, int]]] = {}
    broken = []
    for number, line in enumerate(lines, start=1):
        if (found := parse(line)) is None:
            broken.append(number)
        else:
            minute, failed, latency = found
            by_minute.setdefault(minute, []).append((failed, latency))
    rows = []
    if by_minute:
        first, last = min(by_minute), max(by_minute)
        for step in range((last - first) // ONE_MINUTE + 1):
            minute = first + step * ONE_MINUTE
            rows.append(summary(minute, by_minute.get(minute, [])))
    return rows, broken
