def digit_sum(text: str) -> int:
    """Return the sum of a decimal number's digits; ValueError if it is malformed."""
    raise NotImplementedError
