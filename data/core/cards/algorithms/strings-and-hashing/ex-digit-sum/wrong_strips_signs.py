def digit_sum(text):
    """Removes signs and points wherever they stand, and checks only what is left."""
    if text.count(".") > 1:
        raise ValueError("two points")
    total = 0
    for character in text.replace("+", "").replace("-", "").replace(".", ""):
        if not "0" <= character <= "9":
            raise ValueError(f"no digit: {character!r}")
        total += int(character)
    return total
