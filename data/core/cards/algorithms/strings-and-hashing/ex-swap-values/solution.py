from typing import Any


def swap_values(values: dict[Any, Any], a: Any, b: Any) -> None:
    """Exchange the values of the keys a and b in place."""
    values[a], values[b] = values[b], values[a]


def swap_onward(values: dict[Any, Any], key: Any) -> None:
    """Exchange the value of the key with that of the key which it names."""
    values[values[key]], values[key] = values[key], values[values[key]]
