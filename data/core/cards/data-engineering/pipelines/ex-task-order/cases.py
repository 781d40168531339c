import random
import sys

from solution import Cycle, run_order


class SearchedTooOften(Exception):
    """More looks at names than 50 for each task and each need."""


class Name(str):
    """A name that counts how often it is hashed or compared, all names together."""

    left = 0

    def __hash__(self):
        self.count()
        return super().__hash__()

    def __eq__(self, other):
        self.count()
        return super().__eq__(other)

    def count(self):
        """One look more; raises SearchedTooOften when none is left."""
        Name.left -= 1
        if Name.left < 0:
            raise SearchedTooOften("more than 50 looks at names per task and need")


def counted(pairs):
    """The tasks, with 50 looks at names allowed for each task and each need."""
    pairs = list(pairs)
    Name.left = 10**9
    tasks = {Name(name): [Name(need) for need in needs] for name, needs in pairs}
    Name.left = 50 * sum(1 + len(needs) for _, needs in pairs)
    return tasks


def depth_of(tasks):
    """How deep the calls nest while the tasks are put in order."""
    depth = deepest = 0

    def note(_frame, event, _argument):
        nonlocal depth, deepest
        depth += {"call": 1, "return": -1}.get(event, 0)
        deepest = max(deepest, depth)

    sys.setprofile(note)
    try:
        run_order(tasks)
    except Cycle:
        pass
    finally:
        sys.setprofile(None)
    return deepest


def path_of(tasks):
    """The path that the Cycle carries; that one is raised is checked, too."""
    paths = []

    def run(tasks):
        try:
            return run_order(tasks)
        except Cycle as cycle:
            paths.append(cycle.path)
            raise

    check_raises(Cycle, run, tasks)
    return paths[0]


def is_round(path, tasks):
    """First is last, no other name twice, and each waits for the next."""
    steps = list(zip(path, path[1:], strict=False))
    closed = len(path) > 1 and path[0] == path[-1]
    simple = len(set(path)) == len(path) - 1
    return closed and simple and all(other in tasks[one] for one, other in steps)


def test_chain():
    """Each waits for the one listed after it."""
    check(
        run_order({"load": ["clean"], "clean": ["fetch"], "fetch": []}),
        ["fetch", "clean", "load"],
    )


def test_diamond():
    """Two branches that meet again."""
    tasks = {
        "fetch": [],
        "left": ["fetch"],
        "right": ["fetch"],
        "join": ["left", "right"],
    }
    check(run_order(tasks), ["fetch", "left", "right", "join"])


def test_independent():
    """Nothing waits: the given order stays."""
    check(run_order({"a": [], "b": [], "c": []}), ["a", "b", "c"])


def test_two_chains():
    """Two chains, listed one after the other."""
    tasks = {"a1": [], "a2": ["a1"], "b1": [], "b2": ["b1"]}
    check(run_order(tasks), ["a1", "a2", "b1", "b2"])


def test_cycle():
    """Three tasks wait for each other; any of them may begin the path."""
    tasks = {"a": ["c"], "b": ["a"], "c": ["b"]}
    path = path_of(tasks)
    check(len(path), 4)
    check(is_round(path, tasks), True)


def test_no_tasks():
    """Nothing to do."""
    check(run_order({}), [])


def test_hidden_freed_task_overtakes():
    """A task that becomes free runs before waiting ones that are listed later."""
    tasks = {"report": ["orders"], "customers": [], "orders": [], "mail": []}
    check(run_order(tasks), ["customers", "orders", "report", "mail"])
    late = {"z": ["y"], "y": ["x"], "a": [], "x": [], "b": []}
    check(run_order(late), ["a", "x", "y", "z", "b"])


def test_hidden_given_order_not_the_alphabet():
    """Ties follow the mapping, neither the alphabet nor the lists of needs."""
    check(run_order({"z": [], "m": [], "a": []}), ["z", "m", "a"])
    tasks = {"end": ["x", "w", "y"], "y": [], "w": [], "x": []}
    check(run_order(tasks), ["y", "w", "x", "end"])


