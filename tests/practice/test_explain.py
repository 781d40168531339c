import re
import sqlite3
import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.practice.child.traces import failure_of
from studyapp.practice.explain import explained
from studyapp.practice.verdict import Failure, Frame
from tests.practice.failing import failure_in

MEASURED = "def mean(values):\n    total = sum(values)\n    total / len(values)\n"
STACK = """
class Stack:
    def __init__(self):
        self.items = []
    def push(self, item):
        self.items.append(item)
"""


def of(body, before=""):
    """What is said of a function's body."""
    source = f"{before}\ndef f():\n{textwrap.indent(textwrap.dedent(body), '    ')}\n"
    return explained(failure_in(source), source)


def of_source(source, call="f()"):
    return explained(failure_in(source, call), source)


BODIES = {
    "a near name": ("total = 1\nreturn totl", ("`totl`", "`total`", "line 3")),
    "a near name of Python's": ("return lenght([])", ("`lenght`", "`len`")),
    "numpy": ("return np.array([])", ("`import numpy as np` is missing",)),
    "a module": ("return math.pi", ("`import math` is missing",)),
    "a class of a module": ("return defaultdict()", ("`from collections import defaultdict`",)),
    "another language": ("return true", ("Python writes `True`",)),
    "a gap": ("return ___ + 1", ("A gap `___` is still there",)),
    "set later": ("return late_name", ("later, on line 4",), "", "late_name = 1"),
    "unset": ("if False:\n    best = 1\nreturn best", ("`best`", "line 4", "local")),
    "unset, and global": ("count += 1", ("`count`", "another one"), "count = 0"),
    "missing argument": ("g(1)", ("`g`", "`b`", "line 1"), "def g(a, b): ..."),
    "missing arguments": ("g()", ("`a` and `b`",), "def g(a, b): ..."),
    "called on the class": ("Stack.push(1)", ("`push`", "`Stack()`"), STACK),
    "too many arguments": ("g(1, 2)", ("2 values", "takes 1"), "def g(a): ..."),
    "no self": ("A().g()", ("`self`", "line 2"), "class A:\n    def g(): ..."),
    "unknown argument": ("g(colour=1)", ("no parameter `colour`", "`color`"), "def g(color): ..."),
    "argument twice": ("g(1, a=2)", ("`a` twice",), "def g(a): ..."),
    "None gone through": (
        "for x in mean([1]): ...",
        ("`mean` (line 1)", "returns nothing"),
        MEASURED,
    ),
    "None reckoned with": ("return mean([1]) + 1", ("`mean` (line 1)",), MEASURED),
    "None indexed": ("a = [2, 1].sort()\nreturn a[0]", ("`sort` changes its object in place",)),
    "None of a path": (
        "return g(-1) + 1",
        ("`g` (line 1) has a path without a `return`",),
        "def g(a):\n    if a > 0:\n        return a",
    ),
    "None compared": ("return print(1) < 2", ("`print` only prints",)),
    "None has no length": ("return len([].append(1))", ("`append` changes",)),
    "None called": ("return [].append(1)()", ("None", "`append`")),
    "None has no attribute": ("return mean([1]).real", ("`.real`", "`mean`"), MEASURED),
    "None searched": ("return 1 in [].sort()", ("None", "`sort`")),
    "list as key": ("return {[1]: 2}", ("A list can change", "tuple")),
    "set as element": ("return {{1}}", ("A set can change", "frozenset")),
    "text and number": ("return 'a' + 1", ("an int", "converted")),
    "number and text": ("return 1 + 'a'", ("a str", "converted")),
    "text and None": ("return 'a' + None", ("None",)),
    "list and number": ("return [1] + 1", ("of type int", "`append`")),
    "list by number": ("return [1] / 2", ("element by element",)),
    "function in a sum": ("return len + 1", ("not called",)),
    "text times float": ("return 'a' * 1.5", ("whole number of times",)),
    "order of kinds": ("return 'a' < 1", ("a str with an int",)),
    "order of dicts": ("return sorted([{}, {}])", ("`key`",)),
    "number gone through": ("for i in 5: ...", ("single number", "`range(n)`")),
    "number unpacked": ("a, b = 5", ("single number",)),
    "function gone through": ("for i in len: ...", ("not called",)),
    "number indexed": ("return 5[0]", ("an int", "one `[…]` too many")),
    "function indexed": ("return len[0]", ("round brackets",)),
    "generator indexed": ("return (i for i in [])[0]", ("A generator has no positions",)),
    "set indexed": ("return {1}[0]", ("no order",)),
    "own class indexed": ("return Stack()[0]", ("`__getitem__`",), STACK),
    "number called": ("return 2(3)", ("`*` is needed",)),
    "list called": ("a = [1]\nreturn a(0)", ("`a` is a list", "`[…]`")),
    "shadowed": ("list = [1]\nreturn list('ab')", ("`list` is Python's own", "line 3")),
    "own class called": ("return Stack()()", ("`__call__`",), STACK),
    "module called": ("import math\nreturn math(1)", ("module.name",)),
    "list by text": ("return [1]['a']", ("a str", "dict")),
    "list by float": ("return [1][1 / 1]", ("`//` gives an int",)),
    "list by tuple": ("return [[1]][0, 0]", ("`[i][j]`",)),
    "text by text": ("return 'a'['b']", ("in a str", "Only a dict")),
    "no length": ("return len(5)", ("an int has none",)),
    "length of a generator": ("return len(i for i in [])", ("used up",)),
    "text changed": ("a = 'abc'\na[0] = 'x'", ("A str cannot be changed",)),
    "tuple changed": ("a = (1,)\na[0] = 2", ("A tuple cannot be changed",)),
    "range of a float": ("return range(4 / 2)", ("`//`",)),
    "int of a list": ("return int([1])", ("a list",)),
    "in a number": ("return 1 in 5", ("an int holds nothing",)),
    "no init": ("return A(1)", ("no `__init__`",), "class A: ..."),
    "init mistyped": ("return A(1)", ("`__intit__`",), "class A:\n    def __intit__(self, a): ..."),
    "abstract": (
        "return A()",
        ("`A` is abstract", "`area`"),
        "import abc\nclass A(abc.ABC):\n    @abc.abstractmethod\n    def area(self): ...",
    ),
    "join of numbers": ("return ','.join([1])", ("element 0 is of type int",)),
    "raise of a text": ("raise 'no'", ("ValueError",)),
    "minus a text": ("return -'a'", ("`-`", "str")),
    "json of a set": ("import json\nreturn json.dumps({1})", ("no set",)),
    "zones": (
        "from datetime import datetime as d, timezone as t\nreturn d(2030, 1, 1) < d.now(t.utc)",
        ("time zone",),
    ),
    "format of a list": ("return f'{[1]:>5}'", ("of type list",)),
    "one too far": (
        "a = [1]\nfor i in range(len(a) + 1):\n    a[i]",
        ("`a` has no element", "the range goes beyond"),
    ),
    "next one": ("a = [1]\nfor i in range(len(a)):\n    a[i + 1]", ("no `+ 1`",)),
    "empty": ("a = []\nreturn a[0]", ("an empty list has none",)),
    "text out of range": ("a = 'a'\nreturn a[1]", ("an empty str",)),
    "pop": ("return [].pop()", ("The list is empty",)),
    "pop of a deque": (
        "from collections import deque\nreturn deque().pop()",
        ("The deque is empty",),
    ),
    "pop of a set": ("return set().pop()", ("It is empty",)),
    "key": ("ages = {}\nreturn ages['Ann']", ("no key 'Ann' in `ages`",)),
    "key of a dict": ("return {}.pop(1)", ("no key 1",)),
    "attribute of a list": ("return [].add(1)", ("`append`",)),
    "near attribute": ("return [].apend(1)", ("A list has no `apend`", "`append`")),
    "attribute of another": ("return (1,).upper()", ("A tuple has no `upper`",)),
    "attribute of a function": ("return f.value()", ("not called",)),
    "own attribute": ("return Stack().itms", ("`items`",), STACK),
    "own attribute unset": ("return Stack().colour", ("sets `self.colour`",), STACK),
    "attribute of the class": ("return Stack.items", ("objects of `Stack`",), STACK),
    "of a module": ("import math\nreturn math.squareroot(2)", ("module `math`",)),
    "near of a module": ("import math\nreturn math.sqr(2)", ("`sqrt`",)),
    "frozen": (
        "A(1).a = 2",
        ("frozen", "`a`"),
        "from dataclasses import dataclass\n@dataclass(frozen=True)\nclass A:\n    a: int",
    ),
    "property": (
        "A().a = 2",
        ("can only be read",),
        "class A:\n    @property\n    def a(self): ...",
    ),
    "few values": ("a, b = [1]", ("fewer values", "2 names")),
    "many values": ("a, b = [1, 2, 3]", ("more values",)),
    "keys unpacked": ("d = {'abc': 1}\nfor k, v in d: ...", ("`items()`",)),
    "int of a text": ("return int('x')", ("'x' is none",)),
    "int of a float": ("return int('1.5')", ("has a point",)),
    "int of nothing": ("return int('')", ("without any digit",)),
    "float of a text": ("return float('x')", ("header",)),
    "float of a comma": ("return float('1,5')", ("a point, not a comma",)),
    "removed": ("[].remove(1)", ("not in the list",)),
    "index": ("return [].index(1)", ("not in the list",)),
    "substring": ("return 'a'.index('b')", ("`find` gives -1",)),
    "largest of none": ("return max([])", ("`max`", "default")),
    "root": ("import math\nreturn math.sqrt(-1)", ("negative",)),
    "overflow": ("import math\nreturn math.exp(1000)", ("1.8e308",)),
    "power": ("return 2.0 ** 5000", ("1.8e308",)),
    "step": ("return list(range(0, 5, 0))", ("step is 0",)),
    "division": ("a = 0\nreturn 1 / a", ("`a` is 0",)),
    "division by a length": ("a = []\nreturn sum(a) / len(a)", ("`len(a)` is 0", "empty")),
    "recursion": ("return g(1)", ("`g` calls itself",), "def g(n): return g(n + 1)"),
    "time": (
        "from datetime import datetime\nreturn datetime.strptime('1.2.30', '%Y-%m-%d')",
        ("'1.2.30'", "'%Y-%m-%d'"),
    ),
    "iso": ("from datetime import date\nreturn date.fromisoformat('x')", ("ISO 8601",)),
    "format code": ("return f'{1.5:d}'", ("`d`", "float")),
    "closed": ("import io\na = io.StringIO()\na.close()\na.read()", ("closed already",)),
    "sample": ("import random\nreturn random.sample([1], 2)", ("More elements are drawn",)),
    "default": (
        "import dataclasses\n@dataclasses.dataclass\nclass A:\n    a: list = []",
        ("default_factory=list",),
    ),
    "dict changed": ("d = {1: 1}\nfor k in d:\n    d[k + 1] = 1", ("went through it",)),
    "set changed": ("d = {1}\nfor k in d:\n    d.add(k + 1)", ("went through it",)),
    "exhausted": ("return next(iter([]))", ("none left",)),
    "exhausted within": (
        "def g():\n    yield next(iter([]))\nreturn list(g())",
        ("within a generator",),
    ),
    "input": ("import sys, io\nsys.stdin = io.StringIO()\nreturn input()", ("nobody types",)),
    "json": ("import json\nreturn json.loads('')", ("no JSON from its first",)),
    "json later": ("import json\nreturn json.loads('[1,]')", ("line 1, column",)),
    "decode": ("return b'\\xff'.decode()", ("another encoding",)),
    "encode": ("return 'é'.encode('ascii')", ("ascii cannot write",)),
    "file": ("return open('sales.csv')", ("'sales.csv'",)),
    "forbidden": ("raise PermissionError('no')", ("own folder",)),
    "decimal": ("import decimal\nreturn decimal.Decimal('x')", ("Decimal cannot read",)),
    "decimal by zero": (
        "import decimal\nreturn decimal.Decimal(0) / decimal.Decimal(0)",
        ("no value for Decimal",),
    ),
    "decimal and float": (
        "import decimal\nreturn decimal.Decimal(1) + 0.1",
        ("make both Decimal",),
    ),
    "assert": ("assert 1 == 2", ("does not hold",)),
    "not written": ("raise NotImplementedError", ("your code goes in its place",)),
    "memory": ("raise MemoryError", ("More memory",)),
    "exit": ("raise SystemExit", ("`return`",)),
    "regular expression": ("import re\nreturn re.compile('(')", ("character 0",)),
    "module": ("import numpi", ("`numpy` meant",)),
    "no such module": ("import torchy_thing", ("not installed here",)),
    "import": ("from math import squrt", ("`sqrt`",)),
    "numpy shapes": (
        "import numpy as np\nreturn np.ones(3) + np.ones(4)",
        ("(3,) (4,)", "from the right"),
    ),
    "numpy truth": ("import numpy as np\nif np.ones(2): ...", (".any()", "array")),
    "numpy and": ("import numpy as np\nreturn np.ones(2) and np.ones(2)", ("`&`",)),
    "numpy matmul": (
        "import numpy as np\nreturn np.ones((2, 3)) @ np.ones((2, 3))",
        ("columns of the first",),
    ),
    "numpy dot": (
        "import numpy as np\nreturn np.dot(np.ones((2, 3)), np.ones((2, 3)))",
        ("columns of the first",),
    ),
    "numpy reshape": ("import numpy as np\nreturn np.ones(6).reshape(4, 2)", ("6 values", "(4,2)")),
    "numpy bounds": ("import numpy as np\nreturn np.ones(3)[5]", ("Place 5", "0 to 2")),
    "numpy dimensions": (
        "import numpy as np\nreturn np.ones(3)[0, 0]",
        ("has 1 dimensions", "asks for 2"),
    ),
    "numpy mask": ("import numpy as np\nreturn np.ones(3)[np.array([True])]", ("another length",)),
    "numpy index": ("import numpy as np\nreturn np.ones(3)['a']", ("whole number",)),
    "numpy ragged": ("import numpy as np\nreturn np.array([[1], [1, 2]])", ("different lengths",)),
    "numpy in place": (
        "import numpy as np\na = np.ones(3, int)\na -= 0.5",
        ("float64", "int64", "`a = a - b`"),
    ),
    "numpy read-only": (
        "import numpy as np\na = np.ones(3)\na.flags.writeable = False\na[0] = 1",
        ("`.copy()`",),
    ),
    "numpy singular": (
        "import numpy as np\nreturn np.linalg.inv(np.ones((2, 2)))",
        ("no inverse",),
    ),
    "numpy square": (
        "import numpy as np\nreturn np.linalg.inv(np.ones((2, 3)))",
        ("square matrix",),
    ),
    "numpy cholesky": (
        "import numpy as np\nreturn np.linalg.cholesky(-np.eye(2))",
        ("positive definite",),
    ),
    "pandas column": (
        "import pandas as pd\ndf = pd.DataFrame({'a': [1]})\nreturn df['b']",
        ("called 'b'", "df.columns"),
    ),
    "pandas columns": (
        "import pandas as pd\ndf = pd.DataFrame({'a': [1]})\nreturn df[['b', 'c']]",
        ("among the columns",),
    ),
    "pandas some": (
        "import pandas as pd\ndf = pd.DataFrame({'a': [1]})\nreturn df[['a', 'c']]",
        ("not find all",),
    ),
    "pandas drop": (
        "import pandas as pd\ndf = pd.DataFrame({'a': [1]})\nreturn df.drop(columns='c')",
        ("not find all",),
    ),
    "pandas truth": ("import pandas as pd\nif pd.Series([1, 2]) > 1: ...", (".any()", "Series")),
    "pandas append": ("import pandas as pd\nreturn pd.DataFrame().append(1)", ("`pd.concat`",)),
    "pandas attribute": ("import pandas as pd\nreturn pd.DataFrame().sales", ("nor a column",)),
    "pandas iloc": ("import pandas as pd\nreturn pd.Series([1]).iloc[3]", ("by place",)),
    "pandas lengths": (
        "import pandas as pd\nreturn pd.DataFrame({'a': [1], 'b': [1, 2]})",
        ("equally long",),
    ),
    "pandas new column": (
        "import pandas as pd\ndf = pd.DataFrame({'a': [1]})\ndf['b'] = [1, 2]",
        ("2 values", "1 rows"),
    ),
    "pandas labels": (
        "import pandas as pd\nreturn pd.Series([1]) == pd.Series([1], index=[5])",
        ("labels are the same",),
    ),
    "pandas merge": (
        "from pandas import DataFrame as D\nD({'k': [1]}).merge(D({'k': ['a']}), on='k')",
        ("has to be converted",),
    ),
    "pandas NaN": (
        "import pandas as pd\nreturn pd.Series([None, 1.0]).astype(int)",
        ("no place among ints",),
    ),
    "pandas text": (
        "import pandas as pd\nreturn pd.DataFrame({'k': [1], 't': ['a']}).groupby('k').mean()",
        ("holds text",),
    ),
    "pandas read-only": (
        "import pandas as pd\npd.Series([1, 2]).to_numpy()[0] = 5",
        ("can only be read",),
    ),
    "pandas duplicates": (
        "import pandas as pd\nreturn pd.Series([1, 2], index=[0, 0]).reindex([0, 1])",
        ("more than once",),
    ),
    "sklearn unfitted": (
        "from sklearn.linear_model import LinearRegression as L\nL().predict([[1]])",
        ("`LinearRegression` has learnt nothing", "`fit`"),
    ),
    "sklearn flat": (
        "from sklearn.linear_model import LinearRegression as L\nL().fit([1, 2], [1, 2])",
        ("reshape(-1, 1)",),
    ),
    "sklearn lengths": (
        "from sklearn.linear_model import LinearRegression as L\nL().fit([[1], [2]], [1])",
        ("2, 1",),
    ),
    "sklearn NaN": (
        "from sklearn.svm import SVR as L\nL().fit([[float('nan')], [2]], [1, 2])",
        ("missing or infinite",),
    ),
    "sklearn text": (
        "from sklearn.svm import SVR as L\nL().fit([['a'], ['b']], [1, 2])",
        ("encoded",),
    ),
    "sklearn features": (
        "from sklearn.svm import SVR as L\nL().fit([[1], [2]], [1, 2]).predict([[1, 2]])",
        ("those of `fit`",),
    ),
    "sklearn classes": (
        "from sklearn.linear_model import LogisticRegression as L\nL().fit([[1], [2]], [1, 1])",
        ("one class",),
    ),
}
SOURCES = {
    "colon": ("def f()\n    pass\n", ("of `def`", "`:`")),
    "colon of else": ("if 1:\n    pass\nelse\n    pass\n", ("of `else`",)),
    "bracket": ("a = (1,\nb = 2\n", ("`(` on line 1 has no `)`",)),
    "unmatched": ("a = 1)\n", ("`)` closes a bracket that was not opened",)),
    "wrong bracket": ("a = (1]\n", ("`(` is closed by `]`",)),
    "block": ("def f():\npass\n", ("after function definition on line 1",)),
    "indent": ("a = 1\n    b = 2\n", ("further than the one before",)),
    "unindent": ("if 1:\n        a = 1\n    b = 2\n", ("no block around it",)),
    "tabs": ("if 1:\n\ta = 1\n        b = 2\n", ("Tabs and blanks",)),
    "condition": ("if a = 1:\n    pass\n", ("`==`",)),
    "condition of a call": ("if f() = 1:\n    pass\n", ("`==`", "function call")),
    "literal": ("1 = a\n", ("`==`", "a literal")),
    "argument": ("f(a.b=1)\n", ("plain name", "`==`")),
    "quote": ("a = 'x\n", ("no closing quote",)),
    "apostrophe": ("a = 'it's'\n", ("An apostrophe",)),
    "three quotes": ('a = """x\n', ("three more",)),
    "f-string": ("a = f'{}'\n", ("expression is wanted",)),
    "f-string brace": ("a = f'{1'\n", ("brace",)),
    "return": ("return 1\n", ("`return` stands outside",)),
    "break": ("break\n", ("`break` stands outside a loop",)),
    "print": ("print 1\n", ("round brackets",)),
    "comma": ("a = [1 2]\n", ("a comma or an operator",)),
    "keyword first": ("f(a=1, 2)\n", ("go by place",)),
    "default first": ("def f(a=1, b): ...\n", ("without a default",)),
    "parameter twice": ("def f(a, a): ...\n", ("called `a`",)),
    "argument twice": ("f(a=1, a=2)\n", ("`a` twice",)),
    "printed quotes": ("a = “x”\n", ("printed text",)),
    "dash": ("a = 1 – 2\n", ("a dash",)),
    "hard blank": ("a =\u00a01\n", ("cannot be seen",)),
    "digit": ("a = 2x\n", ("`2 * x`",)),
    "zeros": ("a = 007\n", ("does not begin with 0",)),
    "try": ("try:\n    pass\na = 1\n", ("`except` or `finally`",)),
    "ternary": ("a = 1 if 2\n", ("both ways",)),
    "backslash": ("a = 1 \\ + 2\n", ("backslash",)),
    "plus plus": ("a++\n", ("`+= 1`",)),
    "and": ("a = 1 && 2\n", ("`and`",)),
    "not": ("a = !b\n", ("says `not`",)),
    "elif": ("if 1:\n    pass\nelse if 2:\n    pass\n", ("`elif`",)),
    "own word": ("class = 1\n", ("word of Python's own",)),
    "anything": ("a = * / 2\n", ("line above",)),
    "global": ("a = 1\ndef f():\n    a = 2\n    global a\n", ("before the name is used",)),
    "nonlocal": ("def f():\n    nonlocal a\n", ("function around",)),
    "name error while loading": ("a = b\n", ("`b` has no meaning",)),
}
QUERIES = {
    "table": ("SELECT * FROM custmers", ("no table `custmers`", "`customers`")),
    "column": ("SELECT nmae FROM customers", ("column `nmae`", "`name`")),
    "column of a table": ("SELECT c.nam FROM customers c", ("`c` has no column `nam`", "`name`")),
    "double quotes": ('SELECT * FROM customers WHERE name = c."Ann"', ("single quotes",)),
    "ambiguous": ("SELECT id FROM customers JOIN orders", ("More than one table", "`table.id`")),
    "word": ("SELECT * FORM customers", ("`FORM`", "`FROM`")),
    "comma": ("SELECT id, FROM customers", ("comma too many",)),
    "order of parts": ("SELECT id FROM customers LIMIT 1 WHERE id = 1", ("another order",)),
    "incomplete": ("SELECT count(id FROM customers", ()),
    "open": ("SELECT * FROM (SELECT 1", ("too early",)),
    "token": ("SELECT 'a FROM customers", ("quote is missing",)),
    "aggregate": ("SELECT id FROM customers WHERE count(*) > 1", ("HAVING",)),
    "nested": ("SELECT max(count(*)) FROM customers", ("inner one",)),
    "window": ("SELECT id FROM customers WHERE row_number() OVER () = 1", ("WITH",)),
    "having": ("SELECT id FROM customers HAVING id > 1", ("WHERE",)),
    "group": ("SELECT 1 FROM customers GROUP BY count(*)", ("made by columns",)),
    "function": ("SELECT median(id) FROM customers", ("no function `median`",)),
    "arguments": ("SELECT abs(1, 2)", ("another number",)),
    "union": ("SELECT 1 UNION SELECT 1, 2", ("equally many",)),
    "subquery": ("SELECT * FROM customers WHERE id IN (SELECT 1, 2)", ("2 columns where 1",)),
    "row value": ("SELECT * FROM customers WHERE id = (SELECT 1, 2)", ("one too many",)),
    "number of a column": ("SELECT id FROM customers ORDER BY 2", ("not so many",)),
    "using": ("SELECT * FROM customers JOIN orders USING (name)", ("`name` is in one only",)),
    "order by": ("SELECT id FROM customers UNION SELECT id FROM orders ORDER BY name", ("UNION",)),
    "statements": ("SELECT 1; SELECT 2", ("semicolon",)),
    "binding": ("SELECT ?", ("no value",)),
    "constraint": ("INSERT INTO customers VALUES (1, NULL)", ("NOT NULL", "customers.name")),
    "exists": ("CREATE TABLE customers (a)", ("`customers` is there",)),
}


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES)
def test_an_error_of_a_function_is_explained_by_the_learners_own_names(body):
    code, wanted, *more = body
    before, after = (*more, "", "")[:2]
    source = f"{before}\ndef f():\n{textwrap.indent(code, '    ')}\n"
    failure = failure_in(source, f"f()\n{after}" if after else "f()")

    said = explained(failure, f"{source}{after}")

    assert [part for part in wanted if part not in said] == [], (failure.message, said)
    assert_plain(said)


