from solution import TransientError, call_with_retry


class Bench:
    """A clock that only sleep and slow operations move, and a draw that is set."""

    def __init__(self, *steps, share=1.0, seconds=0.0):
        self.steps = list(steps)
        self.share = share
        self.seconds = seconds
        self.now = 1000.0
        self.calls = 0
        self.pauses = []
        self.draws = []

    def operation(self):
        step = self.steps[min(self.calls, len(self.steps) - 1)]
        self.calls += 1
        self.now += self.seconds
        if isinstance(step, BaseException):
            raise step
        return step

    def sleep(self, seconds):
        self.pauses.append(seconds)
        self.now += seconds

    def draw(self, low, high):
        self.draws.append((low, high))
        return low + self.share * (high - low)

    def run(self, attempts=5, base=1.0, cap=60.0, limit=1000.0):
        return call_with_retry(
            self.operation,
            attempts=attempts,
            base=base,
            cap=cap,
            limit=limit,
            clock=lambda: self.now,
            sleep=self.sleep,
            draw=self.draw,
        )

    def error(self, **settings):
        try:
            self.run(**settings)
        except BaseException as error:
            return error
        raise AssertionError("nothing was raised")


def busy(retry_after=None):
    return TransientError("busy", retry_after)


def test_at_once():
    """A first call that succeeds is returned without a pause or a draw."""
    bench = Bench("answer")
    check(bench.run(), "answer")
    check((bench.calls, bench.pauses, bench.draws), (1, [], []))


def test_third_time():
    """Two failures, then an answer: two pauses, the second up to twice as long."""
    bench = Bench(busy(), busy(), "answer")
    check(bench.run(), "answer")
    check(bench.draws, [(0, 1), (0, 2)])
    check(bench.pauses, [1, 2])


def test_gives_up():
    """After `attempts` calls the last error is raised."""
    last = busy()
    bench = Bench(busy(), busy(), last)
    check(bench.error(attempts=3) is last, True)
    check(bench.calls, 3)


def test_permanent():
    """Another error passes through at once."""
    error = ValueError("no such model")
    bench = Bench(error, "answer")
    check(bench.error() is error, True)
    check((bench.calls, bench.pauses), (1, []))


def test_jitter():
    """The pause is what draw gave, not the ceiling."""
    bench = Bench(busy(), busy(), busy(), "answer", share=0.25)
    check(bench.run(base=2.0), "answer")
    check(bench.pauses, [0.5, 1, 2])


def test_server_names_the_pause():
    """The seconds named by the server are waited, plus the drawn part."""
    bench = Bench(busy(20), "answer", share=0.5)
    check(bench.run(), "answer")
    check(bench.pauses, [20.5])


def test_hidden_no_pause_after_the_last():
    """Nobody waits after the last attempt, and nothing is drawn for it."""
    bench = Bench(busy())
    bench.error(attempts=3)
    check((bench.calls, bench.pauses, len(bench.draws)), (3, [1, 2], 2))


def test_hidden_one_attempt():
    """With one attempt the first failure is final."""
    bench = Bench(busy(), "answer")
    check(type(bench.error(attempts=1)), TransientError)
    check((bench.calls, bench.pauses), (1, []))


def test_hidden_no_attempt():
    """Fewer than one attempt is a ValueError, before any call."""
    for attempts in (0, -1):
        bench = Bench("answer")
        check(type(bench.error(attempts=attempts)), ValueError)
        check(bench.calls, 0)


def test_hidden_falsy_answers():
    """None, 0, False, "" and [] are answers like any other."""
    for answer in (None, 0, False, "", []):
        bench = Bench(busy(), answer)
        got = bench.run()
        check((got, type(got), bench.calls), (answer, type(answer), 2))


def test_hidden_exception_as_answer():
    """An exception that is returned, not raised, is an answer."""
    answer = busy()
    got = call_with_retry(
        lambda: answer, attempts=2, base=1.0, cap=1.0, limit=9.0,
        clock=lambda: 0.0, sleep=lambda _: None, draw=lambda low, high: high,
    )
    check(got is answer, True)


