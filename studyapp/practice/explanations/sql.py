"""What SQLite says of a query."""

import re

from studyapp.practice.explanations.rule import Rule, rule
from studyapp.practice.explanations.seen import Seen, nearest, words_of

_ANY = "OperationalError ProgrammingError DatabaseError Warning Error IntegrityError"
_SYNTAX = """
    select from where group by having order limit offset join left right inner outer full cross on
    using as and or not in is null between like exists case when then else end distinct union all
    intersect except with recursive over partition rows insert into values update set delete create
    table view index asc desc filter window cast
"""
_NESTED = re.compile(
    r"\b(?:sum|count|avg|min|max|total)\s*\([^()]*\b(?:sum|count|avg|min|max|total)\s*\(", re.I
)
_WORDS = frozenset(_SYNTAX.split())


def _no_table(found: re.Match[str], seen: Seen) -> str:
    name = found[1]
    near = nearest(name.rpartition(".")[2], seen.known)
    if near:
        return f"There is no table `{name}`. There is `{near}`: is it that?"
    return f"There is no table `{name}`: mind the names in the task, and those after `WITH`."


def _no_column(found: re.Match[str], seen: Seen) -> str:
    name = found[1].rpartition(".")[2]
    if f'"{name}"' in seen.code:
        return f"Text stands in single quotes, '{name}'; double quotes make it a column's name."
    near = nearest(name, seen.known) or nearest(name, words_of(seen.code) - {*_WORDS, name})
    hint = f" There is `{near}`: is it that?" if near and near.lower() != name.lower() else ""
    if "." in found[1]:
        table = found[1].rpartition(".")[0]
        return f"`{table}` has no column `{name}`, or no such table stands after `FROM`.{hint}"
    return f"No table of the query has a column `{name}`.{hint}"


def _near(found: re.Match[str], seen: Seen) -> str:
    word = found[1]
    near = nearest(word.lower(), _WORDS)
    before = re.search(rf"(\S+)\s+{re.escape(word)}(?!\w)", seen.code)
    if near and near != word.lower() and word.lower() not in _WORDS:
        return f"SQLite cannot read on at `{word}`. Is `{near.upper()}` meant?"
    if word == ")" or (before and before[1].endswith(",")):
        return f"SQLite cannot read on at `{word}`: there is a comma too many before it."
    if word.lower() in _WORDS:
        return (
            f"`{word}` is not expected here: a comma or bracket is missing before it, or the parts "
            "stand in another order than SELECT, FROM, WHERE, GROUP BY, HAVING, ORDER BY, LIMIT."
        )
    return f"SQLite cannot read on at `{word}`: look at the word before it. Is a comma missing?"


def _ambiguous(found: re.Match[str], _: Seen) -> str:
    name = found[1]
    return (
        f"More than one table of the query has a column `{name}`: say whose it is, as in "
        f"`table.{name}`."
    )


def _aggregate(found: re.Match[str], seen: Seen) -> str:
    name = found[1].removesuffix("()")
    where = "WHERE chooses rows before they are grouped; a condition on groups stands in HAVING."
    if _NESTED.search(seen.code):
        where = "One cannot hold another: the inner one goes into a query of its own, in FROM."
    return f"`{name}` is computed over many rows and cannot stand here. {where}"


def _window(found: re.Match[str], _: Seen) -> str:
    return (
        f"`{found[1].removesuffix('()')}` is a window function: it has an `OVER (…)`, and is known "
        "only after WHERE and HAVING. To filter by it, put the query into FROM or WITH."
    )


RULES: tuple[Rule, ...] = (
    rule(_ANY, r"^no such table: ([\w.]+)", _no_table),
    rule(_ANY, r"^no such column: \"?([\w.]+)", _no_column),
    rule(_ANY, r"^ambiguous column name: ([\w.]+)", _ambiguous),
    rule(_ANY, r"^near \"(.*)\": syntax error", _near),
    rule(_ANY, r"^incomplete input", "The query ends too early: a bracket, a quote or an END is "
         "open."),
    rule(_ANY, r"^unrecognized token: \"(.*)\"$",
         "SQLite does not know what `{0}` is: mostly a quote is missing, or stands too much."),
    rule(_ANY, r"^misuse of window function (\S+)", _window),
    rule(_ANY, r"^misuse of aggregate(?: function)?:? (\S+)", _aggregate),
    rule(_ANY, r"^(\w+)\(\) may not be used as a window function",
         "`{0}` cannot have an `OVER (…)`: it is no window function."),
    rule(_ANY, r"^aggregate functions are not allowed in the GROUP BY",
         "Groups are made by columns; what is computed over a group cannot make it."),
    rule(_ANY, r"HAVING clause on a non-aggregate|GROUP BY clause is required before HAVING",
         "HAVING chooses groups, and there are none: without GROUP BY a condition stands in "
         "WHERE."),
    rule(_ANY, r"^no such function: (\w+)",
         "SQLite has no function `{0}`: other databases have, or its name is another one here."),
    rule(_ANY, r"^wrong number of arguments to function (\w+)",
         "`{0}` takes another number of values."),
    rule(_ANY, r"do not have the same number of result columns",
         "The queries on both sides of UNION (EXCEPT, INTERSECT) have to give equally many "
         "columns."),
    rule(_ANY, r"^sub-select returns (\d+) columns - expected (\d+)",
         "The query in brackets gives {0} columns where {1} is wanted."),
    rule(_ANY, r"^row value misused",
         "Several columns stand where one value is wanted: is there one too many after SELECT?"),
    rule(_ANY, r"term out of range",
         "A number in ORDER BY or GROUP BY counts the columns of the result, from 1 on, and there "
         "are not so many."),
    rule(_ANY, r"ORDER BY term does not match",
         "Behind a UNION, ORDER BY knows only the columns of the result, by name or number."),
    rule(_ANY, r"^cannot join using column (\w+)",
         "USING wants a column that both tables have, and `{0}` is in one only: ON compares "
         "others."),
    rule(_ANY, r"^table (\w+) already exists", "A table or view `{0}` is there already."),
    rule(_ANY, r"^circular reference: (\w+)",
         "`{0}` reads from itself: that is only for WITH RECURSIVE."),
    rule(_ANY, r"one statement at a time",
         "One statement is wanted: is there a semicolon in the middle?"),
    rule(_ANY, r"not authorized|prohibited|attempt to write a readonly",
         "The query may read the tables; this it may not do here."),
    rule(_ANY, r"^([A-Z ]+) constraint failed: (.+)$",
         "The row breaks a rule of the table ({0}) for {1}."),
    rule(_ANY, r"Incorrect number of bindings",
         "A `?` or `:name` of the query has no value: write the value itself."),
)  # fmt: skip
