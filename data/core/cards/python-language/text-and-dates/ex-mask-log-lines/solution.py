import re

SECRET = re.compile(
    r'((?:password|token|secret|api_key) *[=:] *)(?:"[^"\n]*"|[^\s,;&]+)',
    re.IGNORECASE,
)
CARD = re.compile(
    r"(?<![0-9])"
    r"(?:[0-9]{13,19}|[0-9]{4}(?P<gap>[ -])[0-9]{4}(?P=gap)[0-9]{4}(?P=gap)[0-9]{4})"
    r"(?![0-9])"
)


def _luhn(digits: str) -> bool:
    total = 0
    for place, digit in enumerate(reversed(digits)):
        value = int(digit) * (1 + place % 2)
        total += value - 9 if value > 9 else value
    return total % 10 == 0


def _masked_card(found: re.Match[str]) -> str:
    text = found[0]
    if not _luhn(re.sub(r"[ -]", "", text)):
        return text
    return re.sub(r"[0-9]", "*", text[:-4]) + text[-4:]


def mask(text: str) -> str:
    """The text with secrets and card numbers masked, all else as it was."""
    return CARD.sub(_masked_card, SECRET.sub(r"\1***", text))
