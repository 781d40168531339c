def sort_rows(rows, order):
    """Numbers and letters are negated: a word then comes before its own beginning."""

    def turned(value):
        if isinstance(value, str):
            return [-ord(letter) for letter in value]
        return -value

    def key(row):
        return tuple(
            turned(row[field]) if down else row[field] for field, down in order
        )

    return sorted(rows, key=key)
