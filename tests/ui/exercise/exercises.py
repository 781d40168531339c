"""A pack of small exercises, one of each kind."""

from pathlib import Path

from tests.packs import PACK, card, write_pack

TOTAL, LEAST, EVENS, PRINTS, COSTS, NAMES, TABLE = (
    "ex-total",
    "ex-least",
    "ex-evens",
    "ex-prints",
    "ex-costs",
    "ex-names",
    "ex-table",
)

_CASES = '''\
from solution import total


def test_two():
    """Two numbers are added."""
    check(total([1, 2]), 3)


def test_none():
    """Nothing is 0."""
    check(total([]), 0)


def test_hidden_many():
    """A hundred numbers."""
    check(total(range(100)), 4950)
'''
_FILES = {
    TOTAL: {
        "start.py": "def total(numbers):\n    raise NotImplementedError\n",
        "solution.py": "def total(numbers):\n    result = 0\n    for number in numbers:\n"
        "        result += number\n    return result\n",
        "cases.py": _CASES,
        "library.py": "def total(numbers):\n    return sum(numbers)\n",
        "wrong_a.py": "def total(numbers):\n    return numbers[0] + numbers[1] if numbers else 0\n",
    },
    LEAST: {
        "start.py": "def least(numbers):\n    return max(numbers)\n",
        "solution.py": "def least(numbers):\n    return min(numbers)\n",
        "cases.py": '''\
from solution import least


def test_two():
    """The smaller one."""
    check(least([2, 1]), 1)


def test_hidden_three():
    """Of three."""
    check(least([2, 1, 3]), 1)
''',
        "wrong_a.py": "def least(numbers):\n    return numbers[1]\n",
    },
    EVENS: {
        "start.py": "def evens(numbers):\n    return [n for n in numbers if ___]\n",
        "solution.py": "def evens(numbers):\n    return [n for n in numbers if n % 2 == 0]\n",
        "cases.py": '''\
from solution import evens


def test_some():
    """Those that are even."""
    check(evens([1, 2, 3, 4]), [2, 4])


def test_hidden_none():
    """There may be none."""
    check(evens([1, 3]), [])
''',
        "wrong_a.py": "def evens(numbers):\n    return [n for n in numbers if n > 1]\n",
    },
    PRINTS: {
        "start.py": "for n in range(3):\n    print(n * n)\n",
        "solution.txt": "0\n1\n4\n",
        "wrong_a.txt": "1\n4\n9\n",
        "wrong_b.txt": "0\n1\n2\n",
    },
    COSTS: {"start.py": "def pairs(n):\n    return [(a, b) for a in n for b in n]\n"},
    NAMES: {
        "start.sql": "SELECT 1;\n",
        "solution.sql": "SELECT name FROM people ORDER BY name;\n",
        "people.csv": "name,age\nBea,3\nAda,4\n",
        "cases.py": '''\
def test_all():
    """Every name, in order."""
    check_rows(run_sql(), [("Ada",), ("Bea",)], ordered=True)


def test_hidden_more():
    """Somebody new."""
    got = run_sql(before="INSERT INTO people VALUES ('Abe', 9)")
    check_rows(got, [("Abe",), ("Ada",), ("Bea",)], ordered=True)
''',
        "wrong_a.sql": "SELECT name FROM people WHERE age < 5 ORDER BY name;\n",
    },
    TABLE: {
        "start.py": "def table():\n    raise NotImplementedError\n",
        "solution.py": "def table():\n    return 1\n",
        "cases.py": '''\
from solution import table


def test_one():
    """One."""
    check(table(), 1)


def test_hidden_one():
    """Still one."""
    check(table(), 1)
''',
        "wrong_a.py": "def table():\n    return 2\n",
    },
}
_KINDS = {
    TOTAL: "graded: write\n  complexity: O(n)",
    LEAST: "graded: find-bug",
    EVENS: "graded: fill-gap",
    PRINTS: "graded: predict-output",
    COSTS: "graded: complexity\n  complexity: O(n^2)",
    NAMES: "graded: write",
    TABLE: "graded: write\n  needs: [scipy]",
}
_BODY = """\
## Task

Do it: {task}.

## Nudge

Think of the empty one.

## Approach

One after the other.

## Skeleton

```python no-run="a skeleton to fill"
def total(numbers):
    ...
```

## Solution notes

It could not be simpler.
"""


def write_exercises(folder: Path, *, pack: str = "little") -> Path:
    """Write the pack, and say where."""
    cards: dict[str, str | bytes] = {}
    for name, files in _FILES.items():
        language = "sql" if name == NAMES else "python"
        front = (
            "clarify:\n  - {ask: May it be empty?, answer: It may.}\n"
            "twists:\n  - {ask: What if it is long?, answer: Then it takes longer.}\n"
            f"exercise:\n  language: {language}\n  {_KINDS[name]}\n  seconds: 1\n"
        )
        text = card(
            name,
            title=f"Exercise {name}?",
            level="junior",
            kind="coding",
            more=front,
            rest=_BODY.format(task=name),
        )
        cards[f"python/functions/{name}/card.md"] = text
        cards |= {f"python/functions/{name}/{file}": said for file, said in files.items()}
    return write_pack(folder, cards, pack=PACK.replace('"little"', f'"{pack}"'))


def solution(name: str) -> str:
    """What solves it."""
    found = _FILES[name]
    return next(text for file, text in found.items() if file.startswith("solution"))
