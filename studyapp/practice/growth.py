"""Reads the inside of `O(…)`: a sum of products, of which only what grows fastest counts."""

import re
from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import NamedTuple

_LONGEST = 80
_DEEPEST = 12
_MOST_TERMS = 30
_LOWERED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿᵐᵏ", "0123456789+-nmk")
_RAISED = str.maketrans("0123456789nmk", "⁰¹²³⁴⁵⁶⁷⁸⁹ⁿᵐᵏ")
_SUPERSCRIPT = re.compile(r"[⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿᵐᵏ]+")
_LOG = re.compile(r"(?:log|ln|lg)(?:_?(?:2|10|e)(?![0-9.])|[₀-₉]+)?")
_TOKEN = re.compile(r"\s*(\d+(?:\.\d+)?|log|sqrt|√|[A-Za-zα-ω]+|[-+*/^!()|])")


class GrowthError(ValueError):
    """It cannot be read; the text says so."""


class Factor(NamedTuple):
    """A variable, its logarithm, a power of a number, or a factorial; raised to a power."""

    base: str  # as `n`, `log n`, `2^n`, `n!`
    variable: str
    rank: tuple[
        int, Fraction
    ]  # how fast the base grows: log log, log, power, exponential, factorial


Term = frozenset[tuple[Factor, Fraction]]
_ONE: Term = frozenset()
_LOGLOG, _LOGARITHM, _POWER, _EXPONENTIAL, _FACTORIAL = range(5)


class Growth(NamedTuple):
    """The terms that count, in the order in which they were written."""

    terms: tuple[Term, ...]

    @property
    def variables(self) -> tuple[str, ...]:
        """In the order of the terms, each once."""
        names = (factor.variable for term in self.terms for factor, _ in _ordered(term))
        return tuple(dict.fromkeys(names))

    @property
    def text(self) -> str:
        """As `n log n`."""
        return " + ".join(_written(term) for term in self.terms)

    @property
    def speed(self) -> tuple[Fraction, ...]:
        """For an order: as if all variables were one."""
        return max(tuple(_rates(_renamed(term), "n")) for term in self.terms)

    def same_as(self, other: "Growth") -> bool:
        """Whether the same terms count."""
        return frozenset(self.terms) == frozenset(other.terms)

    def below(self, other: "Growth") -> bool:
        """Whether the other one grows at least as fast in every variable."""
        return all(any(_within(term, it) for it in other.terms) for term in self.terms)


def growth_of(text: str) -> Growth:
    """Reads what stands between the brackets of `O(…)`; raises GrowthError."""
    if len(text) > _LONGEST:
        raise GrowthError("longer than any running time")
    reader = _Reader(_tokens(text))
    terms = reader.sum(0)
    if not reader.at_end():
        raise GrowthError(f"`{text.strip()}` cannot be read as a running time")
    return _counting(terms)


def _tokens(text: str) -> list[str]:
    text = _SUPERSCRIPT.sub(lambda found: f"^({found[0].translate(_LOWERED)})", text)
    text = text.replace("**", "^").replace("·", "*").replace("×", "*").replace("⋅", "*")
    text = _LOG.sub(" log ", text)
    tokens, at = [], 0
    while text[at:].strip():
        found = _TOKEN.match(text, at)
        if found is None:
            raise GrowthError(f"`{text[at:].strip()[0]}` has no meaning in a running time")
        tokens.append(found[1])
        at = found.end()
    return tokens


