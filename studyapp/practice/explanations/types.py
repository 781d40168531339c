"""Values of a type that an operation or a call does not take."""

import ast
import re

from studyapp.practice.explanations.rule import Rule, rule
from studyapp.practice.explanations.seen import Function, Seen, nearest

_NONE = "None is what a function without `return` gives, and what `sort` or `append` give."


def _with_cause(meaning: str, seen: Seen) -> str:
    """Where None comes from, if the code tells."""
    cause = seen.none_from()
    return f"{meaning} {f'Here {cause}.' if cause else _NONE}"


def _missing(found: re.Match[str], seen: Seen) -> str:
    name, names = found[1], found[2]
    short = name.rpartition(".")[2]
    if "'self'" in names or _called_on_class(name, seen):
        owner = name.partition(".")[0]
        return (
            f"`{short}` is a method and was called without an object: "
            f"is `{owner}()` missing its parentheses?"
        )
    function = seen.functions.get(short)
    takes = f"; line {function.lineno} says what it takes" if function else ""
    listed = names.replace("'", "`")
    return f"The call of `{short}` gives no value for {listed}{takes}."


def _called_on_class(name: str, seen: Seen) -> bool:
    owner, _, method = name.rpartition(".")
    return owner in seen.classes and method != "__init__" and f"{owner}.{method}(" in seen.line


def _too_many(found: re.Match[str], seen: Seen) -> str:
    name, takes, given = found[1].rpartition(".")[2], found[2], found[3]
    function = seen.functions.get(name)
    if function and "." in found[1] and not _has_self(function) and name != "__init__":
        return (
            f"`{name}` was called with one value more than its `def` on line {function.lineno} "
            "takes: the object itself comes first, so a method's first parameter is `self`."
        )
    where = f" (line {function.lineno})" if function else ""
    return (
        f"The call gives `{name}`{where} {given} values, it takes {takes}. "
        "In a method the object itself counts as one of them."
        if "." in found[1]
        else f"The call gives `{name}`{where} {given} values, it takes {takes}."
    )


def _has_self(function: Function) -> bool:
    first = [*function.args.posonlyargs, *function.args.args][:1]
    return any(arg.arg in ("self", "cls") for arg in first)


def _no_such_argument(found: re.Match[str], seen: Seen) -> str:
    name, argument = found[1].rpartition(".")[2], found[2]
    function = seen.functions.get(name)
    what = f"`{name}` has no parameter `{argument}`"
    if function:
        arguments = function.args
        names = [it.arg for it in (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs)]
        near = nearest(argument, names)
        says = f" It has `{near}`." if near else ""
        return f"{what}: line {function.lineno} says what it takes.{says}"
    return f"{what}: mistyped, of another function, or of another version of the library."


def _unhashable(found: re.Match[str], _: Seen) -> str:
    kind = found[1]
    frozen = {
        "list": "a tuple of the same elements can",
        "set": "a frozenset can",
        "dict": "a tuple of its items can",
        "ndarray": "a tuple of its numbers can",
    }.get(kind, "what never changes can")
    return (
        f"A {kind} can change, so it cannot be the key of a dict or an element of a set "
        f"(nor an argument of a cached function); {frozen}."
    )


def _text_and_number(found: re.Match[str], _: Seen) -> str:
    other = found[1]
    if other == "NoneType":
        return f"`+` joins a str only with a str, and here the other one is None. {_NONE}"
    return (
        f"`+` joins a str only with a str, and here the other one is {_a(other)}: "
        "one of them has to be converted, or an f-string puts both together."
    )


