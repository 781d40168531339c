"""Holds a file's data against its schema and says in plain words what is wrong."""

import copy
import re
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from studyapp.bank.problem import Located, Problem, Steps, did_you_mean

Checked = TypeVar("Checked", bound=BaseModel)


def checked(schema: type[Checked], found: Located) -> tuple[Checked | None, list[Problem]]:
    """The data as the schema has it; unknown keys are told, but alone they do no harm."""
    try:
        return schema.model_validate(found.data), []
    except ValidationError as error:
        wrong = error.errors(include_url=False)
    problems = [_problem(schema, found, detail) for detail in wrong]
    if any(detail["type"] != "extra_forbidden" for detail in wrong):
        return None, problems
    return schema.model_validate(
        _without(found.data, [detail["loc"] for detail in wrong])
    ), problems


def _without(data: dict[str, Any], unknown: list[Steps]) -> dict[str, Any]:
    kept = copy.deepcopy(data)
    for *way, key in unknown:
        holder: Any = kept
        for step in way:
            holder = holder[step]
        del holder[key]
    return kept


def _problem(schema: type[BaseModel], found: Located, detail: ErrorDetails) -> Problem:
    steps: Steps = tuple(detail["loc"])
    if detail["type"] == "extra_forbidden":
        guess = did_you_mean(str(steps[-1]), _keys(schema, steps[:-1]))
        return found.problem(steps, f"unknown key{guess}")
    return found.problem(steps, _in_words(detail))


def _keys(schema: type[BaseModel], way: Steps) -> list[str]:
    """The keys that may stand at the end of a way into the schema."""
    for step in way:
        if isinstance(step, str):
            schema = _schema_within(_fields(schema)[step].annotation) or schema
    return list(_fields(schema))


def _fields(schema: type[BaseModel]) -> dict[str, FieldInfo]:
    return {field.alias or name: field for name, field in schema.model_fields.items()}


def _schema_within(annotation: object) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    inner = (_schema_within(argument) for argument in get_args(annotation))
    return next((schema for schema in inner if schema), None)


def _in_words(detail: ErrorDetails) -> str:
    kind, given = detail["type"], detail["input"]
    context = detail.get("ctx", {})
    if kind == "value_error":
        return str(context["error"])
    if kind in {"enum", "literal_error"}:
        guess = did_you_mean(str(given), re.findall(r"'([^']+)'", context["expected"]))
        return f"must be {context['expected']}, not {_shown(given)}{guess}"
    if kind in _PLAIN:
        return _PLAIN[kind] + _hint(kind, given)
    return detail["msg"].replace("Input should", "must")


_PLAIN = {
    "missing": "required, but missing",
    "string_type": "must be text",
    "list_type": "must be a list",
    "dict_type": "must be keys with values",
    "model_type": "must be keys with values",
    "float_type": "must be a number",
    "int_type": "must be a whole number",
    "too_short": "must not be empty",
}


def _hint(kind: str, given: object) -> str:
    if kind in {"missing", "too_short"}:
        return ""
    if given is None:
        return ", but nothing is given; leave the key out where there is nothing to say"
    if kind == "string_type" and isinstance(given, bool | int | float):
        return f'; put it in quotes: "{given}"'
    return "" if isinstance(given, dict | list) else f", not {_shown(given)}"


def _shown(given: object) -> str:
    text = repr(given)
    return text if len(text) <= 40 else f"{text[:40]}…"
