"""What the packs say of mock interviews. Slow to load, so it is asked for off the GUI thread."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from studyapp.bank.formats import Format
from studyapp.bank.rubrics import Rubric

NO_FORMATS = "No pack brings a kind of interview (formats.toml), so none can be held."


@dataclass(frozen=True, slots=True)
class Materials:
    """The formats and rubrics of all packs; of two with the same id the first counts.

    A format that is scored by an unknown rubric is left out: it could be held and never reviewed.
    """

    formats: tuple[Format, ...] = ()
    rubrics: tuple[Rubric, ...] = ()
    problem: str = ""  # the first one, in a sentence

    @property
    def sentence(self) -> str:
        """What the learner should know; empty where all is well."""
        return self.problem or ("" if self.formats else NO_FORMATS)


def read_materials(packs: Iterable[Path]) -> Materials:
    """A file with a fault is left out, and told."""
    from studyapp.bank.interview_files import (  # noqa: PLC0415 (pydantic)
        read_interview_files,
    )

    formats: dict[str, Format] = {}
    rubrics: dict[str, Rubric] = {}
    problems = []
    for pack in packs:
        files, found = read_interview_files(pack)
        problems += [str(each) for each in found if not each.warning]
        for format_ in files.formats:
            formats.setdefault(format_.id, format_)
        for rubric in files.rubrics:
            rubrics.setdefault(rubric.id, rubric)
    usable = (
        each for each in formats.values() if all(part.rubric in rubrics for part in each.rounds)
    )
    return Materials(tuple(usable), tuple(rubrics.values()), problems[0] if problems else "")