def _no_operator(found: re.Match[str], seen: Seen) -> str:
    sign, one, other = found[1], found[2], found[3]
    if "NoneType" in (one, other):
        return _with_cause(f"`{sign}` has None on one side.", seen)
    if {one, other} == {"decimal.Decimal", "float"}:
        return (
            f"`{sign}` does not mix Decimal and float, since a float is not exact: "
            "make both Decimal, from text (`Decimal('0.1')`)."
        )
    if {one, other} == {"list", "int"} or {one, other} == {"list", "float"}:
        return (
            f"`{sign}` with a list and a number: a list does not calculate element by element; "
            "an array of NumPy does, or a comprehension."
        )
    if "function" in one or "function" in other or "method" in one or "method" in other:
        return f"`{sign}` has a function on one side: it is not called. Are its `()` missing?"
    if "str" in (one, other):
        return (
            f"`{sign}` does not mix a str with {_a(other if one == 'str' else one)}: "
            "one of them has to be converted first. What is read from text or files is a str."
        )
    return f"`{sign}` is not made for {_a(one)} and {_a(other)}: one of them is not what it seems."


def _no_order(found: re.Match[str], seen: Seen) -> str:
    sign, one, other = found[1], found[2], found[3]
    if "NoneType" in (one, other):
        return _with_cause(f"`{sign}` compares with None, which is neither less nor more.", seen)
    if one == other:
        return (
            f"Two values of type {one} have no order for `{sign}`: "
            "sort by a `key`, or give the class `__lt__`."
        )
    return (
        f"`{sign}` compares {_a(one)} with {_a(other)}, which have no common order; "
        "mostly one of them was meant to be converted."
    )


def _not_iterable(found: re.Match[str], seen: Seen) -> str:
    kind = found[1]
    if kind == "NoneType":
        return _with_cause("None cannot be gone through or unpacked.", seen)
    if kind in ("int", "float", "numpy.float64", "numpy.int64"):
        hint = "`range(n)` counts to a number" if kind == "int" else "a list of numbers can be"
        return f"A single number ({kind}) cannot be gone through or unpacked; {hint}."
    if kind in ("function", "method", "builtin_function_or_method", "type"):
        return f"Here {_a(kind)} itself is gone through: it is not called. Are its `()` missing?"
    needs = f" `{kind}` would need an `__iter__`." if kind in seen.classes else ""
    return f"{_beginning(kind)} cannot be gone through or unpacked.{needs}"


def _not_subscriptable(found: re.Match[str], seen: Seen) -> str:
    kind = found[1]
    if kind == "NoneType":
        return _with_cause("What stands before `[…]` is None.", seen)
    if kind in ("function", "method", "builtin_function_or_method", "type"):
        return f"What stands before `[…]` is {_a(kind)} itself: a call has round brackets, `(…)`."
    if kind in ("generator", "map", "filter", "zip", "dict_keys", "dict_values", "dict_items"):
        return f"{_beginning(kind)} has no positions for `[…]`; a `list` made of it has."
    if kind in ("set", "frozenset"):
        return f"A {kind} has no order, so no positions for `[…]`."
    own = f" `{kind}` would need a `__getitem__`." if kind in seen.classes else ""
    return (
        f"What stands before `[…]` is {_a(kind)}, which has no parts to be asked for: "
        f"perhaps there is one `[…]` too many.{own}"
    )


def _not_callable(found: re.Match[str], seen: Seen) -> str:
    kind = found[1]
    call = next((it for it in seen.of_kind(ast.Call) if isinstance(it, ast.Call)), None)
    name = call.func.id if call and isinstance(call.func, ast.Name) else ""
    if name in ("list", "dict", "set", "str", "sum", "max", "min", "len", "input", "id", "type"):
        line = seen.bound.get(name)
        return f"`{name}` is Python's own, but line {line} gives that name to {_a(kind)}."
    if kind == "NoneType":
        return _with_cause("What stands before `(…)` is None.", seen)
    if kind in ("int", "float"):
        return f"What stands before `(…)` is {_a(kind)}: between a number and `(` a `*` is needed."
    if kind == "module":
        return "A module cannot be called; the function or class in it can: `module.name(…)`."
    if kind in ("DataFrame", "Series", "numpy.ndarray", "list", "tuple", "dict", "str"):
        named = f"`{name}` is" if name else "What stands before `(…)` is"
        return f"{named} {_a(kind)}: its parts are asked for with `[…]`."
    own = f" `{kind}` would need a `__call__`." if kind in seen.classes else ""
    return f"What stands before `(…)` is {_a(kind)}, not a function.{own}"


