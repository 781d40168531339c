"""A pack for small interviews: concepts, an exercise, a case, and three kinds of interview."""

from pathlib import Path

from tests.packs import EXERCISE_FILES, TASK, card, write_file, write_pack

CONCEPTS = ("alpha", "beta", "gamma")
CODE, CASE = "total", "slow-query"
_EXERCISE = """\
clarify:
  - {ask: May the list be empty?, answer: Yes. The answer is 0 then.}
  - {ask: Are there negative numbers?, answer: There are some.}
twists:
  - {ask: What if it does not fit in memory?, answer: Read it piece by piece.}
exercise:
  language: python
  graded: write
  complexity: O(n)
"""
_CASE = """\
brief: It takes a minute where it took a second. The table has grown.
clarify:
  - {ask: How large is the table?, answer: A billion rows.}
twists:
  - {ask: What if it is read at once by all?, answer: Keep a copy.}
"""
_FOLLOW_UPS = """\
## Follow-ups

### And when it is {name} twice?

Then it is twice the {name}.
"""
_STAGES = """\
### Measure

Secret of the first stage.

### Mend

Secret of the second stage.
"""
_RUBRIC = """\
[[rubric]]
id = "{name}"
title = "{name}"

[[rubric.dimension]]
id = "correctness"
title = "Correctness"
levels = ["False.", "Half.", "Most.", "All."]
evidence = ["points", "answer"]
suggest = "points"
practise = "Recall it."
"""
_FORMATS = """\
[[format]]
id = "rapid"
title = "Rapid concepts"
about = "Short questions."
rubric = "concept"

[[format.round]]
kinds = ["concept"]
count = 2
minutes = 2
phases = [{title = "Answer", minutes = 1.5}, {title = "Defend", minutes = 0.5}]
follow_ups = 1

[[format]]
id = "code"
title = "Python coding"
about = "One problem."
rubric = "coding"

[[format.round]]
kinds = ["coding"]
count = 1
minutes = 10
phases = [{title = "Ask", minutes = 4}, {title = "Write", minutes = 6}]
twists = 1

[[format]]
id = "case"
title = "Case"
about = "An open case."
rubric = "case"

[[format.round]]
kinds = ["scenario"]
count = 1
minutes = 20
phases = [{title = "Clarify", minutes = 5}, {title = "Design", minutes = 15}]
stages = [{title = "Goal", minutes = 8}, {title = "Plan", minutes = 12}]
guided = ["junior", "mid"]

[[format]]
id = "loop"
title = "Full loop"
about = "All rounds."
rest = 5

[[format.round]]
use = "rapid"

[[format.round]]
use = "code"

[[format.round]]
use = "case"
"""


def _cards(*, follow_ups: bool = True) -> dict[str, str]:
    concepts = {
        f"python/types/{name}.md": card(
            name,
            title=f"What is {name}?",
            short=f"Secret of {name}.",
            rest=_FOLLOW_UPS.format(name=name) if follow_ups else "",
        )
        for name in CONCEPTS
    }
    code = card(CODE, title="Add up a list", kind="coding", more=_EXERCISE, rest=TASK)
    case = card(CASE, title="A query is slow.", kind="scenario", more=_CASE, full=_STAGES)
    return {
        **concepts,
        f"python/functions/{CODE}/card.md": code,
        **{f"python/functions/{CODE}/{name}": text for name, text in EXERCISE_FILES.items()},
        f"pandas/grouping/{CASE}.md": case,
    }


def write_interviews(folder: Path, *, without: str = "", follow_ups: bool = True) -> Path:
    """Write the pack, and say where; `without` a card."""
    made = _cards(follow_ups=follow_ups)
    cards = {file: text for file, text in made.items() if not without or without not in file}
    write_pack(folder, cards)
    return write_formats(folder)


def write_formats(folder: Path) -> Path:
    """Add the kinds of interview to a pack."""
    rubrics = "\n".join(_RUBRIC.format(name=name) for name in ("concept", "coding", "case"))
    write_file(folder / "rubrics.toml", rubrics)
    write_file(folder / "formats.toml", _FORMATS)
    return folder
