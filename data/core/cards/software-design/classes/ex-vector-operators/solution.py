from __future__ import annotations

from collections.abc import Iterator
from math import hypot


class Vector:
    """An unchangeable vector of one or more numbers."""

    __slots__ = ("_components",)

    def __init__(self, *components: float):
        self._components = components

    def __iter__(self) -> Iterator[float]:
        return iter(self._components)

    def __len__(self) -> int:
        return len(self._components)

    def __repr__(self) -> str:
        return f"Vector({', '.join(map(repr, self))})"

    def __bool__(self) -> bool:
        return any(self)

    def __abs__(self) -> float:
        return hypot(*self)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Vector):
            return NotImplemented
        return self._components == other._components

    def __hash__(self) -> int:
        return hash(self._components)

    def __add__(self, other: Vector) -> Vector:
        if not isinstance(other, Vector):
            return NotImplemented
        return Vector(*(x + y for x, y in zip(self, other, strict=True)))

    def __sub__(self, other: Vector) -> Vector:
        if not isinstance(other, Vector):
            return NotImplemented
        return Vector(*(x - y for x, y in zip(self, other, strict=True)))

    def __neg__(self) -> Vector:
        return Vector(*(-x for x in self))

    def __mul__(self, factor: float) -> Vector:
        if not isinstance(factor, (int, float)):
            return NotImplemented
        return Vector(*(x * factor for x in self))

    __rmul__ = __mul__

    def __truediv__(self, divisor: float) -> Vector:
        if not isinstance(divisor, (int, float)):
            return NotImplemented
        return Vector(*(x / divisor for x in self))

    def __matmul__(self, other: Vector) -> float:
        if not isinstance(other, Vector):
            return NotImplemented
        return sum(x * y for x, y in zip(self, other, strict=True))