def _bad_index(found: re.Match[str], seen: Seen) -> str:
    kind, index = found[1], found[2]
    container = {"string": "str", "byte": "bytes"}.get(kind, kind)
    what = f"The place in a {container} is a whole number, and here it is {_a(index)}"
    if index == "float":
        return f"{what}: `/` always gives a float, `//` gives an int."
    if index == "str":
        by_key = "the dict is within the list" if kind == "list" else "the dict has been left"
        return f"{what}. Only a dict goes by names: perhaps {by_key}."
    if index == "tuple":
        return f"{what}: nested lists want `[i][j]`; `[i, j]` is for arrays."
    if index == "NoneType":
        return _with_cause(f"{what}.", seen)
    return f"{what}. Does the loop give the elements themselves rather than their places?"


def _no_len(found: re.Match[str], seen: Seen) -> str:
    kind = found[1]
    if kind == "NoneType":
        return _with_cause("`len` was asked of None.", seen)
    if kind in ("generator", "map", "filter", "zip"):
        return f"{_beginning(kind)} does not know its length until it is used up: a list does."
    own = f" `{kind}` would need a `__len__`." if kind in seen.classes else ""
    return f"`len` counts elements, and {_a(kind)} has none.{own}"


def _unchangeable(found: re.Match[str], _: Seen) -> str:
    return (
        f"A {found[1]} cannot be changed in place once it is made: "
        "make a new one, or work on a list and convert at the end."
    )


def _not_whole(found: re.Match[str], _: Seen) -> str:
    if found[1] == "float":
        return (
            "A whole number is wanted here, as by `range`; `/` always gives a float, `//` an int."
        )
    return f"A whole number is wanted here, and this is {_a(found[1])}."


def _no_conversion(found: re.Match[str], seen: Seen) -> str:
    to, kind = found[1], found[2]
    if kind == "NoneType":
        return _with_cause(f"`{to}` was given None.", seen)
    return f"`{to}` takes a text or a single number, and this is {_a(kind)}: convert its elements."


def _not_a_container(found: re.Match[str], seen: Seen) -> str:
    if found[1] == "NoneType":
        return _with_cause("`in` looks for something in None.", seen)
    return f"`in` looks into a container, and {_a(found[1])} holds nothing."


def _no_arguments(found: re.Match[str], seen: Seen) -> str:
    name = found[1]
    methods = seen.attributes(name)
    near = nearest("__init__", methods)
    hint = f" Is `{near}` meant to be `__init__`?" if near and near != "__init__" else ""
    return f"`{name}` takes no values when it is made: it has no `__init__` of its own.{hint}"


def _abstract(found: re.Match[str], _: Seen) -> str:
    names = re.findall(r"'?(\w+)'?", found[2])
    return (
        f"`{found[1]}` is abstract: a class made from it has to define "
        f"{', '.join(f'`{name}`' for name in names)} before it can have objects."
    )


def _a(kind: str) -> str:
    """As `a list`, `an int`, `None`."""
    if kind == "NoneType":
        return "None"
    if kind in ("builtin_function_or_method", "function", "method"):
        return "a function"
    if kind == "type":
        return "a class"
    name = kind.rpartition(".")[2].replace("ndarray", "NumPy array")
    return f"{'an' if name[:1].lower() in {*'aeio'} else 'a'} {name}"


def _beginning(kind: str) -> str:
    """As `A list`, at the beginning of a sentence."""
    text = _a(kind)
    return text[0].upper() + text[1:]


