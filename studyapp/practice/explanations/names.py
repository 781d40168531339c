"""Names that are not known: variables, attributes, modules, keys."""

import ast
import re
import sys
from importlib.util import find_spec

from studyapp.practice.explanations.rule import Rule, rule
from studyapp.practice.explanations.seen import Seen, nearest

_ALIASES = {
    "np": "import numpy as np",
    "pd": "import pandas as pd",
    "plt": "import matplotlib.pyplot as plt",
    "sns": "import seaborn as sns",
    "numpy": "import numpy",
    "pandas": "import pandas",
    "sklearn": "import sklearn",
}
_HOMES = {
    "collections": "Counter OrderedDict defaultdict deque namedtuple ChainMap",
    "dataclasses": "dataclass field",
    "functools": "reduce lru_cache partial wraps cached_property cache",
    "itertools": "chain combinations permutations product groupby islice accumulate pairwise "
    "zip_longest takewhile dropwhile",
    "typing": "Any Optional Union NamedTuple Protocol TypeVar Literal",
    "collections.abc": "Callable Iterable Iterator Sequence Mapping Generator",
    "datetime": "timedelta timezone date",
    "decimal": "Decimal",
    "fractions": "Fraction",
    "math": "sqrt pi ceil floor log log2 exp isclose inf",
    "heapq": "heappush heappop heapify nlargest nsmallest",
    "bisect": "bisect_left bisect_right insort",
    "pathlib": "Path",
    "abc": "ABC abstractmethod",
    "contextlib": "contextmanager suppress",
    "statistics": "mean median stdev",
    "enum": "Enum StrEnum auto",
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names.split()}
_OTHER_LANGUAGES = {
    "true": "True",
    "false": "False",
    "null": "None",
    "nil": "None",
    "none": "None",
    "undefined": "None",
    "nan": "float('nan')",
    "NaN": "float('nan')",
    "this": "self",
    "elseif": "elif",
    "string": "str",
    "length": "len",
    "lenght": "len",
    "println": "print",
}
_BUILT_IN = {
    kind.__name__: kind
    for kind in (str, list, dict, set, tuple, int, float, bytes, bool, frozenset, range, complex)
}
_GONE = {
    ("DataFrame", "append"): "`append` was taken out of pandas: tables are joined by `pd.concat`",
    ("Series", "append"): "`append` was taken out of pandas: series are joined by `pd.concat`",
    ("DataFrame", "ix"): "`ix` was taken out of pandas: labels go with `loc`, places with `iloc`",
    ("DataFrame", "applymap"): "`applymap` was taken out of pandas: it is called `map` now",
    ("dict", "has_key"): "Python 3 asks a dict with `key in …`",
    ("dict", "iteritems"): "in Python 3 a dict has `items`",
    ("list", "add"): "a list takes one more element by `append`; `add` is a set's",
    ("list", "push"): "a list takes one more element by `append`",
    ("list", "length"): "how many elements there are tells `len(…)`",
    ("list", "size"): "how many elements there are tells `len(…)`; `size` is an array's",
    ("list", "shape"): "a list has no shape; arrays of NumPy have",
    ("str", "length"): "how many characters there are tells `len(…)`",
    ("str", "reverse"): "a str cannot be changed; a slice or `reversed` gives it backwards",
    ("str", "sort"): "a str cannot be changed; `sorted` gives its characters in order",
    ("str", "append"): "a str cannot be changed; `+` or `join` makes a new one",
    ("str", "decode"): "a str is text already; `decode` is for bytes",
    ("bytes", "encode"): "bytes are encoded already; `encode` is for str",
    ("tuple", "append"): "a tuple cannot be changed; a list can",
    ("tuple", "sort"): "a tuple cannot be changed; `sorted` gives a new list",
    ("dict", "append"): "a dict takes a value by `d[key] = value`",
    ("dict", "sort"): "a dict is not sorted in place; `sorted(d.items())` gives a list",
    ("set", "append"): "a set takes one more element by `add`",
    ("dict", "add"): "a dict takes a value by `d[key] = value`; `add` is a set's",
}


