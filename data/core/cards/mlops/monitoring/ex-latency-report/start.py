from collections.abc import Iterable

Minute = tuple[str, int, float | None, int | None]  # minute, requests, error rate, p95


def report(lines: Iterable[str]) -> tuple[list[Minute], list[int]]:
    """The report per minute, without gaps, and the numbers of the broken lines."""
    raise NotImplementedError
