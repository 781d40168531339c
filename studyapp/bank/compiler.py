"""What compiling packs into an index does, step by step."""

import gc
import os
import sqlite3
from collections.abc import Callable, Collection, Generator, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, replace
from hashlib import blake2b
from pathlib import Path

from studyapp.bank.index_file import begin_tables, compiler_version, finish_tables
from studyapp.bank.packs import Pack, card_files, read_card, read_pack
from studyapp.bank.problem import PackError, Problem
from studyapp.bank.rows import Read, compiled
from studyapp.bank.shelf import Description, Shelf
from studyapp.bank.sources import (
    NO_FILE,
    Stamp,
    distinct,
    image_stamp,
    locate,
    recorded_images,
    scan,
    was_made_here,
)
from studyapp.bank.stored import PROBLEMS, problems_from
from studyapp.bank.worker import SELDOM, Job

FEWEST = 100
"""Cards from which on workers pay: to come to life, one takes as long as some forty cards."""

_MOST_WORKERS = 3  # each takes 60 MB
LARGEST_IMAGE = 2 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Compiled:
    """What compiling did, and all that is wrong with the packs now."""

    changed: int  # cards that were read anew, good or bad
    removed: int
    total: int  # cards in the bank
    problems: tuple[Problem, ...]
    remarks: tuple[str, ...] = ()  # what went otherwise than planned, and did no harm


class CompilingStopped(Exception):  # noqa: N818 (nothing is wrong)
    """It was stopped on request; what was compiled is kept, the rest is left for another time."""


