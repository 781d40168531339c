"""Builds small valid packs for tests."""

from collections.abc import Mapping
from pathlib import Path

PACK = """\
format = 1
id = "little"
title = "A little pack"
version = "1.0"
licence = "CC0-1.0"
language = "en"
"""
TOPICS = """\
[[topic]]
slug = "python"
title = "Python"

[[topic.leaf]]
slug = "types"
title = "Types"

[[topic.leaf]]
slug = "functions"
title = "Functions"

[[topic]]
slug = "pandas"
title = "Pandas"

[[topic.leaf]]
slug = "grouping"
title = "Grouping"
"""
PATHS = """\
[python-developer]
junior = ["python/types"]
mid = ["python/functions"]
senior = []

[data-scientist]
junior = ["pandas/grouping"]
mid = ["python/types"]
senior = ["python/functions"]
"""
CURRICULUM = """\
guide-001
guide-002
dsml-1.1
"""
FULL = """\
A list can be **changed**, a tuple cannot.

```python
print([1, 2], (1, 2))
```

```output
[1, 2] (1, 2)
```

See also [the arguments](card:default-arguments)."""
FOLLOW_UPS = """\
### Is a tuple of lists immutable?

Only the outer part is: its lists may still change."""


def card(
    slug: str,
    *,
    title: str = "What is the difference?",
    level: str = "mid",
    roles: str = "[python-developer, data-scientist]",
    kind: str = "concept",
    covers: str = "[]",
    related: str = "[]",
    more: str = "",
    short: str = "One can be changed, the other cannot.",
    full: str = "The long story.",
    rest: str = "",
) -> str:
    """The text of a valid card; `more` is added to the front matter, `rest` to the body."""
    front = f"""\
id: {slug}
title: {title}
level: {level}
roles: {roles}
kind: {kind}
minutes: 3
key_points:
  - say: one can be changed
    words: [mutable]
  - say: the other cannot
    words: [immutable, frozen]
  - say: only the other may be a key
related: {related}
covers: {covers}
sources: [{{title: The Python tutorial, url: "https://docs.python.org/3/tutorial/"}}]
reviewed: 2026-11-20
versions: {{python: "3.11–3.14"}}
"""
    front += more.strip("\n") + "\n" if more else ""
    body = f"## In short\n\n{short}\n\n## In full\n\n{full}\n"
    return f"---\n{front}---\n{body}" + (f"\n{rest.strip()}\n" if rest else "")


EXERCISE = """\
clarify:
  - {ask: May the list be empty?, answer: Yes. It is 0 then., words: [empty list, length zero]}
twists:
  - {ask: What if it does not fit in memory?, answer: Read it piece by piece.}
exercise:
  language: python
  graded: write
  complexity: O(n)
"""
TASK = """\
## Task

Write `total(numbers)`.

## Nudge

What is the sum of nothing?

## Solution notes

`sum` does it in $O(n)$."""
CASES = '''\
from solution import total


def test_two():
    """Two numbers are added."""
    check(total([1, 2]), 3)


def test_three():
    """Three numbers are added."""
    check(total([1, 2, 3]), 6)


def test_one():
    """One number is its own sum."""
    check(total([4]), 4)


def test_floats():
    """Floats are added, too."""
    check(total([0.5, 0.25]), 0.75)


def test_hidden_empty():
    """Nothing sums up to 0."""
    check(total([]), 0)


def test_hidden_negative():
    """Negative numbers count."""
    check(total([-1, -2]), -3)


def test_hidden_iterator():
    """An iterator will do."""
    check(total(iter([1, 2])), 3)


def test_hidden_untouched():
    """The list is left as it was."""
    numbers = [1, 2]
    total(numbers)
    check(numbers, [1, 2])
'''
EXERCISE_FILES = {
    "start.py": "def total(numbers):\n    raise NotImplementedError\n",
    "solution.py": "def total(numbers):\n    return sum(numbers)\n",
    "cases.py": CASES,
    "wrong_first.py": (
        "def total(numbers):\n    first, *rest = numbers\n    return first + sum(rest)\n"
    ),
    "wrong_consumes.py": (
        "def total(numbers):\n"
        "    found = 0\n"
        "    while numbers:\n"
        "        found += numbers.pop()\n"
        "    return found\n"
    ),
}


def little_cards() -> dict[str, str]:
    """File below `cards/` → text: four cards, one of them an exercise."""
    return {
        "python/types/list-or-tuple.md": card(
            "list-or-tuple",
            title="How do a list and a tuple differ?",
            level="junior",
            kind="compare",
            covers="[guide-001, dsml-1.1]",
            related="[default-arguments, unhashable]",
            full=FULL,
            rest=f"## Pitfalls\n\n- A tuple is no faster list.\n\n## Follow-ups\n\n{FOLLOW_UPS}",
        ),
        "python/types/unhashable.md": card(
            "unhashable", title="Which objects may be keys of a dict?", related="[list-or-tuple]"
        ),
        "python/functions/default-arguments.md": card(
            "default-arguments", title="Why are mutable defaults shared?", covers="[guide-002]"
        ),
        "python/functions/total/card.md": card(
            "total",
            title="Add up a list",
            level="junior",
            kind="coding",
            more=EXERCISE,
            rest=TASK,
        ),
        **{f"python/functions/total/{name}": text for name, text in EXERCISE_FILES.items()},
    }


def variant(
    slug: str, of: str, *, folder: str = "python/functions", **changes: str
) -> Mapping[str, str]:
    """File below `cards/` → text: an exercise that is shown in the stead of another."""
    changes = {"title": f"Add up a list, {slug}", "level": "junior", "kind": "coding"} | changes
    front = EXERCISE + f"  variant_of: {of}\n"
    text = card(slug, more=front, rest=TASK, **changes)
    files = {f"{folder}/{slug}/{name}": code for name, code in EXERCISE_FILES.items()}
    return {f"{folder}/{slug}/card.md": text, **files}


def write_pack(
    folder: Path,
    cards: Mapping[str, str | bytes] | None = None,
    *,
    pack: str = PACK,
    topics: str = TOPICS,
    paths: str = PATHS,
    curriculum: str = CURRICULUM,
) -> Path:
    """Write a pack, by default a valid one of four cards, and say where.

    `cards` maps files below `cards/` to their contents; the defaults are `little_cards()`.
    """
    files: dict[str, str | bytes] = {
        "pack.toml": pack,
        "topics.toml": topics,
        "paths.toml": paths,
        "curriculum.txt": curriculum,
    }
    given = little_cards() if cards is None else cards
    files |= {f"cards/{name}": content for name, content in given.items()}
    for name, content in files.items():
        write_file(folder / name, content)
    return folder


def write_file(file: Path, content: str | bytes) -> Path:
    """Write a file to the byte, and the folders above it."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content.encode() if isinstance(content, str) else content)
    return file
