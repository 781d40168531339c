import asyncio

from solution import run_limited


class Loop(asyncio.BaseEventLoop):
    """An event loop whose clock jumps to the next timer: sleeping takes no time."""

    def __init__(self):
        super().__init__()
        self._now = 0.0
        self._selector = self

    def time(self):
        return self._now

    def select(self, timeout):
        if timeout is None:
            raise RuntimeError("everything waits and nothing will ever wake it")
        self._now += timeout
        return []

    def _process_events(self, events):
        pass

    def _write_to_self(self):
        pass


class Work:
    """A worker that takes as many seconds as its item says, and keeps a record."""

    def __init__(self, clean_up=0, fails=()):
        self.active = self.most = 0
        self.began, self.ended = [], []
        self._clean_up, self._fails = clean_up, fails

    async def __call__(self, item):
        self.active += 1
        self.most = max(self.most, self.active)
        self.began.append(item)
        try:
            await asyncio.sleep(item)
            if item in self._fails:
                raise LookupError(f"item {item}")
            self.ended.append(item)
        finally:
            if self._clean_up:
                await asyncio.sleep(self._clean_up)
            self.active -= 1
        return f"took {item}"


def run(coroutine):
    loop = Loop()
    try:
        return loop.run_until_complete(coroutine)
    finally:
        for task in asyncio.all_tasks(loop):
            task.cancel()
        loop.run_until_complete(asyncio.sleep(0))
        loop.close()


def seconds_of(work, items, limit):
    async def timed():
        before = asyncio.get_running_loop().time()
        await run_limited(work, items, limit)
        return asyncio.get_running_loop().time() - before

    return run(timed())


def test_order_of_the_items():
    """The results stand in the order of the items, whichever is ready first."""
    check(run(run_limited(Work(), [3, 1, 2], 3)), ["took 3", "took 1", "took 2"])


def test_limit_is_kept_and_used():
    """Of twelve workers four are active at once, never five."""
    work = Work()
    run(run_limited(work, [2] * 12, 4))
    check(work.most, 4)


def test_all_at_once_below_the_limit():
    """With places for all, the whole takes as long as the longest."""
    check(seconds_of(Work(), [4, 1, 3], 10), 4)


def test_free_place_is_taken_at_once():
    """While one worker takes 6 seconds, the other place serves all the rest."""
    check(seconds_of(Work(), [6, 1, 1, 1, 1, 1], 2), 6)


def test_error_reaches_the_caller():
    """A worker's error arrives as it is, in no group."""
    check_raises(LookupError, run, run_limited(Work(fails=[2]), [1, 2, 3], 2))


def test_hidden_no_items():
    """Without items there is an empty list."""
    check(run(run_limited(Work(), [], 3)), [])


def test_hidden_limit_of_one():
    """A limit of 1 works through the items one by one, in order."""
    work = Work()
    check(seconds_of(work, [3, 1, 2], 1), 6)
    check(work.began, [3, 1, 2])
    check(work.most, 1)


def test_hidden_limit_below_one():
    """A limit below 1 is a ValueError before any worker begins, or without items."""
    work = Work()
    check_raises(ValueError, run, run_limited(work, [1, 2], 0))
    check_raises(ValueError, run, run_limited(work, [1, 2], -3))
    check_raises(ValueError, run, run_limited(work, [], 0))
    check(work.began, [])


def test_hidden_others_are_cancelled():
    """After an error no other worker comes to its end, even if the program goes on."""
    work = Work(fails=[2])

    async def fail_then_go_on():
        try:
            await run_limited(work, [5, 2, 4, 7, 1, 1, 1], 3)
        except LookupError:
            await asyncio.sleep(100)

    run(fail_then_go_on())
    check(work.ended, [])


def test_hidden_others_have_ended():
    """When the error arrives, cancelled workers are through with their cleaning up."""
    work = Work(fails=[1], clean_up=2)

    async def still_active():
        try:
            await run_limited(work, [9, 1, 9], 3)
        except LookupError:
            return work.active
        return "no error"

    check(run(still_active()), 0)


def test_hidden_first_error_in_time():
    """The error that comes first counts, not that of the first item, and at once."""

    async def when():
        try:
            await run_limited(Work(fails=[8, 3]), [8, 3, 20], 3)
        except LookupError as error:
            return str(error), asyncio.get_running_loop().time()
        return "no error"

    check(run(when()), ("item 3", 3.0))


def test_hidden_error_is_the_same():
    """The caller meets the very object that was raised, even if that is a group."""
    one, group = LookupError("one"), ExceptionGroup("two", [OSError(), KeyError()])
    for error in (one, group):

        async def fail(item, error=error):
            await asyncio.sleep(item)
            raise error

        async def is_met(fail=fail, error=error):
            try:
                await run_limited(fail, [2, 1], 2)
            except Exception as found:
                return found is error
            return "no error"

        check(run(is_met()), True)


def test_hidden_cancelled_from_outside():
    """If the caller gives up after 2 seconds, its workers are cleaned up before."""
    work = Work(clean_up=0.5)

    async def give_up():
        try:
            async with asyncio.timeout(2):
                await run_limited(work, [1, 5, 5, 5], 2)
        except TimeoutError:
            left = work.active
            await asyncio.sleep(100)
            return left, work.ended
        return "came to its end"

    check(run(give_up()), (0, [1]))


def test_hidden_any_result():
    """None, 0, "" and a returned exception are results like others."""
    error = LookupError("returned, not raised")
    values = [None, 0, "", error, None]

    async def give(place):
        await asyncio.sleep(len(values) - place)
        return values[place]

    got = run(run_limited(give, range(5), 2))
    kinds = [type(each).__name__ for each in got]
    check(kinds, ["NoneType", "int", "str", "LookupError", "NoneType"])
    check(got[3] is error, True)


def test_hidden_equal_and_unhashable_items():
    """Equal items and lists as items are worked on one by one."""
    calls = []

    async def count(item):
        calls.append(item)
        mine = len(calls)
        await asyncio.sleep(item[0])
        return mine

    check(run(run_limited(count, [[2], [2], [1], [2]], 4)), [1, 2, 3, 4])


def test_hidden_items_of_a_generator():
    """The items may come from a generator, which is read once."""
    check(run(run_limited(Work(), (n for n in (2, 1)), 1)), ["took 2", "took 1"])


def test_hidden_limit_per_call():
    """Two calls at the same time have a limit each."""
    work = Work()

    async def twice():
        calls = (run_limited(work, [1] * 6, limit) for limit in (2, 3))
        await asyncio.gather(*calls)

    run(twice())
    check(work.most, 5)


def test_hidden_many_items():
    """Two thousand items go through forty places."""
    work = Work()
    items = [n % 7 + 1 for n in range(2000)]
    check(run(run_limited(work, items, 40)), [f"took {n}" for n in items])
    check(work.most, 40)