def _unknown(found: re.Match[str], seen: Seen) -> str:
    name = found[1]
    what = f"`{name}` has no meaning where it is used"
    if set(name) == {"_"} and len(name) > 2:
        return "A gap `___` is still there: Python reads it as a name that nobody has defined."
    if line := _import_of(name):
        return f"{what}: the line `{line}` is missing."
    if name in _OTHER_LANGUAGES:
        return f"{what}: Python writes `{_OTHER_LANGUAGES[name]}`."
    if name == "self":
        return f"{what}: it is the first parameter of a method, and has to stand in its `def`."
    if name in seen.bound:
        return f"{what}{_elsewhere(name, seen)}."
    if near := seen.near(name):
        line = f" (line {seen.bound[near]})" if near in seen.bound else ""
        return f"{what}. There is `{near}`{line}: is it that?"
    return f"{what}: nothing above gives it a value, and Python has none of that name."


def _import_of(name: str) -> str:
    if name in _ALIASES:
        return _ALIASES[name]
    if name in sys.stdlib_module_names and not name.startswith("_"):
        return f"import {name}"
    return f"from {_HOME_OF[name]} import {name}" if name in _HOME_OF else ""


def _elsewhere(name: str, seen: Seen) -> str:
    line = seen.bound[name]
    owner = next(
        (
            node.name
            for node in seen.functions.values()
            if node.lineno <= line <= (node.end_lineno or 0) and node is not seen.function
        ),
        None,
    )
    if owner:
        return f". Line {line} sets it within `{owner}`, and there it stays: it has to be returned"
    if line > (seen.failure.line or 0):
        return f" yet: it gets its value later, on line {line}"
    return f", although line {line} sets it; perhaps that line was not reached, or it was deleted"


def _unset(found: re.Match[str], seen: Seen) -> str:
    name = found[1]
    where = f" of `{seen.function.name}`" if seen.function else ""
    lines = [
        node.lineno
        for node in ast.walk(seen.function or seen.tree)
        if isinstance(node, ast.Name) and node.id == name and isinstance(node.ctx, ast.Store)
    ]
    on = f" (line {min(lines)})" if lines else ""
    outer = (
        f" The `{name}` outside the function is another one."
        if lines and any(line < min(lines) for line in [seen.bound.get(name, 10**9)])
        else " On this way through the code that line was not reached."
    )
    return (
        f"`{name}` is set somewhere in the body{where}{on}, so it is local to all of it, "
        f"and here it has no value yet.{outer}"
    )


def _unset_around(found: re.Match[str], _: Seen) -> str:
    return (
        f"`{found[1]}` belongs to the function around this one, which has not given it a value "
        "yet when it is read."
    )


def _of_none(found: re.Match[str], seen: Seen) -> str:
    source = seen.none_from()
    cause = (
        f"Here {source}."
        if source
        else "Mostly a function without `return` gave it, or a search that found nothing."
    )
    return f"What stands before `.{found[1]}` is None, and None has nothing to offer. {cause}"


def _no_attribute(found: re.Match[str], seen: Seen) -> str:
    kind, name = found[1], found[2]
    what = f"{_a(kind)} has no `{name}`"
    if told := _GONE.get((kind, name)):
        return f"{what}: {told}."
    if kind in seen.classes:
        return f"{what}{_own_attribute(kind, name, seen)}"
    if kind in ("function", "method", "builtin_function_or_method"):
        return f"{what}: it is not called. Are its parentheses `()` missing?"
    if kind in ("DataFrame", "Series"):
        return f"{what}: neither a method nor a column (or label) is called so."
    if near := nearest(name, _names_of(kind)):
        return f"{what}. There is `{near}`: is it that?"
    owners = [each for each, it in _BUILT_IN.items() if hasattr(it, name)]
    if owners and kind in _BUILT_IN:
        return f"{what}; {_a(owners[0]).lower()} has. The value is of another type than it seems."
    return f"{what}. Is the value of the type that you expect? `print(type(…))` tells."


def _own_attribute(kind: str, name: str, seen: Seen) -> str:
    has = seen.attributes(kind)
    if near := nearest(name, has):
        return f". Your class has `{near}`: is it that?"
    if name in has:
        return f": the line that sets `self.{name}` has not been reached when it is read."
    return f": no method of your class sets `self.{name}`."


def _class_attribute(found: re.Match[str], seen: Seen) -> str:
    kind, name = found[1], found[2]
    has = seen.attributes(kind) or _names_of(kind)
    if name in has:
        return f"`{name}` belongs to objects of `{kind}`, not to the class: is `{kind}(…)` meant?"
    near = nearest(name, has)
    return f"The class `{kind}` has no `{name}`." + (f" It has `{near}`." if near else "")


