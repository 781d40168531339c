from itertools import count

from solution import in_batches


def test_last_batch_is_shorter():
    """Five items in twos: the last batch holds one."""
    check(list(in_batches([1, 2, 3, 4, 5], 2)), [[1, 2], [3, 4], [5]])


def test_size_one():
    """Batches of one."""
    check(list(in_batches(["a", "b"], 1)), [["a"], ["b"]])


def test_size_larger_than_the_input():
    """Everything fits into one batch."""
    check(list(in_batches([1, 2, 3], 10)), [[1, 2, 3]])


def test_is_an_iterator():
    """The batches come one at a time."""
    batches = in_batches([1, 2, 3], 2)
    check(next(batches), [1, 2])
    check(next(batches), [3])


def test_size_zero():
    """A size of zero is refused."""
    check_raises(ValueError, lambda: list(in_batches([1], 0)))


def test_hidden_generator_as_source():
    """The source is a generator: no length, no slices."""
    check(list(in_batches((n * n for n in range(5)), 3)), [[0, 1, 4], [9, 16]])


def test_hidden_exact_multiple():
    """A length that is a multiple of the size leaves no empty batch."""
    check(list(in_batches(iter([1, 2, 3, 4]), 2)), [[1, 2], [3, 4]])


def test_hidden_empty():
    """An empty iterable gives no batch."""
    check(list(in_batches([], 3)), [])


def test_hidden_takes_no_more_than_needed():
    """The first batch of an endless source takes exactly `size` items from it."""
    taken = []

    def source():
        for n in count():
            if n > 100:
                raise RuntimeError("read far ahead")
            taken.append(n)
            yield n

    check(next(in_batches(source(), 3)), [0, 1, 2])
    check(taken, [0, 1, 2])


def test_hidden_refused_at_the_call():
    """A bad size is refused at the call, before any batch is asked for."""
    check_raises(ValueError, in_batches, [1, 2], -1)


def test_hidden_false_values():
    """Items that count as false are items."""
    check(list(in_batches(iter([0, None, "", False]), 2)), [[0, None], ["", False]])


def test_hidden_batches_are_separate():
    """Changing one batch does not change another."""
    first, second = in_batches(iter([1, 2, 3, 4]), 2)
    first.clear()
    check(second, [3, 4])