_KIND = r"'([\w.]+)'"
RULES: tuple[Rule, ...] = (
    rule("TypeError", r"^([\w.<>]+)\(\) missing \d+ required (?:positional|keyword-only) "
         r"arguments?: (.+)$", _missing),
    rule("TypeError", r"^([\w.<>]+)\(\) takes (?:from )?(.+?) positional arguments? but (\d+) "
         r"(?:was|were) given", _too_many),
    rule("TypeError", r"^([\w.<>]+)\(\) got an unexpected keyword argument '(\w+)'",
         _no_such_argument),
    rule("TypeError", r"^([\w.<>]+)\(\) got multiple values for argument '(\w+)'",
         "The call of `{0}` gives `{1}` twice: once by its place and once by its name. "
         "In a method the first place is the object's."),
    rule("TypeError", r"^(\w+)\(\) takes no arguments", _no_arguments),
    rule("TypeError", rf"unhashable type: {_KIND}", _unhashable),
    rule("TypeError", r'^can only concatenate str \(not "([\w.]+)"\) to str', _text_and_number),
    rule("TypeError", r'^can only concatenate list \(not "([\w.]+)"\) to list',
         "`+` joins a list only with a list, and here the other one is of type {0}; "
         "`append` takes one more element."),
    rule("TypeError", rf"^unsupported operand type\(s\) for (.+?): {_KIND} and {_KIND}",
         _no_operator),
    rule("TypeError", rf"^'(.+?)' not supported between instances of {_KIND} and {_KIND}",
         _no_order),
    rule("TypeError", r"^can't multiply sequence by non-int of type '(\w+)'",
         "A str or list can be repeated a whole number of times, not multiplied by {0}: "
         "mostly a text was meant to be converted to a number first."),
    rule("TypeError", rf"argument of type {_KIND} is not (?:a container or )?iterable",
         _not_a_container),
    rule("TypeError", r"^cannot unpack non-(?:iterable|sequence) ([\w.]+)", _not_iterable),
    rule("TypeError", rf"^{_KIND} object is not (?:iterable|an iterator)", _not_iterable),
    rule("TypeError", rf"{_KIND} object is not subscriptable", _not_subscriptable),
    rule("TypeError", rf"{_KIND} object is not callable", _not_callable),
    rule("TypeError", r"^(list|tuple|string|byte) indices must be integers(?: or slices)?, "
         r"not '?([\w.]+)'?", _bad_index),
    rule("TypeError", rf"^object of type {_KIND} has no len\(\)", _no_len),
    rule("TypeError", rf"^{_KIND} object does not support item (?:assignment|deletion)",
         _unchangeable),
    rule("TypeError", rf"^{_KIND} object cannot be interpreted as an integer", _not_whole),
    rule("TypeError", rf"^(int|float)\(\) argument must be .* not {_KIND}", _no_conversion),
    rule("TypeError", r"^sequence item (\d+): expected str instance, (\w+) found",
         "`join` puts texts together, and element {0} is of type {1}: convert the elements first."),
    rule("TypeError", r"^exceptions must derive from BaseException",
         "`raise` wants an exception such as `ValueError(\"…\")`, not a text or another value."),
    rule("TypeError", r"^bad operand type for unary (.+): '(\w+)'",
         "`{0}` before a value of type {1}: it is made for numbers. Is the value a text still?"),
    rule("TypeError", r"^Object of type (\w+) is not JSON serializable",
         "JSON knows dict, list, str, numbers, true, false and null, but no {0}: convert it "
         "first."),
    rule("TypeError", r"^Can't instantiate abstract class (\w+) .*?methods? (.+)$", _abstract),
    rule("TypeError", r"can't (?:compare|subtract) offset-naive and offset-aware datetimes",
         "One of the two times has a time zone, the other has none; both need one, or neither."),
    rule("TypeError", r"^unsupported format string passed to (\w+)\.__format__",
         "The format after the `:` of an f-string is made for numbers or text, and the value is "
         "of type {0}."),
    rule("TypeError", r"^descriptor '(\w+)' for '(\w+)' objects doesn't apply to a '(\w+)' object",
         "`{0}` belongs to {1}, and was called with an object of type {2}."),
)  # fmt: skip
