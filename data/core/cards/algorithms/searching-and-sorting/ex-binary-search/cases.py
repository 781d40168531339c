from collections.abc import Sequence

from solution import leftmost, search


class Counted(Sequence):
    """A sequence that counts how often it is read; a slice reads all it holds."""

    def __init__(self, values):
        self._values = values
        self.reads = 0

    def __len__(self):
        return len(self._values)

    def __getitem__(self, index):
        found = self._values[index]
        self.reads += len(found) if isinstance(index, slice) else 1
        return found


def test_found_in_the_middle():
    """A value in the middle is found."""
    check(search([1, 3, 5], 3), 1)


def test_missing_value():
    """A value that is not there gives -1."""
    check(search([1, 3, 5, 7], 4), -1)


def test_below_and_above_all():
    """Targets outside the range of the values give -1."""
    check(search([10, 20, 30], 5), -1)
    check(search([10, 20, 30], 35), -1)


def test_leftmost_of_duplicates():
    """Of equal values the first one counts."""
    check(leftmost([1, 2, 2, 2, 3], 2), 1)


def test_leftmost_without_duplicates():
    """Without duplicates it is the only match."""
    check(leftmost([2, 4, 6, 8], 6), 2)


def test_hidden_empty():
    """Empty values hold nothing."""
    check(search([], 3), -1)
    check(leftmost([], 3), -1)


def test_hidden_single_value():
    """One value, which is the target or is not."""
    check(search([4], 4), 0)
    check(search([4], 5), -1)
    check(leftmost([4], 4), 0)


def test_hidden_every_position():
    """Each value is found, the first and the last too, at every length up to 16."""
    for length in range(17):
        values = list(range(0, 2 * length, 2))
        check([search(values, v) for v in values], list(range(length)))
        check([leftmost(values, v) for v in values], list(range(length)))


def test_hidden_leftmost_missing():
    """A target that would belong between two values is not there."""
    check(leftmost([1, 3, 3, 7], 2), -1)
    check(leftmost([1, 3, 3, 7], 9), -1)


def test_hidden_search_with_duplicates():
    """With duplicates, any index that holds the target will do."""
    values = [5, 5, 5, 8, 8]
    check(values[search(values, 8)], 8)
    check(search(values, 8) >= 0, True)


def test_hidden_search_reads_few():
    """A million values: each search reads only a few dozen of them."""
    values = Counted(range(1_000_000))
    check(search(values, 777_777), 777_777)
    check(values.reads <= 64, True)


def test_hidden_leftmost_reads_few():
    """A million equal values: the leftmost is found without walking past them."""
    values = Counted([7] * 1_000_000)
    check(leftmost(values, 7), 0)
    check(values.reads <= 64, True)


def test_hidden_negative_values():
    """Negative values and an ascending order through zero."""
    check(leftmost([-9, -4, -4, 0, 3], -4), 1)
    check(search([-9, -4, 0, 3], -9), 0)