@pytest.mark.parametrize("source", SOURCES.values(), ids=SOURCES)
def test_code_that_cannot_be_read_is_explained(source):
    code, wanted = source

    said = of_source(code)

    assert [part for part in wanted if part not in said] == [], (failure_in(code).message, said)
    assert_plain(said)


@pytest.mark.parametrize("query", QUERIES.values(), ids=QUERIES)
def test_an_error_of_a_query_is_explained(query):
    code, wanted = query
    connection = sqlite3.connect(":memory:")
    connection.executescript(
        "CREATE TABLE customers (id INTEGER, name TEXT NOT NULL);"
        "CREATE TABLE orders (id INTEGER, customer INTEGER)"
    )

    with pytest.raises((sqlite3.Error, sqlite3.Warning)) as raised:
        connection.execute(code)
    connection.close()
    told = failure_of(raised.value, code)
    known = ("customers", "orders", "id", "name", "customer")
    said = explained(Failure(told["error"], told["message"]), code, known)

    assert [part for part in wanted if part not in said] == [], (told["message"], said)
    assert_plain(said)


def assert_plain(said):
    """One or two sentences, sometimes three short ones."""
    assert 10 < len(said) <= 330
    assert said.endswith((".", "?", ".)", "?)"))
    assert re.match(r"[A-Z`']|\d|pandas|scikit-learn", said)
    assert "  " not in said


