from solution import sort_tickets


def tickets():
    """Five tickets; some lack a value."""
    return [
        {"id": 1, "priority": 2, "due": "2026-12-01", "owner": "mia"},
        {"id": 2, "priority": 3, "due": None, "owner": "bob"},
        {"id": 3, "priority": 2, "due": "2026-11-24", "owner": None},
        {"id": 4, "priority": 3, "due": "2026-11-30", "owner": "bob"},
        {"id": 5, "priority": None, "due": "2026-11-24", "owner": "mia"},
    ]


def ids(spec, rows=None):
    """The ids in their order."""
    return [
        row["id"] for row in sort_tickets(tickets() if rows is None else rows, spec)
    ]


def test_one_field():
    """Ascending by a field that every ticket has."""
    check(ids("id"), [1, 2, 3, 4, 5])


def test_descending():
    """A minus sign means descending."""
    check(ids("-id"), [5, 4, 3, 2, 1])


def test_missing_last():
    """Ascending, missing values come last."""
    check(ids("due"), [3, 5, 4, 1, 2])


def test_mixed_directions():
    """Owner ascending, then id descending."""
    check(ids("owner,-id"), [4, 2, 5, 1, 3])


def test_input_unchanged():
    """The list given stays as it was."""
    rows = tickets()
    sort_tickets(rows, "-id")
    check(rows, tickets())


def test_hidden_missing_last_when_descending():
    """Descending, missing values come last, too; ties keep their order."""
    check(ids("-priority"), [2, 4, 1, 3, 5])
    check(ids("-owner"), [1, 5, 2, 4, 3])


def test_hidden_missing_and_next_field():
    """Within one priority, a missing date goes to the end of that group."""
    check(ids("-priority,due"), [4, 2, 3, 1, 5])
    check(ids("-priority,-due"), [4, 2, 1, 3, 5])


def test_hidden_several_missing():
    """Several missing values are ties: the next field decides, else the old order."""
    rows = [
        {"id": 1, "due": None, "size": 5},
        {"id": 2, "due": None, "size": 9},
        {"id": 3, "due": "2026-11-24", "size": 1},
        {"id": 4, "due": None, "size": 9},
    ]
    check(ids("due", rows), [3, 1, 2, 4])
    check(ids("-due", rows), [3, 1, 2, 4])
    check(ids("due,-size", rows), [3, 2, 4, 1])


def test_hidden_absent_key():
    """A ticket without the key counts like one that holds None."""
    rows = [{"id": 1}, {"id": 2, "due": None}, {"id": 3, "due": "b"}, {"id": 4}]
    check(ids("due", rows), [3, 1, 2, 4])
    check(ids("-due", rows), [3, 1, 2, 4])


def test_hidden_falsy_values():
    """Zero, False and the empty string are values, not missing."""
    rows = [
        {"id": 1, "v": 3},
        {"id": 2, "v": None},
        {"id": 3, "v": 0},
        {"id": 4, "v": -1},
    ]
    check(ids("v", rows), [4, 3, 1, 2])
    check(ids("-v", rows), [1, 3, 4, 2])
    rows = [{"id": 1}, {"id": 2, "v": "a"}, {"id": 3, "v": ""}]
    check(ids("v", rows), [3, 2, 1])
    check(ids("-v", rows), [2, 3, 1])
    rows = [{"id": 1}, {"id": 2, "v": True}, {"id": 3, "v": False}]
    check(ids("v", rows), [3, 2, 1])
    check(ids("-v", rows), [2, 3, 1])


def test_hidden_numbers_of_unlike_length():
    """Numbers are compared as numbers, not as text."""
    rows = [{"id": 1, "v": 9}, {"id": 2, "v": 10}, {"id": 3}, {"id": 4, "v": 100}]
    check(ids("v", rows), [1, 2, 4, 3])
    check(ids("-v", rows), [4, 2, 1, 3])


def test_hidden_very_large_and_small():
    """No number is large enough to stand for missing."""
    huge = 10**400
    rows = [{"id": 1}, {"id": 2, "v": huge}, {"id": 3, "v": -huge}]
    check(ids("v", rows), [3, 2, 1])
    check(ids("-v", rows), [2, 3, 1])


def test_hidden_nobody_has_it():
    """A field that no ticket has leaves the order as it is."""
    check(ids("team"), [1, 2, 3, 4, 5])
    check(ids("-team,-id"), [5, 4, 3, 2, 1])


def test_hidden_empty_spec():
    """Without a field the order stays, but the list is a new one."""
    rows = tickets()
    check(ids(""), [1, 2, 3, 4, 5])
    check(sort_tickets(rows, "") is rows, False)


def test_hidden_no_tickets():
    """No tickets, none out."""
    check(sort_tickets([], "-priority,due"), [])


def test_hidden_minus_within_a_name():
    """A minus sign inside a field's name, or at its end, is part of the name."""
    rows = [{"id": 1, "due-date": "b"}, {"id": 2, "due-date": "c"}, {"id": 3}]
    check(ids("-due-date", rows), [2, 1, 3])
    check(ids("due-date", rows), [1, 2, 3])
    rows = [{"id": 1, "v-": "b", "v": 2}, {"id": 2, "v-": "a", "v": 3}]
    check(ids("v-", rows), [2, 1])
    check(ids("-v-", rows), [1, 2])


def test_hidden_not_filled_in():
    """Absent keys stay absent in what comes back."""
    rows = [{"id": 1}, {"id": 2, "due": "b"}]
    check(sort_tickets(rows, "due"), [{"id": 2, "due": "b"}, {"id": 1}])
    check(rows, [{"id": 1}, {"id": 2, "due": "b"}])


def test_hidden_same_dictionaries():
    """The dictionaries are passed on, not copied."""
    rows = tickets()
    result = sort_tickets(rows, "-priority,due")
    check(all(any(row is old for old in rows) for row in result), True)
