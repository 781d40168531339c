from collections.abc import Sequence
from itertools import accumulate

Value = str | int | None


class OneHot:
    """A one-hot encoder; a category it never saw gives zeros in its column's place."""

    def __init__(self) -> None:
        self._places: list[dict[Value, int]] | None = None

    def fit(self, rows: Sequence[Sequence[Value]]) -> "OneHot":
        """Learn the categories of each column and return the encoder itself."""
        if not rows or len({len(row) for row in rows}) > 1:
            raise ValueError("fit needs rows, all of one width")

        # a dict keeps the order of first appearance and drops repeats
        columns = (dict.fromkeys(column) for column in zip(*rows, strict=True))
        self._places = [{value: i for i, value in enumerate(c)} for c in columns]
        return self

    def transform(self, rows: Sequence[Sequence[Value]]) -> list[list[int]]:
        """Return a list of zeros and ones for each row."""
        places = self._fitted()
        *starts, width = accumulate(map(len, places), initial=0)
        encoded = []
        for row in rows:
            if len(row) != len(places):
                raise ValueError(f"{len(row)} values, but fitted on {len(places)}")
            ones = [0] * width
            for start, known, value in zip(starts, places, row, strict=True):
                if (place := known.get(value)) is not None:
                    ones[start + place] = 1
            encoded.append(ones)
        return encoded

    def names(self, columns: Sequence[str]) -> list[str]:
        """Name each place of an encoded row, such as "city=Bonn"."""
        places = self._fitted()
        if len(columns) != len(places):
            raise ValueError(f"{len(columns)} names for {len(places)} columns")
        return [
            f"{column}={value}"
            for column, known in zip(columns, places, strict=True)
            for value in known
        ]

    def _fitted(self) -> list[dict[Value, int]]:
        if self._places is None:
            raise ValueError("call fit first")
        return self._places
