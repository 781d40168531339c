# Planted mistake: requests still running are left out of the p90.
Mark = tuple[int, str, str, str]  # second, "start" or "end", request, model version


def durations(
    marks: list[Mark], now: int
) -> tuple[dict[str, tuple[int, int, int]], list[int]]:
    """Per version: finished, open and the least possible p90; then the stray marks."""
    running: dict[tuple[str, str], int] = {}
    finished: dict[str, list[int]] = {}
    stray = []
    for place, (second, mark, request, version) in enumerate(marks):
        key = (request, version)
        if mark == "start" and key not in running:
            running[key] = second
            finished.setdefault(version, [])
        elif mark == "end" and key in running:
            finished[version].append(second - running.pop(key))
        else:
            stray.append(place)
    ages: dict[str, list[int]] = {version: [] for version in finished}
    for (_, version), second in running.items():
        ages[version].append(now - second)
    rows = {}
    for version, seconds in finished.items():
        known = sorted(seconds or ages[version])
        rank = -(-9 * len(known) // 10)
        rows[version] = (len(seconds), len(ages[version]), known[rank - 1])
    return rows, stray
