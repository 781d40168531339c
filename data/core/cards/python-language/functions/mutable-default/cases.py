from solution import add_result


def test_new_board():
    """Without a board, a new one holds just this result."""
    check(add_result("Ada", 7), [("Ada", 7)])


def test_second_call_starts_afresh():
    """The second call without a board knows nothing of the first."""
    add_result("Ada", 7)
    check(add_result("Bob", 9), [("Bob", 9)])


def test_given_board_is_returned_sorted():
    """A given board comes back with the new result, best score first."""
    result = add_result("Cleo", 8, [("Bob", 9), ("Ada", 7)])
    check(result, [("Bob", 9), ("Cleo", 8), ("Ada", 7)])


def test_board_by_name():
    """The board can be passed by name."""
    result = add_result(name="Bob", score=1, board=[("Ada", 7)])
    check(result, [("Ada", 7), ("Bob", 1)])


def test_equal_scores_keep_their_order():
    """Equal scores stay in the order in which they came."""
    check(add_result("Bob", 7, [("Ada", 7)]), [("Ada", 7), ("Bob", 7)])


def test_hidden_same_list_comes_back():
    """The caller's own board is updated, not a copy of it."""
    board = [("Ada", 7)]
    result = add_result("Bob", 9, board)
    check(result is board, True)
    check(board, [("Bob", 9), ("Ada", 7)])


def test_hidden_empty_board_is_kept():
    """An empty board is a board: it is filled in place."""
    board = []
    add_result("Ada", 7, board)
    check(board, [("Ada", 7)])


def test_hidden_earlier_result_survives():
    """A later call does not touch the board an earlier call returned."""
    first = add_result("Ada", 7)
    add_result("Bob", 9)
    check(first, [("Ada", 7)])


def test_hidden_none_means_missing():
    """None starts a new board, each time."""
    add_result("Ada", 7, None)
    check(add_result("Bob", 9, None), [("Bob", 9)])


def test_hidden_callers_edits_do_not_leak():
    """What a caller does to a result does not show in the next call."""
    add_result("Ada", 7).append(("Mallory", 99))
    check(add_result("Bob", 9), [("Bob", 9)])
