def add_result(
    name: str,
    score: int,
    board: list[tuple[str, int]] = [],
) -> list[tuple[str, int]]:
    """Add (name, score) to the board and return it, best score first.

    A board that is given is updated in place and returned, an empty one too.
    Without a board, or with None, every call starts a new one.
    Equal scores stay in the order in which they came.
    """
    board.append((name, score))
    board.sort(key=lambda entry: entry[1], reverse=True)
    return board