class _Reader:
    """Goes through the tokens; sums of products of powers."""

    def __init__(self, tokens: list[str]) -> None:
        self._tokens = tokens
        self._at = 0

    def at_end(self) -> bool:
        return self._at == len(self._tokens)

    def sum(self, depth: int) -> list[Term]:
        if depth > _DEEPEST:
            raise GrowthError("nested too deeply")
        terms = self._product(depth)
        while self._next() in ("+", "-"):
            sign = self._take()
            more = self._product(depth)
            terms += more if sign == "+" else []  # what is taken away never counts
        return terms

    def _product(self, depth: int) -> list[Term]:
        terms = self._power(depth)
        while (token := self._next()) is not None and token not in ("+", "-", ")", "|"):
            divides = token == "/"
            if token in ("*", "/"):
                self._take()
            other = self._power(depth)
            terms = _divided(terms, other) if divides else _multiplied(terms, other)
        return terms

    def _power(self, depth: int) -> list[Term]:
        number = self._number()
        terms = [_ONE] if number is not None else self._base(depth)
        while self._next() in ("^", "!"):
            if self._take() == "!":
                terms = [_single(_factorial(terms))]
                continue
            exponent = self._exponent(depth)
            if isinstance(exponent, Fraction):
                terms = _raised(terms, exponent)
            elif number is not None:
                terms = [_single(_exponential(number, exponent))]
            else:
                raise GrowthError("a variable cannot be the exponent of another one here")
        return terms

    def _number(self) -> Fraction | None:
        token = self._next()
        return Fraction(self._take()) if token is not None and token[0].isdigit() else None

    def _exponent(self, depth: int) -> Fraction | list[Term]:
        if self._next() != "(":
            number = self._number()
            return number if number is not None else self._base(depth)
        inside = self._tokens[self._at + 1 :]
        close = inside.index(")") if ")" in inside else 0
        plain = "".join(inside[:close])
        if re.fullmatch(r"\d+(\.\d+)?(/[1-9]\d*)?", plain):
            self._at += close + 2
            return Fraction(plain) if "." not in plain else Fraction(plain.partition("/")[0])
        if any(token[0].isdigit() for token in inside[:close]):
            raise GrowthError("an exponent is a number or a variable, not both")
        return self._base(depth)

    def _base(self, depth: int) -> list[Term]:
        token = self._take()
        if token in ("(", "|"):
            terms = self.sum(depth + 1)
            if self._take() != {"(": ")", "|": "|"}[token]:
                raise GrowthError("a bracket is not closed")
            return terms
        if token == "log":
            return self._logarithm(depth)
        if token in ("sqrt", "√"):
            return _raised(self._power(depth), Fraction(1, 2))
        if token[0].isalpha():
            letters = token if len(token) == 2 else [token]
            return [frozenset((_variable(it), Fraction(1)) for it in letters)]
        raise GrowthError(f"`{token}` is not expected there")

    def _logarithm(self, depth: int) -> list[Term]:
        exponent = Fraction(1)
        if self._next() == "^":
            self._take()
            raised = self._exponent(depth)
            if not isinstance(raised, Fraction):
                raise GrowthError("a logarithm is raised to a number only")
            exponent = raised
        inner = self._base(depth) if self._number() is None else [_ONE]
        while self._next() == "^" and inner != [_ONE]:  # log n² is twice log n
            self._take()
            self._exponent(depth)
        terms = _counting(inner).terms
        logs = [term for each in terms for term in _logs(each)]
        return _raised(logs, exponent) if exponent != 1 else logs

    def _next(self) -> str | None:
        return self._tokens[self._at] if self._at < len(self._tokens) else None

    def _take(self) -> str:
        if self._at >= len(self._tokens):
            raise GrowthError("something is missing at the end")
        self._at += 1
        return self._tokens[self._at - 1]


def _variable(name: str) -> Factor:
    return Factor(name, name, (_POWER, Fraction(1)))


def _single(factor: Factor) -> Term:
    return frozenset({(factor, Fraction(1))})


def _exponential(number: Fraction, exponent: list[Term]) -> Factor:
    growth = _counting(exponent)
    if len(growth.variables) != 1 or number <= 1:
        raise GrowthError("an exponent of one variable is wanted")
    shown = growth.text if len(growth.text) == 1 else f"({growth.text})"
    base = f"{number}^{shown}"
    return Factor(base, growth.variables[0], (_EXPONENTIAL, number))


def _factorial(terms: list[Term]) -> Factor:
    growth = _counting(terms)
    if len(growth.variables) != 1:
        raise GrowthError("a factorial of one variable is wanted")
    shown = growth.text if len(growth.text) == 1 else f"({growth.text})"
    return Factor(f"{shown}!", growth.variables[0], (_FACTORIAL, Fraction(1)))


def _logs(term: Term) -> Iterator[Term]:
    """Of a product: the sum of the logarithms, in each of which powers do not count."""
    for factor, _ in _ordered(term):
        kind, _rate = factor.rank
        if kind == _POWER:
            yield _single(Factor(f"log {factor.base}", factor.variable, (_LOGARITHM, Fraction(1))))
        elif kind == _LOGARITHM:
            yield _single(Factor(f"log {factor.base}", factor.variable, (_LOGLOG, Fraction(1))))
        elif kind == _EXPONENTIAL:
            yield _single(_variable(factor.variable))
        else:
            raise GrowthError("that logarithm is not known here")
    if not term:
        yield _ONE


