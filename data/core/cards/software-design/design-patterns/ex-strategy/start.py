from collections.abc import Callable

Line = tuple[int, int]  # price of one piece in cents, number of pieces
Pricing = Callable[[list[Line]], int]  # from the lines to the total in cents


def full_price(lines: list[Line]) -> int:
    """The total without any discount."""
    raise NotImplementedError


def percent_off(percent: int) -> Pricing:
    """A pricing that takes so many percent off the whole."""
    raise NotImplementedError


def bulk(minimum: int, percent: int) -> Pricing:
    """A pricing that takes percent off each line of at least minimum pieces."""
    raise NotImplementedError


def best_of(*pricings: Pricing) -> Pricing:
    """A pricing that gives the lowest total of these."""
    raise NotImplementedError


class Checkout:
    """Lines, and a pricing that can be swapped at any time."""

    def __init__(self, pricing: Pricing = full_price) -> None:
        raise NotImplementedError

    def add(self, unit_cents: int, quantity: int) -> None:
        """Add a line."""
        raise NotImplementedError

    def total(self) -> int:
        """What the present pricing makes of the lines."""
        raise NotImplementedError
