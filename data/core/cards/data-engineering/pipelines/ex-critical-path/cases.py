import random
import sys

from solution import plan


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


def counted(tasks):
    """The tasks, with 50 looks at names allowed for each task and each need."""
    Name.left = 50 * sum(1 + len(needs) for _, _, needs in tasks)
    return [(Name(n), length, [Name(o) for o in needs]) for n, length, needs in tasks]


def depth_of(tasks):
    """How deep the calls nest while the tasks are planned."""
    depth = deepest = 0

    def note(_frame, event, _argument):
        nonlocal depth, deepest
        depth += {"call": 1, "return": -1}.get(event, 0)
        deepest = max(deepest, depth)

    sys.setprofile(note)
    try:
        plan(tasks)
    except ValueError:
        pass
    finally:
        sys.setprofile(None)
    return deepest


def diamonds(number):
    """So many diamonds in a row; the right side of each is the slower one."""
    tasks = [("t0", 1, [])]
    for i in range(number):
        tasks += [(f"l{i}", 2, [f"t{i}"]), (f"r{i}", 3, [f"t{i}"])]
        tasks += [(f"t{i + 1}", 1, [f"l{i}", f"r{i}"])]
    return tasks


def is_deciding(chain, start, tasks):
    """Whether it leads without a pause from a task without needs to the last end."""
    minutes = {name: length for name, length, _ in tasks}
    needs = {name: list(names) for name, _, names in tasks}
    steps = list(zip(chain, chain[1:], strict=False))
    ends = {name: start[name] + minutes[name] for name in minutes}
    return (
        bool(chain)
        and not needs[chain[0]]
        and all(one in needs[other] for one, other in steps)
        and all(ends[one] == start[other] for one, other in steps)
        and ends[chain[-1]] == max(ends.values())
    )


NIGHT = [
    ("fetch orders", 10, []),
    ("fetch prices", 25, []),
    ("clean orders", 20, ["fetch orders"]),
    ("join", 5, ["clean orders", "fetch prices"]),
    ("mail", 1, ["join"]),
]


def test_night_run():
    """Of two branches the slower one decides."""
    start, chain = plan(NIGHT)
    want = {"fetch orders": 0, "fetch prices": 0, "clean orders": 10, "join": 30}
    check(start, {**want, "mail": 35})
    check(chain, ["fetch orders", "clean orders", "join", "mail"])


def test_chain():
    """One after the other."""
    start, chain = plan([("a", 3, []), ("b", 4, ["a"]), ("c", 5, ["b"])])
    check(start, {"a": 0, "b": 3, "c": 7})
    check(chain, ["a", "b", "c"])


def test_independent():
    """Nothing waits: all start at once, the longest decides."""
    start, chain = plan([("a", 3, []), ("b", 9, []), ("c", 5, [])])
    check(start, {"a": 0, "b": 0, "c": 0})
    check(chain, ["b"])


def test_wait_for_each_other():
    """Two tasks that wait for each other can never start."""
    check_raises(ValueError, plan, [("a", 1, ["b"]), ("b", 1, ["a"]), ("c", 1, [])])


def test_no_tasks():
    """Nothing to do."""
    check(plan([]), ({}, []))


def test_hidden_any_order():
    """Tasks may be listed before what they wait for."""
    start, chain = plan(NIGHT[::-1])
    check(start, plan(NIGHT)[0])
    check(chain, ["fetch orders", "clean orders", "join", "mail"])


def test_hidden_last_end_is_not_the_last_task():
    """A side task that nobody waits for ends after the rest."""
    tasks = [("a", 2, []), ("archive", 50, ["a"]), ("b", 3, ["a"]), ("c", 4, ["b"])]
    start, chain = plan(tasks)
    check(start, {"a": 0, "archive": 2, "b": 2, "c": 5})
    check(chain, ["a", "archive"])


def test_hidden_longest_need_does_not_decide():
    """A short need may end later than a long one, as it starts later."""
    tasks = [("long", 10, []), ("first", 9, []), ("short", 2, ["first"])]
    tasks += [("end", 1, ["long", "short"])]
    start, chain = plan(tasks)
    check(start["end"], 11)
    check(chain, ["first", "short", "end"])


