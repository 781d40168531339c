import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import inf, isfinite


@dataclass(frozen=True)
class Field:
    """What a feature must be: its kind (int, float or str) and what it may hold."""

    kind: type
    low: float = -inf  # both bounds are allowed values; for int and float
    high: float = inf
    choices: frozenset[str] | None = None  # for str; None allows every text


def refuse(constant: str) -> None:
    raise ValueError(f"{constant} is not JSON")


def fault(value: object, field: Field) -> str | None:
    """What is wrong with a value, or None."""
    kinds = (int, float) if field.kind is float else (field.kind,)
    if type(value) not in kinds:
        return "wrong type"
    if field.kind is str:
        allowed = field.choices is None or value in field.choices
        return None if allowed else "not allowed"
    # an int may be too large for a float; comparing it with floats is exact
    return None if -inf < value < inf and field.low <= value <= field.high else "range"


def handle(
    body: bytes,
    fields: Mapping[str, Field],
    predict: Callable[[dict[str, int | float | str]], float],
    log: Callable[[Exception], None],
) -> tuple[int, dict[str, object]]:
    """The status and the answer to one request, ready for json.dumps."""
    try:
        given = json.loads(body, parse_constant=refuse)
    except (ValueError, RecursionError):
        return 400, {"error": "not JSON"}
    if not isinstance(given, dict):
        return 400, {"error": "not an object"}
    errors = {name: "unknown" for name in given if name not in fields}
    for name, field in fields.items():
        if name not in given:
            errors[name] = "missing"
        elif found := fault(given[name], field):
            errors[name] = found
    if errors:
        return 422, {"errors": errors}
    try:
        prediction = float(predict({name: given[name] for name in fields}))
        if not isfinite(prediction):
            raise ValueError(f"the model answered {prediction}")
    except Exception as error:
        log(error)
        return 500, {"error": "prediction failed"}
    return 200, {"prediction": prediction}