class Compiler:
    """One compiling, within the caller's transaction."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        packs: Sequence[Path],
        progress: Callable[[int, int], None],
        stop: Callable[[], bool],
        workers: int | None,
    ) -> None:
        self._connection = connection
        self._given, self._packs = packs, distinct(packs)
        self._packs_by_name = {pack.name: pack for pack in self._packs}
        self._progress, self._stop, self._workers = progress, stop, workers
        self._remarks: list[str] = []
        self.stopped = False
        self._shelf = Shelf(connection)

    def compile(self) -> Compiled:
        """The whole story; `stopped` says where it was cut short."""
        is_bank = begin_tables(self._connection)
        self._forget("source IS NULL")
        described = self._read_packs()
        cards = {path for pack in self._packs for path in _card_paths(pack)}
        anew = sorted(cards & self._changed_files())
        removed = self._remove_all_but(cards)
        undone = self._compile_cards(anew)
        self.stopped = bool(undone)
        if is_bank or not undone:
            self._read_images()
            self._note(None, self._shelf.arrange(described))
        self._sign(undone, is_bank=is_bank)
        found = outcome(self._connection, changed=len(anew) - len(undone), removed=removed)
        return replace(found, remarks=tuple(self._remarks))

    def _sign(self, undone: Collection[str], *, is_bank: bool) -> None:
        """Say which code compiled it all, and which cards are still to be compiled."""
        left = [(path,) for path in undone]
        self._connection.executemany("DELETE FROM source WHERE path = ?", left)
        if not (undone and is_bank):  # else pages that older code made may be left
            version = (compiler_version(),)
            self._connection.execute("REPLACE INTO meta VALUES ('compiler', ?)", version)
        if not undone:
            finish_tables(self._connection)

    def _changed_files(self) -> set[str]:
        """Files whose content is not what was compiled; what is known of all files is updated."""
        rows = self._connection.execute("SELECT path, mtime_ns, size, digest FROM source")
        known = {path: ((mtime_ns, size), digest) for path, mtime_ns, size, digest in rows}
        if not was_made_here(self._connection):
            known = dict.fromkeys(known, (NO_FILE, b""))
        found = scan(self._packs)
        gone = [(path,) for path in known.keys() - found.keys()]
        self._connection.executemany("DELETE FROM source WHERE path = ?", gone)
        moved = [path for path, stamp in found.items() if known.get(path, (None,))[0] != stamp]
        return {path for path in moved if self._record(path, found[path], known.get(path))}

    def _record(self, path: str, stamp: Stamp, known: tuple[Stamp, bytes] | None) -> bool:
        """Whether the content differs, too."""
        digest = _digest(locate(self._packs, path))
        self._connection.execute("REPLACE INTO source VALUES (?, ?, ?, ?)", (path, *stamp, digest))
        return known is None or known[1] != digest

    def _read_packs(self) -> list[tuple[str, Description]]:
        """By folder name; a pack that cannot be read keeps the description it had."""
        old = dict(self._connection.execute("SELECT folder, description FROM pack"))
        self._connection.execute("DELETE FROM pack")
        described = []
        for position, folder in enumerate(self._packs):
            text = self._description(folder) or old.get(folder.name)
            row = (position, folder.name, text)
            self._connection.execute("INSERT INTO pack VALUES (?, ?, ?)", row)
            if text is not None:
                described.append((folder.name, Description.from_json(text)))
        self._note(None, _namesakes(self._given, self._packs))
        return described

    def _description(self, folder: Path) -> str | None:
        try:
            pack, problems = read_pack(folder)
        except PackError as error:
            self._note(None, error.problems)
            return None
        self._note(None, problems)
        return _described(pack).to_json()

    def _remove_all_but(self, kept: Collection[str]) -> int:
        known = [path for (path,) in self._connection.execute("SELECT path FROM card")]
        noted = {path for (path,) in self._connection.execute("SELECT source FROM problem")}
        for path in noted - {None, *kept}:
            self._forget("source = ?", path)
        return sum(self._shelf.remove(path) for path in known if path not in kept)

    def _compile_cards(self, paths: Sequence[str]) -> Collection[str]:
        """Gives back those that it did not come to before it was stopped."""
        undone = set(paths)
        with _seldom_collecting(), closing(self._results(paths)) as results:
            for done in range(len(paths)):
                if self._stop():
                    return undone
                self._progress(done, len(paths))
                path, read = next(results)
                self._keep(path, read)
                undone.remove(path)
        self._progress(len(paths), len(paths))
        return undone

    def _keep(self, path: str, read: Read) -> None:
        rows, problems = read
        if rows is not None:
            self._shelf.write(rows)
        self._forget("source = ?", path)
        self._note(path, problems)

    def _results(self, paths: Sequence[str]) -> Generator[tuple[str, Read]]:
        """In any order."""
        workers = as_many_as_pay(len(paths)) if self._workers is None else self._workers
        if not workers:
            yield from ((path, compiled(*self._card(path))) for path in paths)
            return
        from studyapp.bank.crew import Crew  # noqa: PLC0415 (multiprocessing)

        yield from Crew(paths, self._card, workers, self._remarks.append).results()

    def _card(self, path: str) -> Job:
        pack = self._packs_by_name[path.partition("/")[0]]
        return (path, *read_card(pack, pack.parent / path))

    def _read_images(self) -> None:
        """Keep just the images that cards name, as they are now."""
        known = dict(recorded_images(self._connection))
        wanted = {path for (path,) in self._connection.execute("SELECT image FROM mention")}
        gone = [(path,) for path in known.keys() - wanted]
        self._connection.executemany("DELETE FROM image WHERE path = ?", gone)
        for path in sorted(wanted):
            stamp = image_stamp(self._packs, path)
            if known.get(path) != stamp:
                content = _image(locate(self._packs, path), stamp)
                self._connection.execute(
                    "REPLACE INTO image VALUES (?, ?, ?, ?)", (path, *stamp, content)
                )
            self._note(None, _image_problems(path, stamp))

    def _note(self, source: str | None, problems: Iterable[Problem]) -> None:
        rows = [
            (source, each.file, each.line, each.column, each.where, each.message, each.warning)
            for each in problems
        ]
        self._connection.executemany("INSERT INTO problem VALUES (?, ?, ?, ?, ?, ?, ?)", rows)

    def _forget(self, which: str, *values: str) -> None:
        self._connection.execute(f"DELETE FROM problem WHERE {which}", values)


def outcome(connection: sqlite3.Connection, *, changed: int, removed: int) -> Compiled:
    """What is to be told of an index."""
    (total,) = connection.execute("SELECT count(*) FROM place").fetchone()
    return Compiled(changed, removed, total, problems_from(connection.execute(PROBLEMS)))


@contextmanager
def _seldom_collecting() -> Iterator[None]:
    """The collector looks through all that the caller holds, too: a twentieth of the time."""
    usual = gc.get_threshold()
    gc.set_threshold(SELDOM)
    try:
        yield
    finally:
        gc.set_threshold(*usual)


def as_many_as_pay(cards: int) -> int:
    """Workers beside ourselves, by the number of cards and of cores."""
    return min(_MOST_WORKERS, _cores() - 1) if cards >= FEWEST else 0


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):  # those that we may use
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _card_paths(pack: Path) -> list[str]:
    return [f"{pack.name}/{file.relative_to(pack).as_posix()}" for file in card_files(pack)]


def _described(pack: Pack) -> Description:
    steps = [
        (role, level, leaf)
        for role, stages in pack.paths.items()
        for level, leaves in stages.items()
        for leaf in leaves
    ]
    return Description(tuple(pack.topics), tuple(steps))


def _namesakes(given: Iterable[Path], used: Sequence[Path]) -> list[Problem]:
    left_out = [pack for pack in given if pack.absolute() not in used]
    message = "another pack's folder has the same name; this one is left out"
    return [Problem(pack.name, 1, 1, str(pack), message) for pack in left_out]


def _digest(file: Path | None) -> bytes:
    with suppress(OSError):
        if file is not None:
            return blake2b(file.read_bytes(), digest_size=16).digest()
    return b""


def _image(file: Path | None, stamp: Stamp) -> bytes | None:
    if file is None or stamp == NO_FILE or stamp[1] > LARGEST_IMAGE:
        return None
    return file.read_bytes()


def _image_problems(path: str, stamp: Stamp) -> list[Problem]:
    if stamp[1] > LARGEST_IMAGE:
        return [Problem(path, 1, 1, "image", "is larger than 2 MB; it is left out", warning=True)]
    if stamp == NO_FILE and not path.rpartition(".")[0].endswith(".dark"):
        return [Problem(path, 1, 1, "image", "a card shows it, but there is no such file")]
    return []