def test_hidden_more_steps_less_time():
    """The chain with the most tasks is not the one that takes longest."""
    tasks = [("a", 1, []), ("b", 1, ["a"]), ("c", 1, ["b"]), ("big", 30, [])]
    tasks += [("end", 2, ["c", "big"])]
    start, chain = plan(tasks)
    check(start["end"], 30)
    check(chain, ["big", "end"])


def test_hidden_zero_minutes():
    """Tasks that take no time still belong to a chain."""
    tasks = [("open", 0, []), ("go", 0, ["open"]), ("end", 0, ["go"])]
    start, chain = plan(tasks)
    check(start, {"open": 0, "go": 0, "end": 0})
    check(is_deciding(chain, start, tasks), True)
    tasks = [("gate", 0, []), ("work", 7, ["gate"]), ("sign", 0, ["work"])]
    start, chain = plan(tasks)
    check(start, {"gate": 0, "work": 0, "sign": 7})
    check(is_deciding(chain, start, tasks), True)


def test_hidden_equal_ends():
    """With equal ends any of the deciding chains will do."""
    tasks = [("a", 4, []), ("b", 4, []), ("c", 1, ["a", "b"]), ("d", 5, [])]
    start, chain = plan(tasks)
    check(start["c"], 4)
    check(is_deciding(chain, start, tasks), True)


def test_hidden_waits_for_itself():
    """A task that waits for itself, alone or behind others."""
    check_raises(ValueError, plan, [("a", 1, ["a"])])
    check_raises(ValueError, plan, [("a", 1, []), ("b", 1, ["a", "b"])])


def test_hidden_unknown_name():
    """A need that is no task."""
    check_raises(KeyError, plan, [("a", 1, ["typo"])])


def test_hidden_named_twice():
    """A need named twice in one list counts once."""
    start, chain = plan([("b", 2, ["a", "a"]), ("a", 3, [])])
    check(start, {"a": 0, "b": 3})
    check(chain, ["a", "b"])
    tasks = [("b", 2, ["a", "a", "c"]), ("a", 3, []), ("c", 7, ["a"]), ("d", 1, ["b"])]
    start, chain = plan(tasks)
    check(start, {"b": 10, "a": 0, "c": 3, "d": 12})
    check(chain, ["a", "c", "b", "d"])


def test_hidden_given_tasks_unchanged():
    """The list and the lists in it stay as they are."""
    tasks = [("c", 2, ["a", "b"]), ("b", 3, ["a"]), ("a", 4, [])]
    plan(tasks)
    check(tasks, [("c", 2, ["a", "b"]), ("b", 3, ["a"]), ("a", 4, [])])


def test_hidden_random_graphs():
    """Forty random pipelines: starts by definition, chains without a pause."""
    rng = random.Random(3)
    for _ in range(40):
        tasks = []
        for i in range(12):
            needs = [f"t{j}" for j in range(i) if rng.random() < 0.25]
            tasks.append((f"t{i}", rng.randrange(0, 9), needs))
        ends, want = {}, {}
        for name, length, needs in tasks:
            want[name] = max((ends[need] for need in needs), default=0)
            ends[name] = want[name] + length
        rng.shuffle(tasks)
        start, chain = plan(tasks)
        check(start, want)
        check(is_deciding(chain, start, tasks), True)


def test_hidden_long_chain():
    """A chain of 50,000 tasks, the last one listed first."""
    tasks = [(f"t{i}", 2, [f"t{i - 1}"] if i else []) for i in range(49_999, -1, -1)]
    start, chain = plan(tasks)
    check(start["t49999"], 99_998)
    check(len(chain), 50_000)


def test_hidden_many_paths():
    """Sixty diamonds in a row: 2 to the power of 60 paths, 181 tasks."""
    plan(counted(diamonds(16)))
    start, chain = plan(diamonds(60))
    check(start["t60"], 240)
    check(chain[:4], ["t0", "r0", "t1", "r1"])


def test_hidden_no_recursion():
    """The calls do not nest deeper on a longer chain or cycle, whatever the limit."""
    chain = [(f"t{i}", 1, [f"t{i - 1}"]) for i in range(300, 0, -1)]
    check(depth_of([*chain, ("t0", 1, [])]) < 30, True)
    check(depth_of([*chain, ("t0", 1, ["t300"])]) < 30, True)
