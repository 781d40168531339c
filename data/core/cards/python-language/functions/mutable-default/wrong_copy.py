def add_result(name, score, board=None):
    """Works on a copy, so the caller's board stays as it was."""
    board = list(board or ())
    board.append((name, score))
    board.sort(key=lambda entry: entry[1], reverse=True)
    return board