def _of_module(found: re.Match[str], _: Seen) -> str:
    module, name = found[1], found[2]
    if near := nearest(name, dir(sys.modules[module]) if module in sys.modules else ()):
        return f"The module `{module}` has no `{name}`. It has `{near}`: is it that?"
    return (
        f"The module `{module}` has no `{name}`: mistyped, part of another module, "
        "or taken out of the library since."
    )


def _names_of(kind: str) -> list[str]:
    found = _BUILT_IN.get(kind)
    return [name for name in dir(found) if not name.startswith("_")] if found else []


def _no_module(found: re.Match[str], _: Seen) -> str:
    name = found[1].partition(".")[0]
    near = nearest(name, {*sys.stdlib_module_names, "numpy", "pandas", "sklearn", "matplotlib"})
    if name == "scikit-learn" or name == "scikit_learn":
        return "The library scikit-learn is imported under the name `sklearn`."
    if near and near != name:
        return f"There is no module `{name}`. Is `{near}` meant?"
    if "." in found[1] and _is_there(name):
        return f"`{name}` is there, but has no part `{found[1].partition('.')[2]}`."
    return f"The library `{name}` is not installed here; the exercise can be done without it."


def _is_there(name: str) -> bool:
    try:
        return find_spec(name) is not None
    except (ImportError, ValueError):
        return False


def _no_import(found: re.Match[str], _: Seen) -> str:
    name, module = found[1], found[2]
    known = dir(sys.modules[module]) if module in sys.modules else []
    near = nearest(name, known)
    return f"`{module}` has no `{name}`." + (f" It has `{near}`: is it that?" if near else "")


def _no_key(found: re.Match[str], seen: Seen) -> str:
    key = found[0]
    if "pandas" in seen.code and _reads_by_column(seen):
        return (
            f"No column (or label) is called {key}. Names count to the letter, blanks and case "
            "too: `print(df.columns)` shows them. `df[…]` asks for a column, `df.loc[…]` for a row."
        )
    name = _indexed(seen)
    where = f"in `{name}`" if name else "in the dict"
    return (
        f"There is no key {key} {where} at this moment. A key has to be put in before it is read; "
        "look at where it should have been, and at its type: 1 and '1' are two keys."
    )


def _reads_by_column(seen: Seen) -> bool:
    return any(
        isinstance(node, ast.Subscript) and isinstance(node.slice, (ast.Constant, ast.List))
        for node in seen.of_kind(ast.Subscript)
    ) or bool(re.search(r"groupby|merge|sort_values|drop|set_index|\bdf\b", seen.line))


def _indexed(seen: Seen) -> str:
    for node in seen.of_kind(ast.Subscript):
        if isinstance(node, ast.Subscript) and isinstance(node.value, ast.Name):
            return node.value.id
    return ""


def _a(kind: str) -> str:
    """As `A list`, `An int`."""
    if kind in ("builtin_function_or_method", "function", "method"):
        return "A function"
    known = kind.replace("ndarray", "NumPy array")
    return f"{'An' if known[:1].lower() in {*'aeio'} else 'A'} {known}"


RULES: tuple[Rule, ...] = (
    rule("NameError", r"^name '(\w+)' is not defined", _unknown),
    rule("UnboundLocalError", r"variable '(\w+)'", _unset),
    rule("NameError", r"free variable '(\w+)'", _unset_around),
    rule("AttributeError", r"^'NoneType' object has no attribute '(\w+)'", _of_none),
    rule("AttributeError", r"^partially initialized module '([\w.]+)'", (
        "The module `{0}` is still being loaded: two files import each other, or a file of yours "
        "has the name of the library."
    )),
    rule("AttributeError", r"^module '([\w.]+)' has no attribute '(\w+)'", _of_module),
    rule("AttributeError", r"^type object '(\w+)' has no attribute '(\w+)'", _class_attribute),
    rule("AttributeError", r"^'([\w.]+)' object has no attribute '(\w+)'", _no_attribute),
    rule("FrozenInstanceError", r"cannot assign to field '(\w+)'", (
        "The dataclass is frozen, so `{0}` cannot be set once the object is made; "
        "`dataclasses.replace` makes a changed copy."
    )),
    rule("AttributeError", r"property '(\w+)' of '(\w+)' object has no setter", (
        "`{0}` is a property of `{1}` that can only be read: it has no setter."
    )),
    rule("ModuleNotFoundError", r"No module named '([\w.\-]+)'", _no_module),
    rule("ImportError", r"cannot import name '(\w+)' from '([\w.]+)'", _no_import),
    rule("KeyError", r"^.{1,200}$", _no_key),
)  # fmt: skip
