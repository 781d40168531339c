"""Shares the compiling of many cards with other processes, and does its part meanwhile."""

import multiprocessing
from collections import deque
from collections.abc import Callable, Generator, Iterator, Sequence
from typing import TYPE_CHECKING

from studyapp.bank.rows import Read, compiled
from studyapp.bank.worker import Job, work

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

_AT_ONCE = 4  # cards, and fewer towards the end
_PATIENCE = 0.5  # seconds that one may take to go

Found = tuple[str, Read]


class WorkerLost(Exception):  # noqa: N818 (its cards are done by others)
    """A worker has ended, or could not be started; says how."""


class Worker:
    """One process, and the cards that it has been given."""

    def __init__(self) -> None:
        """Raises WorkerLost."""
        spawn = multiprocessing.get_context("spawn")  # forking would copy the window's locks
        self._line: Connection[list[Job], list[Found]]
        self._line, theirs = spawn.Pipe()
        self.process = spawn.Process(target=work, args=(theirs,), daemon=True)
        self.given: deque[list[Job]] = deque()
        try:
            self.process.start()
        except OSError as error:
            self._line.close()
            raise WorkerLost(f"could not be started ({error})") from error
        finally:
            theirs.close()

    def give(self, jobs: list[Job]) -> None:
        """Some more cards. Raises WorkerLost."""
        self.given.append(jobs)
        try:
            self._line.send(jobs)
        except OSError as error:
            raise self._lost() from error

    def take(self) -> list[Found]:
        """What is done, without waiting. Raises WorkerLost."""
        found: list[Found] = []
        try:
            while self._line.poll():
                found += self._line.recv()
                self.given.popleft()
        except (EOFError, OSError) as error:
            raise self._lost() from error
        return found

    def end(self) -> None:
        """At once, whatever it is doing."""
        self._line.close()
        self.process.terminate()
        self.process.join(_PATIENCE)

    def _lost(self) -> WorkerLost:
        self.process.join(_PATIENCE)
        return WorkerLost(f"ended with status {self.process.exitcode}")


class Crew:
    """Some workers and ourselves, on one list of cards."""

    def __init__(
        self,
        paths: Sequence[str],
        read: Callable[[str], Job],
        workers: int,
        remark: Callable[[str], None],
    ) -> None:
        """`remark` hears of workers that are lost; their cards are done here instead."""
        self._undone = dict.fromkeys(paths)
        self._queue = deque(paths)  # we take from its beginning, workers from its end
        self._read, self._wanted, self._remark = read, workers, remark
        self._workers: list[Worker] = []

    def results(self) -> Generator[Found]:
        """Each card once, as they come; to close the iterator ends the workers."""
        try:
            self._hire()
            while self._undone:
                yield from self._new(self._done_by_workers())
                if self._undone:
                    yield from self._new([self._done_here()])
        finally:
            for worker in self._workers:
                worker.end()

    def _hire(self) -> None:
        for _ in range(self._wanted):
            try:
                self._workers.append(Worker())
            except WorkerLost as error:
                self._tell(error)
                return
        for worker in list(self._workers):
            self._keep_busy(worker)

    def _keep_busy(self, worker: Worker) -> None:
        try:
            # None ahead: a pipe may hold so little that a worker sending pages and we sending cards
            # would wait for each other.
            while self._queue and not worker.given:
                share = min(_AT_ONCE, 1 + len(self._queue) // 16)
                worker.give([self._read(self._queue.pop()) for _ in range(share)])
        except WorkerLost as error:
            self._lose(worker, error)

    def _done_by_workers(self) -> list[Found]:
        found: list[Found] = []
        for worker in list(self._workers):
            try:
                found += worker.take()
            except WorkerLost as error:
                self._lose(worker, error)
            else:
                self._keep_busy(worker)
        return found

    def _done_here(self) -> Found:
        """The next card; at the end those that a worker is furthest from: we never wait for one."""
        path = self._queue.popleft() if self._queue else next(iter(self._undone))
        return path, compiled(*self._read(path))

    def _new(self, found: list[Found]) -> Iterator[Found]:
        for path, read in found:
            if path in self._undone:
                del self._undone[path]
                yield path, read

    def _lose(self, worker: Worker, error: WorkerLost) -> None:
        self._workers.remove(worker)
        self._queue.extend(path for jobs in worker.given for path, _, _ in jobs)
        worker.end()
        self._tell(error)

    def _tell(self, error: WorkerLost) -> None:
        self._remark(f"a process that should help {error}; its cards are compiled without it")
