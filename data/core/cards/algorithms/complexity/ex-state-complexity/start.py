def first_uses(words: list[str]) -> str:
    """Every different word once, in the order of its first use, as one line.

    n is the number of words; every word is short.
    """
    seen: list[str] = []
    line = ""
    while words:
        word, words = words[0], words[1:]
        word = word.strip(".,;:!?").lower()
        if word and word not in seen:
            seen.append(word)
            line = word if not line else line + " " + word
    return line
