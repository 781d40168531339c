"""What was measured, held against what was allowed."""

import os
import platform
import sqlite3
import statistics
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import PySide6
import pytest


@dataclass(frozen=True, slots=True)
class Row:
    """One budget. `judged` is the median or the p95, as `limit` is meant."""

    name: str
    unit: str
    limit: float
    as_ratio: bool  # the limit is a multiple of the floor
    floor: float | None
    median: float
    p95: float
    judged: float

    @property
    def ratio(self) -> float | None:
        """Of what is judged, to the floor."""
        return self.judged / self.floor if self.floor else None

    @property
    def kept(self) -> bool:
        """Whether the budget is kept."""
        found = self.ratio if self.as_ratio else self.judged
        return found is not None and found <= self.limit

    @property
    def is_time(self) -> bool:
        """Other programs cost time, but no memory of ours."""
        return self.unit != "MB"

    @property
    def allowed(self) -> str:
        """The limit, to be read."""
        return f"<= {self.limit:g} {'x' if self.as_ratio else self.unit}"


def load_average() -> float | None:
    """Of the last minute, where the system tells it."""
    return os.getloadavg()[0] if hasattr(os, "getloadavg") else None


@dataclass(slots=True)
class Budgets:
    """All that one run of the benchmarks found."""

    load: float | None = field(default_factory=load_average)
    rows: list[Row] = field(default_factory=list)

    @property
    def busy(self) -> bool:
        """Whether others had the machine when the run began; no time counts then."""
        return self.load is not None and self.load > (os.cpu_count() or 1)

    def keep(
        self,
        name: str,
        found: Sequence[float],
        limit: float,
        *,
        floor: Sequence[float] = (),
        unit: str = "ms",
        as_ratio: bool = False,
        worst: bool = False,
    ) -> None:
        """Note it, and fail where it is missed; `worst`: the p95 is judged, else the median."""
        judge = p95 if worst else statistics.median
        least = judge(floor) if floor else None
        median = statistics.median(found)
        row = Row(name, unit, limit, as_ratio, least, median, p95(found), judge(found))
        self.rows.append(row)
        if not row.kept and not (self.busy and row.is_time):
            pytest.fail(f"missed: {sentence(row)}", pytrace=False)

    def table(self) -> str:
        """Every budget in a line, after a line about the machine."""
        head = f"{'':34}{'budget':>12}{'floor':>9}{'p50':>9}{'p95':>9}{'ratio':>7}  verdict"
        busy = "It was busy when we began: times are shown, but none is judged."
        lines = [f"{machine()}{self._loads()}", *([busy] if self.busy else ()), "", head]
        return "\n".join([*lines, *(self._line(row) for row in self.rows)])

    def _loads(self) -> str:
        """A miss under a load that grew meanwhile may be no fault of ours."""
        now = load_average()
        return "" if self.load is None or now is None else f", load {self.load:.2f} to {now:.2f}"

    def _line(self, row: Row) -> str:
        floor = f"{row.floor:9.2f}" if row.floor is not None else f"{'-':>9}"
        ratio = f"{row.ratio:7.2f}" if row.ratio is not None else f"{'-':>7}"
        unjudged = " (busy)" if self.busy and row.is_time else ""
        verdict = f"kept{unjudged}" if row.kept else f"MISSED{unjudged}"
        numbers = f"{floor}{row.median:9.2f}{row.p95:9.2f}{ratio}"
        return f"{f'{row.name}, {row.unit}':34}{row.allowed:>12}{numbers}  {verdict}"


def sentence(row: Row) -> str:
    """What a miss is told as."""
    ratio = f", {row.ratio:.2f} times its floor" if row.ratio is not None else ""
    return f"{row.name} took {row.judged:.2f} {row.unit}{ratio}; allowed: {row.allowed}"


def p95(found: Sequence[float]) -> float:
    """What 19 of 20 keep to."""
    return sorted(found)[int(0.95 * len(found))]


def machine() -> str:
    """Where it was measured."""
    parts = (
        processor(),
        f"{os.cpu_count()} cores",
        platform.system(),
        f"Python {platform.python_version()}",
        f"PySide6 {PySide6.__version__}",
        f"SQLite {sqlite3.sqlite_version}",
    )
    return ", ".join(parts)


def processor() -> str:
    """Its model, where the system tells."""
    told = Path("/proc/cpuinfo")
    lines = told.read_text().splitlines() if told.exists() else []
    models = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(models, platform.processor() or platform.machine())
