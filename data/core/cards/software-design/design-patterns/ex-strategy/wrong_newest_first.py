# Planted mistake: the newest line stands first.
from collections.abc import Callable

Line = tuple[int, int]  # price of one piece in cents, number of pieces
Pricing = Callable[[list[Line]], int]  # from the lines to the total in cents


def _discounted(cents: int, percent: int) -> int:
    return cents - cents * percent // 100


def _check(percent: int) -> None:
    if not 0 <= percent <= 100:
        raise ValueError(f"percent must be 0 to 100, not {percent}")


def full_price(lines: list[Line]) -> int:
    """The total without any discount."""
    return sum(unit * quantity for unit, quantity in lines)


def percent_off(percent: int) -> Pricing:
    """A pricing that takes so many percent off the whole."""
    _check(percent)

    def pricing(lines: list[Line]) -> int:
        return _discounted(full_price(lines), percent)

    return pricing


def bulk(minimum: int, percent: int) -> Pricing:
    """A pricing that takes percent off each line of at least minimum pieces."""
    _check(percent)
    if minimum < 1:
        raise ValueError(f"minimum must be 1 or more, not {minimum}")

    def pricing(lines: list[Line]) -> int:
        return sum(
            _discounted(unit * quantity, percent if quantity >= minimum else 0)
            for unit, quantity in lines
        )

    return pricing


def best_of(*pricings: Pricing) -> Pricing:
    """A pricing that gives the lowest total of these."""
    if not pricings:
        raise ValueError("best_of needs a pricing")

    def pricing(lines: list[Line]) -> int:
        return min(choice(list(lines)) for choice in pricings)

    return pricing


class Checkout:
    """Lines, and a pricing that can be swapped at any time."""

    def __init__(self, pricing: Pricing = full_price) -> None:
        self.pricing = pricing
        self._lines: list[Line] = []

    def add(self, unit_cents: int, quantity: int) -> None:
        """Add a line."""
        self._lines.insert(0, (unit_cents, quantity))

    def total(self) -> int:
        """What the present pricing makes of the lines."""
        return self.pricing(list(self._lines))