def test_hidden_cap():
    """The ceiling never exceeds the cap, not even at the first retry."""
    bench = Bench(busy())
    bench.error(attempts=6, base=1.0, cap=5.0)
    check(bench.draws, [(0, 1), (0, 2), (0, 4), (0, 5), (0, 5)])
    bench = Bench(busy(), "answer")
    bench.run(base=8.0, cap=5.0)
    check(bench.draws, [(0, 5)])


def test_hidden_server_above_the_cap():
    """The cap binds the drawn part alone; the server's seconds are kept in full."""
    bench = Bench(busy(90), busy(), "answer")
    check(bench.run(base=4.0, cap=6.0), "answer")
    check(bench.pauses, [94, 6])


def test_hidden_server_once():
    """A pause named for one failure says nothing about the next."""
    bench = Bench(busy(7), busy(), busy(0), "answer")
    bench.run()
    check(bench.pauses, [8, 2, 4])


def test_hidden_limit_stops_before_the_pause():
    """A retry that would begin after the limit is given up at once, unslept."""
    second = busy()
    bench = Bench(busy(), second, "answer")
    check(bench.error(base=4.0, limit=11.5) is second, True)
    check((bench.calls, bench.pauses, bench.now), (2, [4], 1004.0))


def test_hidden_limit_exactly():
    """A retry that begins exactly at the limit is still made."""
    bench = Bench(busy(), busy(), "answer")
    check(bench.run(base=4.0, limit=12.0), "answer")
    check(bench.pauses, [4, 8])


def test_hidden_slow_operation():
    """The limit counts the time of the calls too, not the pauses alone."""
    bench = Bench(busy(), seconds=10.0)
    bench.error(attempts=9, limit=30.0)
    check((bench.calls, bench.pauses), (3, [1, 2]))


def test_hidden_slow_answer():
    """An answer that comes after the limit is returned all the same."""
    bench = Bench("late", seconds=90.0)
    check(bench.run(limit=30.0), "late")


def test_hidden_server_beyond_the_limit():
    """The server names a pause beyond the limit: give up without waiting."""
    first = busy(3600)
    bench = Bench(first, "answer")
    check(bench.error(limit=60.0) is first, True)
    check((bench.calls, bench.pauses), (1, []))


def test_hidden_permanent_after_transient():
    """A permanent error in a later attempt ends the retries, as it is."""
    error = PermissionError("key revoked")
    bench = Bench(busy(), error, "answer")
    check(bench.error() is error, True)
    check((bench.calls, bench.pauses), (2, [1]))


def test_hidden_interrupt():
    """Ctrl-C and a request to exit are never retried."""
    for error in (KeyboardInterrupt(), SystemExit(1)):
        bench = Bench(error, "answer")
        check(bench.error() is error, True)
        check(bench.calls, 1)


def test_hidden_subclass():
    """A subclass of TransientError is retried like its parent."""

    class RateLimited(TransientError):
        pass

    bench = Bench(RateLimited("slow down", 3), "answer")
    check(bench.run(), "answer")
    check(bench.pauses, [4])


def test_hidden_many_attempts():
    """5,000 attempts: no overflow of the doubled ceiling, no deep recursion."""
    bench = Bench(*[busy()] * 4_999, "answer", share=0.0)
    check(bench.run(attempts=5_000), "answer")
    check((bench.calls, bench.draws[-1]), (5_000, (0, 60)))


def test_hidden_same_settings_twice():
    """Each call of the helper begins with the first pause and a new limit."""
    bench = Bench(busy(), "answer")
    bench.run(base=4.0, limit=5.0)
    bench.calls = 0
    check(bench.run(base=4.0, limit=5.0), "answer")
    check(bench.pauses, [4, 4])


def test_hidden_limit_by_the_drawn_pause():
    """The drawn pause is held against the limit, not the ceiling it came from."""
    bench = Bench(busy(), "answer", share=0.5)
    check(bench.run(base=8.0, limit=5.0), "answer")
    check(bench.pauses, [4])