def test_hidden_named_twice():
    """A task named twice in one list is waited for once."""
    check(run_order({"b": ["a", "a"], "a": []}), ["a", "b"])
    check(run_order({"b": ["a", "a", "c"], "a": [], "c": []}), ["a", "c", "b"])


def test_hidden_only_the_cycle():
    """What stands before the cycle, or waits behind it, is not part of the path."""
    tasks = {
        "mail": ["report"],
        "report": ["c", "fetch"],
        "a": ["fetch", "c"],
        "b": ["fetch", "a"],
        "c": ["b"],
        "fetch": [],
    }
    path = path_of(tasks)
    check(set(path), {"a", "b", "c"})
    check(is_round(path, tasks), True)


def test_hidden_direction_of_the_path():
    """In the path each task waits for the next, not the other way round."""
    tasks = {"a": ["b"], "b": ["c"], "c": ["d"], "d": ["a"]}
    check(is_round(path_of(tasks), tasks), True)


def test_hidden_waits_for_itself():
    """The shortest cycle there is."""
    check(path_of({"a": [], "b": ["a", "b"]}), ["b", "b"])


def test_hidden_two_cycles():
    """Of two cycles that share a task, one is reported, not both in a row."""
    tasks = {"a": ["b", "c"], "b": ["a"], "c": ["a"], "d": ["a"]}
    check(is_round(path_of(tasks), tasks), True)


def test_hidden_unknown_name():
    """A need that is no task is an error, not one more task."""
    check_raises(KeyError, run_order, {"a": ["typo"], "b": []})
    check_raises(KeyError, run_order, {"a": [], "b": ["a", "typo"]})


def test_hidden_given_tasks_unchanged():
    """Neither the mapping nor its lists are changed."""
    tasks = {"c": ["b", "a"], "b": ["a"], "a": []}
    run_order(tasks)
    check(list(tasks.items()), [("c", ["b", "a"]), ("b", ["a"]), ("a", [])])


def test_hidden_against_the_rule():
    """Forty random graphs: always the first task that is ready."""
    rng = random.Random(7)
    for _ in range(40):
        names = [f"t{i}" for i in range(12)]
        rng.shuffle(names)
        rank = rng.sample(range(12), 12)
        tasks = {
            name: [
                other
                for other, theirs in zip(names, rank, strict=True)
                if theirs < mine and rng.random() < 0.2
            ]
            for name, mine in zip(names, rank, strict=True)
        }
        want = []
        while len(want) < len(names):
            free = (n for n in tasks if n not in want and set(tasks[n]) <= set(want))
            want.append(next(free))
        check(run_order(tasks), want)


def test_hidden_long_chain():
    """A chain, the last one listed first: no search through all for each task."""
    for size, given in ((2_000, counted), (30_000, dict)):
        rest = ((f"t{i}", [f"t{i - 1}"]) for i in range(size - 1, 0, -1))
        order = run_order(given([*rest, ("t0", [])]))
        check(len(order), size)
        check(all(name == f"t{i}" for i, name in enumerate(order)), True)


def test_hidden_wide():
    """All tasks but one wait for the one that is listed last, then all are ready."""
    for size, given in ((2_000, counted), (50_000, dict)):
        rest = [(f"t{i}", ["first"]) for i in range(size)]
        order = run_order(given([*rest, ("first", [])]))
        check(len(order), size + 1)
        check(order == ["first", *(name for name, _ in rest)], True)


def test_hidden_long_cycle():
    """A cycle of up to 20,000 tasks is found without searching the path each time."""
    for size, given in ((2_000, counted), (20_000, dict)):
        tasks = given((f"t{i}", [f"t{(i + 1) % size}"]) for i in range(size))
        check(len(path_of(tasks)), size + 1)


def test_hidden_no_recursion():
    """The calls do not nest deeper on a longer chain or cycle, whatever the limit."""
    chain = {f"t{i}": [f"t{i - 1}"] for i in range(300, 0, -1)} | {"t0": []}
    check(depth_of(chain) < 30, True)
    check(depth_of(chain | {"t0": ["t300"]}) < 30, True)
