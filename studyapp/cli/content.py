"""Commands on the packs: check them, search them."""

from collections.abc import Sequence
from contextlib import closing
from dataclasses import asdict
from pathlib import Path

from studyapp.bank.lint import lint
from studyapp.bank.problem import PackError, Problem
from studyapp.bank.query import QueryError
from studyapp.bank.search import Search
from studyapp.cli.learner import Learner
from studyapp.cli.output import CommandError, say
from studyapp.folders import packs
from studyapp.study.words import count


def check(folders: Sequence[Path], *, as_json: bool) -> int:
    """1 where there is an error; warnings alone do not fail."""
    chosen = list(folders) or packs()
    found = problems_of(chosen)
    say(lines_of(found, chosen), as_data(found), as_json=as_json)
    return int(has_errors(found))


def problems_of(folders: Sequence[Path]) -> list[Problem]:
    """Raises CommandError for a folder that is no pack."""
    return [problem for folder in folders for problem in _problems(folder)]


def lines_of(found: Sequence[Problem], chosen: Sequence[Path]) -> list[str]:
    """Each problem, and how many there are."""
    errors = sum(not problem.warning for problem in found)
    parts = (errors, "error"), (len(found) - errors, "warning"), (len(chosen), "pack")
    summary = "{}, {} in {}".format(*(count(number, noun) for number, noun in parts))
    return [*map(str, found), summary]


def as_data(found: Sequence[Problem]) -> dict[str, object]:
    """For JSON."""
    errors = sum(not problem.warning for problem in found)
    problems = list(map(asdict, found))
    return {"errors": errors, "warnings": len(found) - errors, "problems": problems}


def has_errors(found: Sequence[Problem]) -> bool:
    """Warnings alone do not fail."""
    return any(not problem.warning for problem in found)


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


def _problems(folder: Path) -> list[Problem]:
    if not (folder / "pack.toml").is_file():
        raise CommandError(f"{folder}: there is no pack here (a pack has a pack.toml)")
    try:
        return lint(folder)
    except PackError as error:
        raise CommandError(str(error)) from error
