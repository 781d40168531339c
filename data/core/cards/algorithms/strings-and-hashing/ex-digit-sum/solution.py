import re

NUMBER = re.compile(r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)")


def digit_sum(text: str) -> int:
    """Return the sum of a decimal number's digits; ValueError if it is malformed."""
    if NUMBER.fullmatch(text) is None:
        raise ValueError(f"no decimal number: {text[:40]!r}")
    return sum(int(character) for character in text if character not in "+-.")
