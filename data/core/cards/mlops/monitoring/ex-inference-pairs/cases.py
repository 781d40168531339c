import random

from solution import durations


def runs(version, *spans):
    """The marks of requests from one second to another, in order of time."""
    marks = []
    for number, (start, end) in enumerate(spans):
        marks.append((start, "start", f"r{number}", version))
        if end is not None:
            marks.append((end, "end", f"r{number}", version))
    return sorted(marks, key=lambda mark: mark[0])


def test_one_request():
    """One finished request."""
    check(durations(runs("v1", (10, 14)), 100), ({"v1": (1, 0, 4)}, []))


def test_interleaved():
    """Requests overlap; each end belongs to its own start."""
    check(durations(runs("v1", (1, 9), (2, 3), (4, 6)), 100), ({"v1": (3, 0, 8)}, []))


def test_two_versions():
    """Each version has its own entry."""
    marks = runs("v1", (1, 6)) + runs("v2", (6, 8), (7, 9))
    check(durations(marks, 50), ({"v1": (1, 0, 5), "v2": (2, 0, 2)}, []))


def test_open_request():
    """A request without an end counts with the time it has taken so far."""
    check(durations(runs("v1", (1, 6), (10, None)), 40), ({"v1": (1, 1, 30)}, []))


def test_end_without_start():
    """An end that no start belongs to is stray, and named by its place."""
    marks = [(3, "end", "r9", "v1"), *runs("v1", (4, 6))]
    check(durations(marks, 50), ({"v1": (1, 0, 2)}, [0]))


def test_hidden_rank():
    """Of 10 durations the 9th, of 11 the 10th, of 20 the 18th."""
    for count, want in ((10, 9), (11, 10), (20, 18), (1, 1), (9, 9)):
        marks = runs("v1", *((0, length) for length in range(1, count + 1)))
        check(durations(marks, 100), ({"v1": (count, 0, want)}, []))


def test_hidden_only_open():
    """A version whose every request hangs has an entry, too."""
    check(durations(runs("v2", (10, None), (30, None)), 70), ({"v2": (0, 2, 60)}, []))


def test_hidden_young_open():
    """A request that began just now pulls nothing up: its age is 0."""
    marks = runs("v1", (0, 7), (50, None))
    check(durations(marks, 50), ({"v1": (1, 1, 7)}, []))
    check(durations(runs("v1", (50, None)), 50), ({"v1": (0, 1, 0)}, []))


def test_hidden_start_twice():
    """A second start of an open request is stray; the first one counts."""
    marks = [
        (0, "start", "r1", "v1"),
        (6, "start", "r1", "v1"),
        (8, "end", "r1", "v1"),
    ]
    check(durations(marks, 50), ({"v1": (1, 0, 8)}, [1]))


def test_hidden_end_twice():
    """A second end is stray."""
    marks = [*runs("v1", (0, 5)), (9, "end", "r0", "v1")]
    check(durations(marks, 50), ({"v1": (1, 0, 5)}, [2]))


def test_hidden_name_used_again():
    """After its end a name may start again: two requests."""
    marks = runs("v1", (0, 5)) + runs("v1", (10, 13))
    check(durations(marks, 50), ({"v1": (2, 0, 5)}, []))


def test_hidden_same_name_in_two_versions():
    """Shadow traffic: both versions work at one request at once."""
    marks = [
        (0, "start", "r1", "v1"),
        (0, "start", "r1", "v2"),
        (3, "end", "r1", "v1"),
        (9, "end", "r1", "v2"),
    ]
    check(durations(marks, 50), ({"v1": (1, 0, 3), "v2": (1, 0, 9)}, []))


def test_hidden_end_by_another_version():
    """An end from a version that did not start the request is stray."""
    marks = [(0, "start", "r1", "v1"), (4, "end", "r1", "v2")]
    check(durations(marks, 20), ({"v1": (0, 1, 20)}, [1]))


def test_hidden_no_time():
    """Start and end in the same second: a duration of 0 is a duration."""
    check(durations(runs("v1", (0, 0)), 5), ({"v1": (1, 0, 0)}, []))


def test_hidden_second_zero():
    """A start at second 0, and one before the epoch, are starts."""
    marks = [
        (-3, "start", "a", "v1"),
        (-1, "start", "a", "v1"),
        (0, "start", "b", "v1"),
        (0, "start", "b", "v1"),
        (4, "end", "b", "v1"),
        (5, "end", "a", "v1"),
    ]
    check(durations(marks, 9), ({"v1": (2, 0, 8)}, [1, 3]))


def test_hidden_order_of_versions():
    """Versions come in the order of their first start."""
    marks = runs("v2", (0, 5)) + runs("v1", (6, 7)) + runs("v10", (8, 9))
    check(list(durations(marks, 50)[0]), ["v2", "v1", "v10"])


def test_hidden_order_by_starts_alone():
    """Neither a stray mark nor an early end brings a version forward."""
    marks = [
        (0, "end", "r1", "v3"),
        (1, "start", "r1", "v2"),
        (2, "start", "r1", "v1"),
        (3, "end", "r1", "v1"),
        (4, "start", "r1", "v3"),
        (5, "end", "r1", "v2"),
    ]
    check(list(durations(marks, 50)[0]), ["v2", "v1", "v3"])


def test_hidden_names_that_run_together():
    """Request and version are two things, however their names are joined."""
    for sign in ("", "-", ":", "_", "/", "|", ","):
        one, two = (f"r{sign}1", "v"), ("r", f"1{sign}v")
        marks = [
            (0, "start", *one),
            (1, "start", *two),
            (3, "end", *one),
            (9, "end", *two),
        ]
        want = {one[1]: (1, 0, 3), two[1]: (1, 0, 8)}
        check(durations(marks, 50), (want, []))


def test_hidden_nothing():
    """No marks, or only a stray one."""
    check(durations([], 9), ({}, []))
    check(durations([(1, "end", "r1", "v1")], 9), ({}, [0]))


def test_hidden_marks_unchanged():
    """The list of marks stays as it is."""
    marks = [(3, "end", "r9", "v1"), *runs("v1", (4, 6), (5, None))]
    copy = list(marks)
    durations(marks, 50)
    check(marks, copy)


def test_hidden_hanging_tenth():
    """Fifty quick requests and six that hang: p90 tells of those that hang."""
    rng = random.Random(8)
    spans = [(second, second + rng.randint(1, 5)) for second in range(50)]
    spans += [(second, None) for second in range(0, 60, 10)]
    check(durations(runs("v1", *spans), 1000), ({"v1": (50, 6, 950)}, []))
