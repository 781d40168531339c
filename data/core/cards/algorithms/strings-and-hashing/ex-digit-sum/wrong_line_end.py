import re

NUMBER = re.compile(r"^[+-]?(\d+\.?\d*|\.\d+)$")


def digit_sum(text):
    """A dollar lets a line end through, \\d other scripts; digit groups adjoin."""
    if not NUMBER.match(text):
        raise ValueError(f"no decimal number: {text!r}")
    return sum(int(character) for character in text if character.isdigit())
