class Parcel:
    """Computes the price once, when the parcel is made."""

    def __init__(self, weight: int):
        self.weight = weight
        self._base = 300 + 50 * -(-weight // 500)

    def price(self) -> int:
        """The price in cents: 300, and 50 for each started 500 g."""
        return self._base

    def labels(self) -> list[str]:
        """The labels to stick on."""
        return ["parcel"]

    def describe(self) -> str:
        """One line for the receipt."""
        return f"{' + '.join(self.labels())}: {self.price()} cents"


class Insured(Parcel):
    """A parcel whose contents are insured."""

    def __init__(self, weight: int, *, value: int, **rest: int):
        super().__init__(weight, **rest)
        self.value = value

    def price(self) -> int:
        """One percent of the value on top, rounded down."""
        return super().price() + self.value // 100

    def labels(self) -> list[str]:
        return [*super().labels(), "insured"]


class Express(Parcel):
    """A parcel that arrives by a certain hour."""

    def __init__(self, weight: int, *, hour: int, **rest: int):
        super().__init__(weight, **rest)
        self.hour = hour

    def price(self) -> int:
        """Twice what it would cost otherwise."""
        return 2 * super().price()

    def labels(self) -> list[str]:
        return [*super().labels(), f"by {self.hour}:00"]


class InsuredExpress(Insured, Express):
    """Both at once; the order of the bases decides what is doubled."""
