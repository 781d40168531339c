"""Values that are of the right type but not right: places, sizes, numbers, texts, files."""

import ast
import re

from studyapp.practice.explanations.rule import Rule, rule
from studyapp.practice.explanations.seen import Seen, called


def _out_of_range(found: re.Match[str], seen: Seen) -> str:
    kind = found[1].replace("string", "str")
    name = _indexed(seen)
    what = f"`{name}`" if name else f"the {kind}"
    meaning = f"{what[0].upper()}{what[1:]} has no element at that place"
    if _counts_one_too_far(seen):
        return f"{meaning}: the places run from 0 to `len(…) - 1`, and the range goes beyond."
    if re.search(r"\[[^\]]*\+\s*1\s*\]", seen.line):
        return f"{meaning}: for the last one there is no `+ 1` any more."
    return f"{meaning}: the places run from 0 to `len(…) - 1`, and an empty {kind} has none at all."


def _counts_one_too_far(seen: Seen) -> bool:
    function = seen.function or seen.tree
    calls = (node for node in ast.walk(function) if isinstance(node, ast.Call))
    return any(
        called(call) == "range" and re.search(r"len\(.*\)\s*\+\s*1", ast.unparse(call))
        for call in calls
    )


def _indexed(seen: Seen) -> str:
    names = {
        node.value.id
        for node in seen.of_kind(ast.Subscript)
        if isinstance(node, ast.Subscript) and isinstance(node.value, ast.Name)
    }
    return names.pop() if len(names) == 1 else ""


def _of_division(_: re.Match[str], seen: Seen) -> str:
    divisors = {
        ast.unparse(node.right)
        for node in seen.of_kind(ast.BinOp)
        if isinstance(node, ast.BinOp) and isinstance(node.op, (ast.Div, ast.FloorDiv, ast.Mod))
    }
    what = f"`{divisors.pop()}`" if len(divisors) == 1 else "A divisor"
    return (
        f"{what} is 0 here. Which input makes it so, an empty one perhaps, "
        "and what should the answer be then?"
    )


def _of_recursion(_: re.Match[str], seen: Seen) -> str:
    name = seen.function.name if seen.function else "A function"
    return (
        f"`{name}` calls itself again and again, some thousand times. Either no call ends without "
        "another one, or the argument does not come nearer to the end; check the smallest input."
    )


def _of_unpacking(found: re.Match[str], seen: Seen) -> str:
    few = found[0].startswith("not enough")
    wanted = re.search(r"expected (?:at least )?(\d+)", found.string)
    number = f" ({wanted[1]} names)" if wanted else ""
    if few:
        return f"There are fewer values than names{number} to unpack them into."
    items = (
        " A dict gives its keys; keys with values come from `items()`."
        if re.search(r"\bfor \w+, \w+ in \w+:", seen.line)
        else ""
    )
    return f"There are more values than names{number} to unpack them into.{items}"


def _no_int(found: re.Match[str], _: Seen) -> str:
    text = found[1]
    if re.fullmatch(r"[+-]?\d+\.\d*", text):
        return f"`int` reads only whole numbers from text, and '{text}' has a point."
    if not text.strip():
        return "`int` was given a text without any digit: an empty line or field perhaps."
    return f"`int` reads whole numbers only, and '{text}' is none."


def _no_float(found: re.Match[str], seen: Seen) -> str:
    if "float(" not in seen.line:
        return (
            f"Numbers are wanted, and there is the text '{found[1]}' among them: "
            "a column of text has to be encoded first, or left out."
        )
    if "," in found[1]:
        return f"`float` wants a point, not a comma, in '{found[1]}'."
    return f"`float` cannot read a number from '{found[1]}': is there a header or an empty field?"


def _no_such_value(found: re.Match[str], _: Seen) -> str:
    return f"The value is not in the {found[1]} at this moment; `in` tells beforehand."


def _empty(found: re.Match[str], _: Seen) -> str:
    name = found[1]
    return (
        f"`{name}` was given nothing to choose from. Which input makes it empty, and what should "
        f"the answer be then? (`{name}(…, default=…)` has one.)"
    )


def _no_file(found: re.Match[str], _: Seen) -> str:
    return (
        f"There is no file {found[1]} in the folder where the code runs. Only the exercise's own "
        "files lie there: mind the spelling, and give no folder before the name."
    )


def _of_json(found: re.Match[str], _: Seen) -> str:
    place = f"line {found[2]}, column {found[3]}"
    if "Expecting value" in found[1] and (found[2], found[3]) == ("1", "1"):
        return "The text is no JSON from its first character on: is it empty, or a file's name?"
    return f"The text is no JSON at {place}: JSON wants double quotes, and no comma at the end."


def _of_codec(found: re.Match[str], _: Seen) -> str:
    if found[2] == "decode":
        return (
            f"The bytes are not text in {found[1]}: the file is in another encoding, or no text "
            "at all; `open(…, encoding=…)` says which."
        )
    return f"The text has a character that {found[1]} cannot write; `utf-8` can write all."


def _of_time(found: re.Match[str], _: Seen) -> str:
    return (
        f"The text {found[1]} is not written the way the format {found[2]} says: compare them "
        "piece by piece (%d day, %m month, %Y year of four digits, %H:%M:%S)."
    )


