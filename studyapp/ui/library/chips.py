"""The filters that chips stand for, and how they are written into what was typed."""

CHIPS = {
    "Due": "is:due",
    "Weak": "is:weak",
    "New": "is:new",
    "Bookmarked": "is:bookmarked",
    "Exercises": "has:exercise",
    "Junior": "level:junior",
    "Mid": "level:mid",
    "Senior": "level:senior",
}
_EITHER = "level:"  # a card has one: of several chips any will do, so they share a filter


def has_chip(said: str, chip: str) -> bool:
    """Whether a filter is there, alone or as one of several values."""
    name, _, value = chip.partition(":")
    return any(value in values for found, values in map(_parts, said.split()) if found == name)


def with_chip(said: str, chip: str) -> str:
    """What was typed, and the filter."""
    if has_chip(said, chip):
        return said
    words = said.split()
    shared = (at for at, word in enumerate(words) if word.lower().startswith(_EITHER))
    place = next(shared, None) if chip.startswith(_EITHER) else None
    if place is None:
        return " ".join([*words, chip])
    values = [*filter(None, _parts(words[place])[1]), chip.removeprefix(_EITHER)]
    words[place] = f"{_EITHER}{','.join(values)}"
    return " ".join(words)


def without_chip(said: str, chip: str) -> str:
    """What was typed, without the filter; other values of it stay."""
    return " ".join(kept for word in said.split() if (kept := _without(word, chip)))


def _without(word: str, chip: str) -> str:
    name, _, value = chip.partition(":")
    found, values = _parts(word)
    if found != name or value not in values:
        return word
    left = ",".join(each for each in values if each != value)
    return f"{name}:{left}" if left else ""


def _parts(word: str) -> tuple[str, list[str]]:
    name, _, values = word.lower().partition(":")
    return name, values.split(",")
