from solution import remove_matching


class Counting(list):
    """A list that counts how many elements its deletions move."""

    moved = 0

    def __delitem__(self, key):
        self._count(key)
        super().__delitem__(key)

    def __setitem__(self, key, value):
        before = len(self)
        end = key.indices(before)[1] if isinstance(key, slice) else before
        super().__setitem__(key, value)
        if len(self) != before:
            self.moved += before - end

    def pop(self, index=-1):
        self._count(index)
        return super().pop(index)

    def insert(self, index, value):
        self.moved += len(self) - slice(index, None).indices(len(self))[0]
        super().insert(index, value)

    def remove(self, value):
        self.moved += len(self)
        super().remove(value)

    def _count(self, key):
        if isinstance(key, slice):
            self.moved += len(self) - key.indices(len(self))[1]
        else:
            self.moved += len(self) - 1 - key % max(len(self), 1)


class Silent:
    """Refuses to be compared."""

    __hash__ = None

    def __init__(self, name):
        self.name = name

    def __eq__(self, other):
        raise TypeError("not comparable")


def test_single_matches():
    """Two matches that are no neighbours."""
    items = [4, 7, 12, 9]
    check(remove_matching(items, lambda n: n % 2 == 0), 2)
    check(items, [7, 9])


def test_neighbours():
    """Two matches side by side."""
    items = [1, 2, 2, 3]
    check(remove_matching(items, lambda n: n == 2), 2)
    check(items, [1, 3])


def test_nothing_matches():
    """Nothing has to go."""
    items = ["tea", "jam"]
    check(remove_matching(items, lambda word: word == "rye"), 0)
    check(items, ["tea", "jam"])


def test_other_name_sees_it():
    """A second name of the list sees the change."""
    items = ["b", "x", "a"]
    alias = items
    remove_matching(items, lambda letter: letter == "x")
    check(alias, ["b", "a"])


def test_nested_list():
    """Elements may be lists."""
    items = [[1], [], [2, 3], []]
    check(remove_matching(items, lambda row: len(row) == 1), 1)
    check(items, [[], [2, 3], []])


def test_hidden_everything_matches():
    """All five have to go."""
    items = [5, 5, 5, 5, 5]
    check(remove_matching(items, lambda n: n == 5), 5)
    check(items, [])


def test_hidden_empty():
    """An empty list stays empty, and 0 comes back."""
    items = []
    check(remove_matching(items, lambda n: True), 0)
    check(items, [])


def test_hidden_runs_at_both_ends():
    """Runs of matches at the beginning and at the end."""
    items = [0, 0, 0, 1, 0, 2, 0, 0]
    check(remove_matching(items, lambda n: n == 0), 6)
    check(items, [1, 2])


def test_hidden_equal_but_not_matching():
    """True goes, the equal 1 and 1.0 stay."""
    items = [1, True, 1.0, True, 2]
    check(remove_matching(items, lambda x: isinstance(x, bool)), 2)
    check([type(x).__name__ for x in items], ["int", "float", "int"])


def test_hidden_falsy_elements():
    """None goes; 0, the empty string and an empty list stay."""
    items = [0, None, "", None, []]
    check(remove_matching(items, lambda x: x is None), 2)
    check(items, [0, "", []])


def test_hidden_none_stays():
    """Numbers above 2 go; None, False and 0 stay."""
    items = [3, None, 5, False, 0, 4]
    check(remove_matching(items, lambda x: x is not None and x > 2), 3)
    check([repr(x) for x in items], ["None", "False", "0"])


def test_hidden_not_comparable():
    """Elements that refuse == and have no hash."""
    items = [Silent("a"), Silent("b"), Silent("a"), Silent("c")]
    check(remove_matching(items, lambda x: x.name == "a"), 2)
    check([x.name for x in items], ["b", "c"])


def test_hidden_truthy_results():
    """A result of 2 or a text is one match, 0 and None are none."""
    items = ["noon", "tea", "oboe"]
    check(remove_matching(items, lambda word: word.count("o")), 2)
    check(items, ["tea"])
    items = ["x", "", "y"]
    check(remove_matching(items, lambda word: word or None), 2)
    check(items, [""])


def test_hidden_once_and_in_order():
    """Each element is asked about once, from first to last."""
    asked = []

    def matches(item):
        asked.append(item)
        return item == "b"

    remove_matching(["a", "b", "b", "c"], matches)
    check(asked, ["a", "b", "b", "c"])


def test_hidden_remembers_what_it_saw():
    """A function that matches repeats: the first of each stays."""
    seen = []

    def repeated(item):
        if item in seen:
            return True
        seen.append(item)
        return False

    items = [3, 1, 3, 3, 2, 1]
    check(remove_matching(items, repeated), 3)
    check(items, [3, 1, 2])


def test_hidden_linear():
    """Every other one of 2,000, then of 400,000: moves and time grow with n, not n * n."""
    items = Counting(range(2000))
    check(remove_matching(items, lambda n: n % 2 == 0), 1000)
    check(list(items), list(range(1, 2000, 2)))
    check(items.moved <= 4000, True)
    items = list(range(400_000))
    check(remove_matching(items, lambda n: n % 2 == 0), 200_000)
    check(items == list(range(1, 400_000, 2)), True)
