class Parcel:
    """A plain parcel."""

    def __init__(self, weight: int):
        raise NotImplementedError

    def price(self) -> int:
        """The price in cents."""
        raise NotImplementedError

    def labels(self) -> list[str]:
        """The labels to stick on."""
        raise NotImplementedError

    def describe(self) -> str:
        """One line for the receipt."""
        raise NotImplementedError


class Insured(Parcel):
    """A parcel whose contents are insured."""


class Express(Parcel):
    """A parcel that arrives by a certain hour."""


class InsuredExpress(Insured, Express):
    """Both at once."""
