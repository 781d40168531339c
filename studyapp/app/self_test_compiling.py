"""The pack that the self-test compiles: a card with a table, code and a formula."""

from contextlib import closing
from pathlib import Path

from studyapp.bank import Bank, CardId
from studyapp.bank.index import compile_index

_PACK = """\
format = 1
id = "trial"
title = "Trial"
version = "1"
licence = "MIT"
language = "en"
"""
_TOPICS = """\
[[topic]]
slug = "maths"
title = "Maths"

[[topic.leaf]]
slug = "roots"
title = "Roots"
"""
_CARD = """\
---
id: root
title: What is a root?
kind: concept
level: junior
roles: [python-developer]
minutes: 2
key_points:
  - {say: A root times itself gives the number, words: [root, itself]}
reviewed: 2026-11-20
---
## In short

A root of a number, times itself, gives the number.

## In full

$$x = \\sqrt{2}$$

| number | root |
|---|---|
| 4 | 2 |

```python
print(4 ** 0.5)
```
"""


def compiled(folder: Path) -> str:
    """The page that its card becomes, as Qt is given it."""
    files = {"pack.toml": _PACK, "topics.toml": _TOPICS, "cards/maths/roots/root.md": _CARD}
    pack = folder / "trial"
    for name, text in files.items():
        file = pack / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    index = folder / "trial.sqlite"
    problems = compile_index([pack], index).problems
    errors = [str(problem) for problem in problems if not problem.warning]
    assert not errors, errors[0]
    with closing(Bank(index)) as bank:
        page = bank.page(CardId("root"))
        return "".join(fragment.html for fragment in page.sections.values())
