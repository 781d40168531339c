from solution import Leased, leased

FORMS = (Leased, leased)


class Connection:
    """Writes down what is done to it; an event in `fails` raises."""

    kind_of_failure = OSError

    def __init__(self, events, fails):
        self.events = events
        self.fails = fails

    def _do(self, event):
        self.events.append(event)
        if event in self.fails:
            raise self.kind_of_failure(event)
        return True

    def commit(self):
        return self._do("commit")

    def rollback(self):
        return self._do("rollback")


class InterruptedConnection(Connection):
    """A connection whose work is ended by Ctrl+C."""

    kind_of_failure = KeyboardInterrupt


class EmptyConnection(Connection):
    """A connection with nothing pending, which makes it falsy."""

    def __len__(self):
        return 0


class Pool:
    """Hands out connections and writes down every step."""

    def __init__(self, fails=(), kind=Connection):
        self.events = []
        self.fails = fails
        self.kind = kind
        self.given = []

    def acquire(self):
        self.events.append("acquire")
        if "acquire" in self.fails:
            raise OSError("acquire")
        self.given.append(self.kind(self.events, self.fails))
        return self.given[-1]

    def release(self, connection):
        check(any(connection is one for one in self.given), True)
        self.events.append("release")
        return True


class NoErrors(Exception):
    """An exception that is falsy, as an empty collection is."""

    def __len__(self):
        return 0


def run(form, pool, error=None):
    """Leave the block normally or by the error; give what reaches the caller."""
    try:
        with form(pool) as connection:
            connection.events.append("work")
            if error is not None:
                raise error
    except BaseException as reached:
        return reached
    return None


def test_class_normal_end():
    """The class: a normal end commits, then releases."""
    pool = Pool()
    check(run(Leased, pool), None)
    check(pool.events, ["acquire", "work", "commit", "release"])


def test_generator_normal_end():
    """The generator: a normal end commits, then releases."""
    pool = Pool()
    check(run(leased, pool), None)
    check(pool.events, ["acquire", "work", "commit", "release"])


def test_class_error():
    """The class: an error rolls back, releases and goes on."""
    pool = Pool()
    check(type(run(Leased, pool, ValueError("bad"))), ValueError)
    check(pool.events, ["acquire", "work", "rollback", "release"])


def test_generator_error():
    """The generator: an error rolls back, releases and goes on."""
    pool = Pool()
    check(type(run(leased, pool, ValueError("bad"))), ValueError)
    check(pool.events, ["acquire", "work", "rollback", "release"])


def test_as_gives_the_connection():
    """`as` binds the connection of the pool itself."""
    for form in FORMS:
        pool = Pool()
        with form(pool) as connection:
            check(connection is pool.given[0], True)


def test_return_in_the_block():
    """A `return` within the block is a normal end."""

    def answer(form, pool):
        with form(pool):
            return 42

    for form in FORMS:
        pool = Pool()
        check(answer(form, pool), 42)
        check(pool.events, ["acquire", "commit", "release"])


def test_hidden_commit_fails():
    """A failing commit: no rollback after it, and the release all the same."""
    for form in FORMS:
        pool = Pool(fails=("commit",))
        check(str(run(form, pool)), "commit")
        check(pool.events, ["acquire", "work", "commit", "release"])


def test_hidden_rollback_fails():
    """A failing rollback: released all the same; the block's error is the context."""
    for form in FORMS:
        pool = Pool(fails=("rollback",))
        first = ValueError("bad")
        reached = run(form, pool, first)
        check(str(reached), "rollback")
        check(reached.__context__ is first, True)
        check(pool.events, ["acquire", "work", "rollback", "release"])


def test_hidden_interrupted_while_leaving():
    """KeyboardInterrupt during commit or rollback: released, and it goes on."""
    for form in FORMS:
        for error, end in ((None, "commit"), (ValueError("bad"), "rollback")):
            pool = Pool(fails=(end,), kind=InterruptedConnection)
            reached = run(form, pool, error)
            check(type(reached), KeyboardInterrupt)
            check(reached.__context__ is error, True)
            check(pool.events, ["acquire", "work", end, "release"])


def test_hidden_acquire_fails():
    """Nothing was acquired: nothing to commit, roll back or release."""
    for form in FORMS:
        pool = Pool(fails=("acquire",))
        check(str(run(form, pool)), "acquire")
        check(pool.events, ["acquire"])


def test_hidden_interrupted():
    """KeyboardInterrupt, SystemExit and GeneratorExit roll back, too."""
    for form in FORMS:
        for error in (KeyboardInterrupt(), SystemExit(3), GeneratorExit()):
            pool = Pool()
            check(run(form, pool, error) is error, True)
            check(pool.events, ["acquire", "work", "rollback", "release"])


def test_hidden_same_exception():
    """The caller gets the very exception of the block, without a cause."""
    for form in FORMS:
        error = LookupError("gone")
        check(run(form, Pool(), error) is error, True)
        check((error.__cause__, error.__suppress_context__), (None, False))


def test_hidden_falsy_exception():
    """An exception that is falsy is an exception."""
    for form in FORMS:
        pool = Pool()
        error = NoErrors()
        check(run(form, pool, error) is error, True)
        check(pool.events, ["acquire", "work", "rollback", "release"])


def test_hidden_stop_iteration():
    """StopIteration in the block is an error like others."""
    for form in FORMS:
        pool = Pool()
        error = StopIteration("end")
        check(run(form, pool, error) is error, True)
        check(pool.events, ["acquire", "work", "rollback", "release"])


def test_hidden_nothing_before_entering():
    """Making the manager takes no connection yet; entering does."""
    for form in FORMS:
        pool = Pool()
        manager = form(pool)
        check(pool.events, [])
        with manager:
            check(pool.events, ["acquire"])
        check(pool.events, ["acquire", "commit", "release"])


def test_hidden_falsy_connection():
    """A connection that is falsy is used and released like any other."""
    for form in FORMS:
        for error, end in ((None, "commit"), (ValueError("bad"), "rollback")):
            pool = Pool(kind=EmptyConnection)
            check(run(form, pool, error) is error, True)
            check(pool.events, ["acquire", "work", end, "release"])


def test_hidden_break_and_continue():
    """`continue` and `break` are normal ends, once for each round."""
    for form in FORMS:
        pool = Pool()
        for n in range(3):
            with form(pool):
                if n == 0:
                    continue
                break
        check(pool.events, ["acquire", "commit", "release"] * 2)


def test_hidden_nested():
    """Two blocks of one pool, nested: each has a connection of its own."""
    for form in FORMS:
        pool = Pool()
        try:
            with form(pool) as outer:
                with form(pool) as inner:
                    check(outer is inner, False)
                raise ValueError("after the inner one")
        except ValueError:
            pool.events.append("caught")
        check(
            pool.events,
            ["acquire"] * 2 + ["commit", "release", "rollback", "release", "caught"],
        )


def test_hidden_error_handled_outside():
    """Used while another error is being handled: a normal end commits all the same."""
    for form in FORMS:
        pool = Pool()
        try:
            raise RuntimeError("earlier")
        except RuntimeError:
            check(run(form, pool), None)
        check(pool.events, ["acquire", "work", "commit", "release"])
