import random

from solution import Cycle, run_order


def path_of(tasks):
    """The path that the Cycle carries; that one is raised is checked, too."""
    check_raises(Cycle, run_order, tasks)
    try:
        run_order(tasks)
    except Cycle as cycle:
        return cycle.path


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
    """A chain of 100,000 tasks, the last one listed first."""
    tasks = {f"t{i}": [f"t{i - 1}"] for i in range(99_999, 0, -1)} | {"t0": []}
    order = run_order(tasks)
    check([order[0], order[50_000], order[-1]], ["t0", "t50000", "t99999"])


def test_hidden_wide():
    """100,000 tasks of which all but one wait for the one that is listed last."""
    tasks = {f"t{i}": ["first"] for i in range(99_999)} | {"first": []}
    order = run_order(tasks)
    check(len(order), 100_000)
    check([order[0], order[1], order[-1]], ["first", "t0", "t99998"])


def test_hidden_long_cycle():
    """A cycle through 50,000 tasks is found without recursion."""
    tasks = {f"t{i}": [f"t{(i + 1) % 50_000}"] for i in range(50_000)}
    check(len(path_of(tasks)), 50_001)
