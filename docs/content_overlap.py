"""Lists every run of words that a card of the core pack shares with a folder of source texts.

    python docs/content_overlap.py FOLDER [--words 8] [--pack PACK]

Case and punctuation do not count, and a run may go on over the end of a line. Each is told as
`card:line: number of words, source:line: the words`. The exit code is 0 where there is none, 1
where there is one, 2 where something cannot be read.
"""

import argparse
import re
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

CORE = Path(__file__).resolve().parents[1] / "data" / "core"
OF_A_CARD = {".md", ".py", ".sql"}
WORD = re.compile(r"\w+(?:['’]\w+)*")

Places = Mapping[tuple[str, ...], Sequence[tuple["Text", int]]]
"""Where in the sources each run of so many words begins."""


@dataclass(frozen=True, slots=True, eq=False)
class Text:
    """A file's words, and the line of each."""

    file: Path
    words: Sequence[str]
    lines: Sequence[int]


@dataclass(frozen=True, slots=True)
class Shared:
    """As many words from here in a card as from there in a source."""

    card: Text
    here: int
    source: Text
    there: int
    length: int

    def __str__(self) -> str:
        words = " ".join(self.card.words[self.here : self.here + self.length])
        card = f"{self.card.file}:{self.card.lines[self.here]}"
        source = f"{self.source.file.name}:{self.source.lines[self.there]}"
        return f"{card}: {self.length} words, {source}: {words}"


def main(arguments: Sequence[str]) -> int:
    """Print what is shared; the result is the exit code."""
    asked = _parser().parse_args(arguments)
    for folder in (asked.folder, asked.pack):
        if not folder.is_dir():
            print(f"{folder}: no such folder", file=sys.stderr)
            return 2
    try:
        sources = [read(file) for file in _files(asked.folder)]
        cards = [read(file) for file in _files(asked.pack / "cards") if file.suffix in OF_A_CARD]
    except (OSError, UnicodeDecodeError) as error:
        print(f"cannot be read: {error}", file=sys.stderr)
        return 2
    if not (sources and cards):
        print(f"no text in {asked.folder if cards else asked.pack}", file=sys.stderr)
        return 2
    places = begin(sources, asked.words)
    found = [run for card in cards for run in shared(card, places, asked.words)]
    print(*found, f"{len(found)} runs in {len(cards)} files", sep="\n")
    return 1 if found else 0


def read(file: Path) -> Text:
    """Raises UnicodeDecodeError where a file is not UTF-8."""
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except UnicodeDecodeError as error:
        error.reason += f" ({file})"
        raise
    words = [
        (word.lower().replace("’", "'"), number)
        for number, line in enumerate(lines, 1)
        for word in WORD.findall(line)
    ]
    return Text(file, [word for word, _ in words], [number for _, number in words])


def begin(sources: Sequence[Text], length: int) -> Places:
    """The beginnings of all runs of so many words."""
    places: dict[tuple[str, ...], list[tuple[Text, int]]] = defaultdict(list)
    for source in sources:
        for start in range(len(source.words) - length + 1):
            places[tuple(source.words[start : start + length])].append((source, start))
    return places


def shared(card: Text, places: Places, length: int) -> Iterator[Shared]:
    """The longest run at each place of the card, without those that lie within another."""
    covered = 0
    for here in range(len(card.words) - length + 1):
        found = places.get(tuple(card.words[here : here + length]), ())
        runs = [Shared(card, here, *place, _length(card, here, *place)) for place in found]
        longest = max(runs, key=lambda run: run.length, default=None)
        if longest and here + longest.length > covered:
            covered = here + longest.length
            yield longest


def _length(card: Text, here: int, source: Text, there: int) -> int:
    pairs = zip(card.words[here:], source.words[there:], strict=False)
    alike = 0
    for mine, theirs in pairs:
        if mine != theirs:
            break
        alike += 1
    return alike


def _files(folder: Path) -> list[Path]:
    files = (file for file in folder.rglob("*") if file.is_file())
    return sorted(
        file
        for file in files
        if not any(part.startswith((".", "__")) for part in file.relative_to(folder).parts)
    )


def _parser() -> argparse.ArgumentParser:
    about, _, rest = (__doc__ or "").partition("\n\n")
    parser = argparse.ArgumentParser(description=about, epilog=rest.partition("\n\n")[2])
    parser.add_argument("folder", type=Path, help="of the source texts")
    parser.add_argument("--words", type=int, default=8, help="at least so many (default: 8)")
    parser.add_argument("--pack", type=Path, default=CORE, help="default: the core pack")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
