import random
from datetime import date

from solution import Change, Version, as_of, update


def on(day):
    """A day of 2026, counted from 1 January."""
    return date.fromordinal(date(2026, 1, 1).toordinal() + day - 1)


def version(key, city, start, end=None):
    """A row of the history."""
    return Version(key, {"city": city}, on(start), None if end is None else on(end))


def change(key, city, day):
    """From this day on the key has this city."""
    return Change(key, on(day), {"city": city})


ANN = [version("ann", "Rome", 1, 10), version("ann", "Oslo", 10)]


def test_new_keys():
    """Each new key opens a row."""
    got = update([], [change("ann", "Rome", 1), change("bo", "Kiel", 4)])
    check(got, ([version("ann", "Rome", 1), version("bo", "Kiel", 4)], []))


def test_change():
    """The open row is closed where the new one begins."""
    got = update([version("ann", "Rome", 1)], [change("ann", "Oslo", 10)])
    check(got, (ANN, []))


def test_no_change():
    """The same values again leave everything as it is."""
    check(update(ANN, [change("ann", "Oslo", 20)]), (ANN, []))


def test_back_dated():
    """A change from before the open row began is refused."""
    late = change("ann", "Bonn", 5)
    check(update(ANN, [late]), (ANN, [late]))


def test_two_changes():
    """Two changes of one key in one batch."""
    got = update([], [change("bo", "Kiel", 3), change("bo", "Ulm", 8)])
    check(got, ([version("bo", "Kiel", 3, 8), version("bo", "Ulm", 8)], []))


def test_as_of():
    """What held on a day in the middle, before and now."""
    check(as_of(ANN, "ann", on(5)), {"city": "Rome"})
    check(as_of(ANN, "ann", on(300)), {"city": "Oslo"})
    check(as_of(ANN, "bo", on(5)), None)


def test_hidden_day_of_the_change():
    """On the day of the change the new values hold; before the first day none do."""
    check(as_of(ANN, "ann", on(10)), {"city": "Oslo"})
    check(as_of(ANN, "ann", on(9)), {"city": "Rome"})
    check(as_of(ANN, "ann", on(1)), {"city": "Rome"})
    check(as_of(ANN, "ann", on(0)), None)


def test_hidden_day_after_the_start():
    """The shortest row lasts one day."""
    got = update([version("ann", "Rome", 1)], [change("ann", "Oslo", 2)])
    check(got, ([version("ann", "Rome", 1, 2), version("ann", "Oslo", 2)], []))


def test_hidden_same_day():
    """Other values for the day the open row began: it lasts no day, so refused."""
    late = change("ann", "Bonn", 10)
    check(update(ANN, [late]), (ANN, [late]))
    first, second = change("bo", "Kiel", 3), change("bo", "Ulm", 3)
    check(update([], [first, second]), ([version("bo", "Kiel", 3)], [second]))
    check(update([], [second, first]), ([version("bo", "Ulm", 3)], [first]))


def test_hidden_back_to_old_values():
    """Values that held once before are a change like any other."""
    got = update(ANN, [change("ann", "Rome", 15)])
    want = [version("ann", "Rome", 1, 10), version("ann", "Oslo", 10, 15)]
    check(got, ([*want, version("ann", "Rome", 15)], []))


def test_hidden_rerun():
    """The same changes again: nothing changes, nothing is refused."""
    changes = [
        change("ann", c, d) for c, d in [("Rome", 1), ("Oslo", 10), ("Rome", 15)]
    ]
    history, _ = update([], changes)
    check(len(history), 3)
    check(update(history, changes), (history, []))


def test_hidden_told_already():
    """A back-dated change that says what history says is nothing new."""
    check(update(ANN, [change("ann", "Rome", 5)]), (ANN, []))
    before, other = change("ann", "Rome", 0), change("ann", "Oslo", 5)
    check(update(ANN, [before, other]), (ANN, [before, other]))


def test_hidden_by_day_not_as_given():
    """The changes of a batch are taken by day, however they are listed."""
    changes = [
        change("bo", "Ulm", 8),
        change("ann", "Rome", 1),
        change("bo", "Kiel", 3),
    ]
    want = [
        version("ann", "Rome", 1),
        version("bo", "Kiel", 3, 8),
        version("bo", "Ulm", 8),
    ]
    check(update([], changes), (want, []))


def test_hidden_repeated_in_the_batch():
    """The same values twice in one batch make one row, open since the first day."""
    got = update([], [change("bo", "Kiel", 8), change("bo", "Kiel", 3)])
    check(got, ([version("bo", "Kiel", 3)], []))


def test_hidden_one_of_several_columns():
    """A row is compared as a whole; the order of its columns does not matter."""
    before = Version("ann", {"city": "Rome", "plan": "free"}, on(1), None)
    same = Change("ann", on(5), {"plan": "free", "city": "Rome"})
    check(update([before], [same]), ([before], []))
    paid = Change("ann", on(5), {"city": "Rome", "plan": "paid"})
    want = [before._replace(end=on(5)), Version("ann", paid.values, on(5), None)]
    check(update([before], [paid]), (want, []))


def test_hidden_order_of_the_history():
    """History comes in any order and leaves by key and start."""
    given = [version("cy", "Graz", 2), ANN[1], version("bo", "Kiel", 7), ANN[0]]
    want = [*ANN, version("bo", "Kiel", 7, 9), version("bo", "Ulm", 9)]
    check(update(given, [change("bo", "Ulm", 9)]), ([*want, given[0]], []))
    check(as_of([ANN[1], ANN[0]], "ann", on(4)), {"city": "Rome"})
    new, old = change("al", "Lyon", 30), version("bo", "Kiel", 7)
    check(update([old], [new]), ([version("al", "Lyon", 30), old], []))


def test_hidden_refused_by_day():
    """Refused changes come by day; those of one day as given."""
    late = [
        change("ann", "Bonn", 6),
        change("ann", "Lyon", 3),
        change("ann", "Bern", 6),
    ]
    check(update(ANN, late), (ANN, [late[1], late[0], late[2]]))
    history = [*ANN, version("bo", "Kiel", 20)]
    mixed = [change("bo", "Ulm", 6), *late]
    check(update(history, mixed), (history, [late[1], mixed[0], late[0], late[2]]))


def test_hidden_nothing():
    """No history, no changes."""
    check(update([], []), ([], []))
    check(update(ANN, []), (ANN, []))
    check(as_of([], "ann", on(1)), None)


def test_hidden_given_values_unchanged():
    """The lists passed in stay as they are."""
    history, changes = (
        [ANN[1], ANN[0]],
        [change("ann", "Bonn", 30), change("bo", "Ulm", 2)],
    )
    update(history, changes)
    check(history, [ANN[1], ANN[0]])
    check(changes, [change("ann", "Bonn", 30), change("bo", "Ulm", 2)])


def test_hidden_no_gap_and_no_overlap():
    """Random changes: on each day of each key exactly the last one told holds."""
    rng = random.Random(4)
    days = {key: rng.sample(range(1, 90), 12) for key in "abc"}
    changes = [
        change(k, rng.choice(["Rome", "Oslo"]), d) for k in days for d in days[k]
    ]
    rng.shuffle(changes)
    history, refused = update([], changes)
    check(refused, [])
    for key in "abc":
        rows = [each for each in history if each.key == key]
        check([row.end for row in rows], [*(row.start for row in rows[1:]), None])
        for day in range(1, 90):
            told = [
                each for each in changes if each.key == key and each.day <= on(day)
            ]
            last = max(told, key=lambda each: each.day, default=None)
            check(as_of(history, key, on(day)), last and last.values)
