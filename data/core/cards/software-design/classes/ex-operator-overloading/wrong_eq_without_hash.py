class CurrencyError(ValueError):
    """Two amounts are in different currencies."""


class Money:
    """Defines __eq__ alone, so its objects are not hashable; and += changes them."""

    def __init__(self, cents, currency):
        self.cents = cents
        self.currency = currency

    def __repr__(self):
        return f"Money({self.cents}, {self.currency!r})"

    def __str__(self):
        sign = "-" if self.cents < 0 else ""
        units, cents = divmod(abs(self.cents), 100)
        return f"{sign}{units}.{cents:02} {self.currency}"

    def __bool__(self):
        return self.cents != 0

    def __eq__(self, other):
        if not isinstance(other, Money):
            return NotImplemented
        return (self.cents, self.currency) == (other.cents, other.currency)

    def _cents_of(self, other):
        if other.currency != self.currency:
            raise CurrencyError(f"{self.currency} and {other.currency}")
        return other.cents

    def __lt__(self, other):
        if not isinstance(other, Money):
            return NotImplemented
        return self.cents < self._cents_of(other)

    def __le__(self, other):
        if not isinstance(other, Money):
            return NotImplemented
        return self.cents <= self._cents_of(other)

    def __add__(self, other):
        if not isinstance(other, Money):
            return NotImplemented
        return Money(self.cents + self._cents_of(other), self.currency)

    def __radd__(self, other):
        return self if other == 0 else NotImplemented

    def __iadd__(self, other):
        self.cents += self._cents_of(other)
        return self

    def __neg__(self):
        return Money(-self.cents, self.currency)

    def __sub__(self, other):
        if not isinstance(other, Money):
            return NotImplemented
        return self + -other

    def __mul__(self, times):
        if not isinstance(times, int):
            return NotImplemented
        return Money(self.cents * times, self.currency)

    __rmul__ = __mul__
