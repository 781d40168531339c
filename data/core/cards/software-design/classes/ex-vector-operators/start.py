from collections.abc import Iterator


class Vector:
    """An unchangeable vector of one or more numbers."""

    def __init__(self, *components: float):
        raise NotImplementedError

    def __iter__(self) -> Iterator[float]:
        raise NotImplementedError
