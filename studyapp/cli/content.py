"""Commands on the packs: check them, search them."""

from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import asdict, dataclass
from pathlib import Path

from studyapp.bank.inventory import Inventory
from studyapp.bank.lint import Survey, survey
from studyapp.bank.problem import PackError, Problem
from studyapp.bank.query import QueryError
from studyapp.bank.search import Search
from studyapp.cli.learner import Learner
from studyapp.cli.output import CommandError, say
from studyapp.folders import packs
from studyapp.study.words import count


@dataclass(frozen=True, slots=True)
class Checked:
    """What the linter found in some packs."""

    packs: int
    problems: tuple[Problem, ...]
    inventory: Inventory

    @property
    def errors(self) -> int:
        """Warnings alone do not fail."""
        return sum(not problem.warning for problem in self.problems)

    def lines(self, *, verbose: bool = False) -> list[str]:
        """Each problem, how many there are, and what the packs hold.

        `verbose` also names what of a curriculum is not covered.
        """
        warnings = len(self.problems) - self.errors
        parts = (self.errors, "error"), (warnings, "warning"), (self.packs, "pack")
        summary = "{}, {} in {}".format(*(count(number, noun) for number, noun in parts))
        uncovered = [f"not covered: {item}" for item in self.inventory.uncovered if verbose]
        return [*map(str, self.problems), *uncovered, summary, ", ".join(self._held())]

    def data(self) -> dict[str, object]:
        """For JSON."""
        held = self.inventory
        return {
            "errors": self.errors,
            "warnings": len(self.problems) - self.errors,
            "problems": list(map(asdict, self.problems)),
            "cards": held.cards,
            "exercises": held.exercises,
            "variants": held.variants,
            "curriculum": len(held.curriculum),
            "covered": len(held.covered),
            "uncovered": held.uncovered,
        }

    def _held(self) -> Iterator[str]:
        """As "378 cards", "125 exercises + 30 variants", "504 of 504 covered", "0 problems"."""
        held = self.inventory
        variants = f" + {count(held.variants, 'variant')}" if held.variants else ""
        yield count(held.cards, "card")
        yield f"{count(held.exercises, 'exercise')}{variants}"
        if held.curriculum:
            yield f"{len(held.covered)} of {len(held.curriculum)} covered"
        yield count(len(self.problems), "problem")


def check(folders: Sequence[Path], *, verbose: bool, as_json: bool) -> int:
    """1 where there is an error; warnings alone do not fail."""
    found = checked(list(folders) or packs())
    say(found.lines(verbose=verbose), found.data(), as_json=as_json)
    return int(found.errors > 0)


def checked(folders: Sequence[Path]) -> Checked:
    """Raises CommandError for a folder that is no pack."""
    found = [_survey(folder) for folder in folders]
    problems = tuple(problem for each in found for problem in each.problems)
    held = sum((each.inventory for each in found), Inventory())
    return Checked(len(folders), problems, held)


def search(data_dir: Path | None, words: str, *, limit: int, as_json: bool) -> int:
    """1 where nothing is found."""
    with Learner(data_dir) as learner, closing(Search(learner.folders.index)) as bank:
        try:
            found = bank.find(words, learner.overview.standing, limit=limit)
        except QueryError as error:
            raise CommandError(error.told(words)) from error
    lines = [f"{hit.title.number:4}  {hit.title.title}  [{hit.title.id}]" for hit in found.hits]
    if not found.hits:
        lines.append("Nothing found.")
    if found.suggestion:
        lines.append(f"Did you mean: {found.suggestion}")
    hits = [
        {"id": h.title.id, "title": h.title.title, "topic": h.title.topic, "snippet": h.snippet}
        for h in found.hits
    ]
    told = {"total": found.total, "suggestion": found.suggestion, "hits": hits}
    say(lines, told, as_json=as_json)
    return int(not found.hits)


def _survey(folder: Path) -> Survey:
    if not (folder / "pack.toml").is_file():
        raise CommandError(f"{folder}: there is no pack here (a pack has a pack.toml)")
    try:
        return survey(folder)
    except PackError as error:
        raise CommandError(str(error)) from error