def test_an_error_that_nobody_knows_is_not_explained():
    assert of("class OddError(Exception): ...\nraise OddError('odd')") == ""


def test_only_the_first_line_of_a_message_is_looked_at():
    failure = Failure("ValueError", "odd\ncaused by KeyError: math domain error")

    assert explained(failure, "") == ""


CODES = st.sampled_from(["", "def f(:", "\x00", "a = [1]\nb = a.x(1)[2]\n", "(" * 500, "SELECT 1"])
ERRORS = st.sampled_from(
    [
        "NameError",
        "TypeError",
        "KeyError",
        "AttributeError",
        "SyntaxError",
        "IndexError",
        "OperationalError",
        "ZeroDivisionError",
        "UnboundLocalError",
        "RecursionError",
        "ValueError",
    ]
)
MESSAGES = st.text(max_size=60) | st.sampled_from(
    [
        "name 'a' is not defined",
        "'NoneType' object has no attribute 'x'",
        "'' object has no attribute ''",
        'near "": syntax error',
        "no such column: .",
        "f() missing 1 required positional argument: 'self'",
        "cannot access local variable 'b' where it is not associated with a value",
    ]
)


@given(ERRORS, MESSAGES, CODES, st.integers(-2, 5))
def test_whatever_is_told_of_an_error_explaining_it_does_not_fail(error, message, code, line):
    failure = Failure(error, message, (Frame(line, "", ""),))

    assert isinstance(explained(failure, code), str)
