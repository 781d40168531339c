"""What must hold of rubrics and interview formats beyond their form."""

from collections.abc import Collection, Iterable, Iterator
from math import isclose

from studyapp.bank.model import Kind, Level
from studyapp.bank.problem import Located, Problem, Steps, did_you_mean
from studyapp.bank.schema import FormatEntry, FormatsEntry, RoundEntry, RubricEntry, RubricsEntry
from studyapp.bank.unfinished import UNFINISHED

_REQUIRED = ("kinds", "count", "minutes")
_WITH_USE = {"use", "title", "count", "held_for"}


def lint_rubrics(entry: RubricsEntry, found: Located) -> Iterator[Problem]:
    """All findings in `rubrics.toml`."""
    yield from _twice(("rubric",), [rubric.id for rubric in entry.rubric], found)
    for i, rubric in enumerate(entry.rubric):
        yield from _dimensions(rubric, ("rubric", i, "dimension"), found)


def lint_formats(
    entry: FormatsEntry,
    found: Located,
    rubrics: Collection[str] | None,
    topics: Collection[str] | None,
) -> Iterator[Problem]:
    """All findings in `formats.toml`; where `rubrics` or `topics` is None, it is not asked."""
    yield from _twice(("format",), [format_.id for format_ in entry.format], found)
    earlier: dict[str, FormatEntry] = {}
    for i, format_ in enumerate(entry.format):
        yield from _unfinished([(("format", i, "about"), format_.about)], found)
        yield from _given_rubric(format_.rubric, ("format", i, "rubric"), found, rubrics)
        for j, round_ in enumerate(format_.round):
            steps: Steps = ("format", i, "round", j)
            if round_.use is not None:
                yield from _using(round_, steps, found, earlier)
            else:
                yield from _spelt_out(round_, format_, steps, found, rubrics)
            yield from _known_topics(round_, steps, found, topics)
        yield from _for_everybody(format_, ("format", i), found)
        earlier.setdefault(format_.id, format_)


def _dimensions(rubric: RubricEntry, steps: Steps, found: Located) -> Iterator[Problem]:
    yield from _twice(steps, [dimension.id for dimension in rubric.dimension], found)
    for i, dimension in enumerate(rubric.dimension):
        here = (*steps, i)
        yield from _repeated((*here, "levels"), dimension.levels, found)
        yield from _repeated((*here, "evidence"), dimension.evidence, found)
        if dimension.suggest is not None and dimension.suggest not in dimension.evidence:
            yield found.problem((*here, "suggest"), f"{dimension.suggest} is not in evidence")
        texts: list[tuple[Steps, str]] = [((*here, "practise"), dimension.practise)]
        texts += [((*here, "levels", n), text) for n, text in enumerate(dimension.levels)]
        yield from _unfinished(texts, found)


def _using(
    round_: RoundEntry, steps: Steps, found: Located, earlier: dict[str, FormatEntry]
) -> Iterator[Problem]:
    for key in sorted(round_.model_fields_set - _WITH_USE):
        yield found.problem((*steps, key), "cannot stand beside use: the used rounds have it")
    name = round_.use or ""
    used = earlier.get(name)
    if used is None:
        message = f"no format above this one has the id {name}{did_you_mean(name, earlier)}"
        yield found.problem((*steps, "use"), message)
    elif any(one.use is not None for one in used.round):
        yield found.problem((*steps, "use"), f"{name} itself uses another; name that one")


def _spelt_out(
    round_: RoundEntry,
    within: FormatEntry,
    steps: Steps,
    found: Located,
    rubrics: Collection[str] | None,
) -> Iterator[Problem]:
    for key in _REQUIRED:
        if key not in round_.model_fields_set:
            yield found.problem((*steps, key), "required, but missing")
    if "kinds" in round_.model_fields_set and not round_.kinds:
        yield found.problem((*steps, "kinds"), "must not be empty")
    yield from _repeated((*steps, "kinds"), round_.kinds, found)
    yield from _repeated((*steps, "graded"), round_.graded, found)
    if round_.graded and Kind.CODING not in round_.kinds:
        yield found.problem((*steps, "graded"), "of no use without coding in kinds")
    if round_.rubric is None and within.rubric is None:
        yield found.problem((*steps, "rubric"), "required, here or for the whole format")
    yield from _given_rubric(round_.rubric, (*steps, "rubric"), found, rubrics)
    yield from _phases_fill_the_time(round_, steps, found)
    yield from _stages_fit_the_time(round_, steps, found)


def _given_rubric(
    rubric: str | None, steps: Steps, found: Located, rubrics: Collection[str] | None
) -> Iterator[Problem]:
    if rubric is not None and rubrics is not None and rubric not in rubrics:
        yield found.problem(steps, f"no such rubric: {rubric}{did_you_mean(rubric, rubrics)}")


def _known_topics(
    round_: RoundEntry, steps: Steps, found: Located, topics: Collection[str] | None
) -> Iterator[Problem]:
    yield from _repeated((*steps, "topics"), round_.topics, found)
    for i, topic in enumerate(round_.topics):
        if topics is not None and topic not in topics:
            message = f"no such topic: {topic}{did_you_mean(topic, topics)}"
            yield found.problem((*steps, "topics", i), message)


def _phases_fill_the_time(round_: RoundEntry, steps: Steps, found: Located) -> Iterator[Problem]:
    if not round_.phases or round_.minutes is None:
        return
    for level in Level:
        whole = getattr(round_.minutes, level)
        together = sum(getattr(phase.minutes, level) for phase in round_.phases)
        if not isclose(whole, together):
            message = f"take {together:g} minutes together at level {level}, not {whole:g}"
            yield found.problem((*steps, "phases"), message)


def _stages_fit_the_time(round_: RoundEntry, steps: Steps, found: Located) -> Iterator[Problem]:
    """At the levels that are shown them."""
    if round_.stages and not round_.guided:
        yield found.problem((*steps, "stages"), "of no use without guided")
    for level in round_.guided if round_.minutes is not None else ():
        whole = getattr(round_.minutes, level)
        together = sum(getattr(stage.minutes, level) for stage in round_.stages)
        if together > whole:
            message = f"take {together:g} minutes together at level {level}, not {whole:g} at most"
            yield found.problem((*steps, "stages"), message)


def _for_everybody(format_: FormatEntry, steps: Steps, found: Located) -> Iterator[Problem]:
    """Else somebody could choose an interview that has no round."""
    if all("held_for" in round_.model_fields_set for round_ in format_.round):
        yield found.problem(steps, "needs a round that is held for everybody, without held_for")


def _twice(steps: Steps, ids: Iterable[str], found: Located) -> Iterator[Problem]:
    seen: set[str] = set()
    for i, id_ in enumerate(ids):
        if id_ in seen:
            yield found.problem((*steps, i, "id"), f"{id_} is given twice")
        seen.add(id_)


def _repeated(steps: Steps, values: Iterable[str], found: Located) -> Iterator[Problem]:
    seen: set[str] = set()
    for i, value in enumerate(values):
        if value in seen:
            yield found.problem((*steps, i), "is given twice")
        seen.add(value)


def _unfinished(texts: Iterable[tuple[Steps, str]], found: Located) -> Iterator[Problem]:
    for steps, text in texts:
        if unfinished := UNFINISHED.search(text):
            yield found.problem(steps, f"unfinished: '{unfinished[0]}'")
