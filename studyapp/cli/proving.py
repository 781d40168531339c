"""Proves promises in several threads, each with a runner of its own."""

import os
import threading
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, CancelledError, Future, ThreadPoolExecutor, wait
from contextlib import suppress
from dataclasses import dataclass
from time import perf_counter

from studyapp.cli.proofs import Proof, StoppedError
from studyapp.practice.needs import missing
from studyapp.practice.runner import Runner

_POLL = 0.2  # seconds; on Windows Ctrl+C does not end a longer wait


@dataclass(frozen=True, slots=True)
class Proved:
    """How one proof ended."""

    proof: Proof
    faults: tuple[str, ...] = ()
    lacking: tuple[str, ...] = ()  # libraries without which it could not be tried
    seconds: float = 0.0

    @property
    def holds(self) -> bool:
        """Whether it is proved, or need not be here."""
        return not self.faults and (not self.lacking or self.proof.optional)


class Provers:
    """The threads; to be closed."""

    def __init__(self, make_runner: Callable[[], Runner], jobs: int | None = None) -> None:
        """`jobs`: None for as many as there are cores."""
        self._make_runner = make_runner
        self._stop = threading.Event()
        self._own = threading.local()
        self._runners: list[Runner] = []
        self._pool = ThreadPoolExecutor(jobs or os.cpu_count() or 1, "proof")

    def begin(self, proof: Proof) -> "Future[Proved]":
        """Prove it when its turn comes."""
        return self._pool.submit(self._prove, proof)

    def stop(self) -> None:
        """End what runs, begin nothing more."""
        self._stop.set()
        self._pool.shutdown(wait=False, cancel_futures=True)

    def close(self) -> None:
        """Wait for what has been begun."""
        self._pool.shutdown(cancel_futures=True)
        for runner in self._runners:
            runner.close()

    def _prove(self, proof: Proof) -> Proved:
        if lacking := missing(proof.needs):
            return Proved(proof, lacking=lacking)
        began = perf_counter()
        faults = proof.faults(self._runner(), self._stop)
        return Proved(proof, tuple(faults), seconds=perf_counter() - began)

    def _runner(self) -> Runner:
        if not hasattr(self._own, "runner"):
            self._own.runner = self._make_runner()
            self._runners.append(self._own.runner)
        runner: Runner = self._own.runner
        return runner


def prove(
    chosen: Sequence[Proof],
    provers: Provers,
    told: Callable[[list[Proved]], None],
) -> tuple[list[Proved], bool]:
    """All of them, and True; those done by then, and False where Ctrl+C came.

    `told` has the proofs of a card or drill as soon as its last one is done. The provers are closed
    afterwards.
    """
    left = Counter(proof.subject for proof in chosen)
    done: dict[str, list[Proved]] = defaultdict(list)
    futures: list[Future[Proved]] = []
    try:
        futures += map(provers.begin, chosen)
        for proved in _as_they_end(futures):
            subject = proved.proof.subject
            done[subject].append(proved)
            if len(done[subject]) == left[subject]:
                told(_in_order(done[subject], chosen))
    except KeyboardInterrupt:
        provers.stop()
        complete = False
    else:
        complete = True
    finally:
        provers.close()
    return _in_order(_of_those_that_ended(futures), chosen), complete


def _in_order(done: Iterable[Proved], chosen: Sequence[Proof]) -> list[Proved]:
    places = {id(proof): place for place, proof in enumerate(chosen)}
    return sorted(done, key=lambda each: places[id(each.proof)])


def _as_they_end(futures: "Iterable[Future[Proved]]") -> Iterator[Proved]:
    pending = set(futures)
    while pending:
        done, pending = wait(pending, _POLL, FIRST_COMPLETED)
        for future in done:
            yield future.result()


def _of_those_that_ended(futures: "Iterable[Future[Proved]]") -> Iterator[Proved]:
    for future in futures:
        with suppress(StoppedError, CancelledError):
            yield future.result()
