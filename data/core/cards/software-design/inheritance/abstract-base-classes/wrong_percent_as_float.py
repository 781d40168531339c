from abc import ABC, abstractmethod


class Discount(ABC):
    """Computes with floats and rounds to the nearest cent."""

    @property
    @abstractmethod
    def label(self) -> str:
        """A short text for the receipt."""

    @abstractmethod
    def amount(self, price: int) -> int:
        """How many cents to take off; `apply` keeps it within bounds."""

    def apply(self, price: int) -> int:
        """The new price: never below 0 and never above the old one."""
        return price - min(max(self.amount(price), 0), price)

    def describe(self, price: int) -> str:
        """A line for the receipt."""
        return f"{self.label}: {price} -> {self.apply(price)}"


class Percentage(Discount):
    """So many percent of the price, rounded down to whole cents."""

    def __init__(self, percent: int):
        self._percent = percent

    @property
    def label(self) -> str:
        return f"{self._percent} % off"

    def amount(self, price: int) -> int:
        return round(price * self._percent / 100)


class Fixed(Discount):
    """So many cents, whatever the price."""

    def __init__(self, cents: int):
        self._cents = cents

    @property
    def label(self) -> str:
        return f"{self._cents} cents off"

    def amount(self, price: int) -> int:
        return self._cents
