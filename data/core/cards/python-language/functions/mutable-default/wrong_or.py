def add_result(name, score, board=None):
    """Takes an empty board for a missing one."""
    board = board or []
    board.append((name, score))
    board.sort(key=lambda entry: entry[1], reverse=True)
    return board
