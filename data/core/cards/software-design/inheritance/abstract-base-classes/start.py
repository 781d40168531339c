from abc import ABC, abstractmethod


class Discount:
    """The base of all discounts on a price in whole cents."""

    def apply(self, price: int) -> int:
        """The new price: never below 0 and never above the old one."""
        raise NotImplementedError

    def describe(self, price: int) -> str:
        """A line for the receipt."""
        raise NotImplementedError


class Percentage:
    """So many percent of the price, rounded down to whole cents."""


class Fixed:
    """So many cents, whatever the price."""
