from collections.abc import Callable
from typing import Any


class Busy(Exception):
    """The server refused the call for now. It may name the seconds to wait."""

    def __init__(self, retry_after: float | None = None) -> None:
        super().__init__("busy")
        self.retry_after = retry_after


class Incomplete(Exception):
    """Reading stopped: the rows so far, and the cursor of the page to go on with."""

    def __init__(self, rows: list[Any], cursor: Any) -> None:
        super().__init__(f"stopped after {len(rows)} rows, at {cursor!r}")
        self.rows = rows
        self.cursor = cursor


def read_pages(
    fetch: Callable[[Any], tuple[list[Any], Any]],
    cursor: Any = None,
    *,
    tries: int,
    base: float,
    cap: float,
    patience: float,
    sleep: Callable[[float], None],
    draw: Callable[[float, float], float],
) -> list[Any]:
    """All rows from the page of this cursor to the last page, in order."""
    rows: list[Any] = []
    while True:
        ceiling = min(cap, base)
        for attempt in range(1, tries + 1):
            try:
                page, following = fetch(cursor)
                break
            except Busy as error:
                if attempt == tries:
                    raise Incomplete(rows, cursor) from error
                own = ceiling / 2 + draw(0, ceiling / 2)
                pause = max(own, error.retry_after or 0)
                if pause > patience:
                    raise Incomplete(rows, cursor) from error
            sleep(pause)
            patience -= own
            ceiling = min(cap, ceiling * 2)
        rows.extend(page)
        if following is None:
            return rows
        cursor = following