def _multiplied(one: list[Term], other: list[Term]) -> list[Term]:
    if len(one) * len(other) > _MOST_TERMS:
        raise GrowthError("longer than any running time")
    return [_product(here, there) for here in one for there in other]


def _divided(one: list[Term], other: list[Term]) -> list[Term]:
    if len(other) != 1:
        raise GrowthError("only a product can divide")
    return [_product(term, frozenset((it, -power) for it, power in other[0])) for term in one]


def _product(one: Term, other: Term) -> Term:
    powers: dict[Factor, Fraction] = dict(one)
    for factor, power in other:
        powers[factor] = powers.get(factor, Fraction(0)) + power
    return frozenset((factor, power) for factor, power in powers.items() if power)


def _raised(terms: list[Term], exponent: Fraction) -> list[Term]:
    if len(terms) == 1:
        return [frozenset((factor, power * exponent) for factor, power in terms[0] if exponent)]
    if exponent.denominator != 1 or not 0 < exponent <= 3:
        raise GrowthError("a sum is raised to 2 or 3 only")
    result = [_ONE]
    for _ in range(int(exponent)):
        result = _multiplied(result, terms)
    return result


def _counting(terms: Iterable[Term]) -> Growth:
    """Without what others outgrow."""
    once = list(dict.fromkeys(terms))
    kept = [
        term
        for term in once
        if not any(_within(term, other) and not _within(other, term) for other in once)
    ]
    return Growth(tuple(kept))


def _within(term: Term, other: Term) -> bool:
    """Whether the other one grows at least as fast in every variable."""
    variables = {factor.variable for factor, _ in (*term, *other)}
    return all(_rates(term, name) <= _rates(other, name) for name in variables)


def _rates(term: Term, variable: str) -> list[Fraction]:
    """How fast a product grows in a variable: the fastest kind decides, then the next."""
    rates = [Fraction(0)] * 5
    for factor, power in term:
        kind, rate = factor.rank
        if factor.variable == variable:
            rates[kind] += power * (rate if kind != _EXPONENTIAL else rate - 1)
    return rates[::-1]


def _ordered(term: Term) -> list[tuple[Factor, Fraction]]:
    """Powers first, and the variables as one is used to them."""
    return sorted(term, key=lambda it: (_KIND_ORDER.index(it[0].rank[0]), custom(it[0].variable)))


def custom(variable: str) -> tuple[int, str]:
    """For an order: `n·m`, `V + E`, all others by the alphabet."""
    return _FIRST.index(variable) if variable in _FIRST else len(_FIRST), variable


_FIRST = ("n", "m", "V", "E")
_KIND_ORDER = (_POWER, _LOGARITHM, _LOGLOG, _EXPONENTIAL, _FACTORIAL)


def _renamed(term: Term) -> Term:
    renamed = _ONE
    for factor, power in term:
        base = re.sub(rf"\b{re.escape(factor.variable)}\b", "n", factor.base)
        renamed = _product(renamed, frozenset({(Factor(base, "n", factor.rank), power)}))
    return renamed


def _written(term: Term) -> str:
    above = [(factor, power) for factor, power in _ordered(term) if power > 0]
    below = [(factor, -power) for factor, power in _ordered(term) if power < 0]
    text = _joined([_factor(*each) for each in above]) or "1"
    if not below:
        return text
    divisor = _joined([_factor(*each) for each in below])
    return f"{text} / ({divisor})" if len(below) > 1 else f"{text} / {divisor}"


def _joined(factors: list[str]) -> str:
    """As `n·m log n`."""
    text = ""
    for factor in factors:
        text += (" " if factor.startswith(("log", "√")) else "·") * bool(text) + factor
    return text


def _factor(factor: Factor, power: Fraction) -> str:
    base = re.sub(r"\^([0-9nmk]+)$", lambda found: found[1].translate(_RAISED), factor.base)
    if power == 1:
        return base
    if power == Fraction(1, 2):
        return f"√{base}"
    shown = str(power).translate(_RAISED) if power.denominator == 1 else f"^{float(power):g}"
    if base.startswith("log "):
        return f"log{shown} {base[4:]}"
    return f"{base}{shown}" if base.isalnum() else f"({base}){shown}"
