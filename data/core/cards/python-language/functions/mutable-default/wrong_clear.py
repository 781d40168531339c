_NEW = []


def add_result(name, score, board=_NEW):
    """Empties the shared default, and with it the result of the call before."""
    if board is None or board is _NEW:
        board = _NEW
        board.clear()
    board.append((name, score))
    board.sort(key=lambda entry: entry[1], reverse=True)
    return board