RULES: tuple[Rule, ...] = (
    rule("IndexError", r"^(list|tuple|string|range object|array|deque) (?:assignment )?index "
         r"out of range", _out_of_range),
    rule("IndexError", r"^pop from (?:an )?empty (\w+)",
         "The {0} is empty when an element is taken from it: ask beforehand whether it holds any."),
    rule("KeyError", r"pop from an empty set|popitem\(\): dictionary is empty",
         "It is empty when an element is taken from it: ask beforehand whether it holds any."),
    rule("ZeroDivisionError", r"", _of_division),
    rule("RecursionError", r"", _of_recursion),
    rule("ValueError", r"^(?:not enough|too many) values to unpack", _of_unpacking),
    rule("ValueError", r"^invalid literal for int\(\) with base \d+: '(.*)'", _no_int),
    rule("ValueError", r"^could not convert string to float: '(.*)'", _no_float),
    rule("ValueError", r"^list\.(?:remove|index)\(x\): x not in (list)", _no_such_value),
    rule("ValueError", r"is not in (list|tuple|deque)", _no_such_value),
    rule("ValueError", r"^tuple\.index\(x\): x not in (tuple)", _no_such_value),
    rule("ValueError", r"^substring not found",
         "`index` does not find that text and raises; `find` gives -1 instead, `in` only asks."),
    rule("ValueError", r"^(max|min)\(\) (?:arg is an empty sequence|iterable argument is empty)",
         _empty),
    rule("TypeError", r"^reduce\(\) of empty iterable",
         "`reduce` was given nothing, and no first value to begin with."),
    rule("ValueError", r"math domain error|^expected a (?:nonnegative|positive) input",
         "The function of `math` has no value there, as the root or logarithm of a negative "
         "number, or the logarithm of 0."),
    rule("OverflowError", r"range|too large",
         "The result is larger than any float (about 1.8e308). Mostly `exp` or a power got a large "
         "number; logarithms, or subtracting the largest first, keep it small."),
    rule("ValueError", r"^range\(\) arg 3 must not be zero|^slice step cannot be zero",
         "The step is 0, so it would never get anywhere."),
    rule("ValueError", r"^time data (.+) does not match format (.+)$", _of_time),
    rule("ValueError", r"^Invalid isoformat string: (.+)$",
         "{0} is no date or time as ISO 8601 writes it: 2030-01-15, or 2030-01-15T12:00:00."),
    rule("ValueError", r"^Unknown format code '(\w)' for object of type '(\w+)'",
         "The `{0}` after the `:` of an f-string is not made for a value of type {1}."),
    rule("ValueError", r"^I/O operation on closed file",
         "The file is closed already: mostly the line stands outside its `with` block."),
    rule("ValueError", r"^Sample larger than population",
         "More elements are drawn than there are, and each only once."),
    rule("ValueError", r"^mutable default <class '(\w+)'> for field (\w+) is not allowed",
         "All objects would share one {0}, so `{1}` wants `field(default_factory={0})`."),
    rule("RuntimeError", r"^generator raised StopIteration",
         "`next` found nothing more within a generator. There it counts as an error: give `next` "
         "a default, or end the generator by `return`."),
    rule("RuntimeError", r"(?:changed size|keys changed|mutated) during iteration",
         "A dict or set got or lost elements while a loop went through it. Go through a copy, or "
         "collect the changes and make them after the loop."),
    rule("RuntimeError", r"^asyncio\.run\(\) cannot be called|no running event loop",
         "A coroutine runs within one event loop: `asyncio.run` starts it once, at the outside."),
    rule("StopIteration", r"",
         "`next` was asked for a value, and there is none left. `next(…, default)` gives one "
         "instead; a generator can be gone through only once."),
    rule("EOFError", r"",
         "`input()` waits for a line that nobody types here: the function gets all it needs by "
         "its parameters."),
    rule("JSONDecodeError", r"^(.+): line (\d+) column (\d+)", _of_json),
    rule("UnicodeDecodeError UnicodeEncodeError", r"^'([\w\-]+)' codec can't (decode|encode)",
         _of_codec),
    rule("FileNotFoundError", r"No such file or directory: (.+)$", _no_file),
    rule("IsADirectoryError NotADirectoryError", r": (.+)$",
         "{0} is a folder where a file is wanted, or the other way round."),
    rule("PermissionError ForbiddenError", r"",
         "Code of an exercise is kept within its own folder, without network and other programs."),
    rule("InvalidOperation", r"ConversionSyntax",
         "Decimal cannot read a number from that text."),
    rule("InvalidOperation DivisionByZero DivisionUndefined", r"",
         "The calculation has no value for Decimal, as 0 / 0 or the root of a negative number."),
    rule("AssertionError", r"",
         "An `assert` of your own code does not hold: what it says there is not so."),
    rule("NotImplementedError", r"",
         "The starter's `raise NotImplementedError` is still there: your code goes in its place."),
    rule("MemoryError", r"",
         "More memory was asked for than there is. Is a whole list, or every pair, kept where one "
         "at a time would do?"),
    rule("SystemExit", r"",
         "`exit` or `sys.exit` ends the program; a function gives its answer by `return`."),
    rule("PatternError error", r"(.+) at position (\d+)",
         "The regular expression is not valid at character {1} ({0}). Signs such as ( [ * + ? . "
         "mean something; with a backslash before them they are themselves."),
)  # fmt: skip
