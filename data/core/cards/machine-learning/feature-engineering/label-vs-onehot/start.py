from collections.abc import Sequence

Value = str | int | None


class OneHot:
    """A one-hot encoder; a category it never saw gives zeros in its column's place."""

    def fit(self, rows: Sequence[Sequence[Value]]) -> "OneHot":
        """Learn the categories of each column and return the encoder itself."""
        raise NotImplementedError

    def transform(self, rows: Sequence[Sequence[Value]]) -> list[list[int]]:
        """Return a list of zeros and ones for each row."""
        raise NotImplementedError

    def names(self, columns: Sequence[str]) -> list[str]:
        """Name each place of an encoded row, such as "city=Bonn"."""
        raise NotImplementedError
