from solution import Busy, Incomplete, read_pages


class Server:
    """Pages by cursor; `refusals` says for each cursor what comes before its page."""

    def __init__(self, pages, refusals=(), share=0.0):
        self.pages = pages
        self.refusals = {key: list(errors) for key, errors in dict(refusals).items()}
        self.share = share
        self.asked = []
        self.pauses = []
        self.draws = []

    def fetch(self, cursor):
        self.asked.append(cursor)
        if self.refusals.get(cursor):
            raise self.refusals[cursor].pop(0)
        return self.pages[cursor]

    def draw(self, low, high):
        self.draws.append((low, high))
        return low + self.share * (high - low)

    def read(self, *cursor, tries=3, base=4.0, cap=64.0, patience=1000.0):
        return read_pages(
            self.fetch, *cursor, tries=tries, base=base, cap=cap,
            patience=patience, sleep=self.pauses.append, draw=self.draw,
        )

    def stopped(self, *cursor, **settings):
        try:
            got = self.read(*cursor, **settings)
        except Incomplete as error:
            return error
        raise AssertionError(f"no Incomplete was raised; the answer was {got!r}")


def three():
    return {None: (["a", "b"], "p2"), "p2": (["c"], "p3"), "p3": (["d"], None)}


def test_all_pages():
    """Three pages, no refusal: all rows in order, no pause, no draw."""
    server = Server(three())
    check(server.read(), ["a", "b", "c", "d"])
    check((server.asked, server.pauses, server.draws), ([None, "p2", "p3"], [], []))


def test_one_page():
    """A single page."""
    server = Server({None: ([1, 2], None)})
    check(server.read(), [1, 2])


def test_refused_twice():
    """Two refusals of one page: the fixed halves of 4 and 8 seconds are waited."""
    server = Server(three(), {"p2": [Busy(), Busy()]})
    check(server.read(), ["a", "b", "c", "d"])
    check(server.pauses, [2, 4])
    check(server.draws, [(0, 2), (0, 4)])


def test_gives_up():
    """A page refused `tries` times: Incomplete tells the rows and the cursor."""
    server = Server(three(), {"p3": [Busy(), Busy(), Busy()]})
    error = server.stopped()
    check((error.rows, error.cursor), (["a", "b", "c"], "p3"))
    check(server.asked, [None, "p2", "p3", "p3", "p3"])


def test_goes_on():
    """Reading goes on from a cursor."""
    server = Server(three())
    check(server.read("p2"), ["c", "d"])
    check(server.asked, ["p2", "p3"])


def test_server_names_more():
    """The server's seconds are waited where they are more than the own pause."""
    server = Server(three(), {None: [Busy(9)]}, share=0.5)
    server.read()
    check(server.pauses, [9])


def test_hidden_count_begins_anew():
    """Each page has its own tries and begins with the shortest pause."""
    server = Server(three(), {None: [Busy()] * 2, "p2": [Busy()] * 2, "p3": [Busy()]})
    check(server.read(), ["a", "b", "c", "d"])
    check(server.pauses, [2, 4, 2, 4, 2])


def test_hidden_no_pause_after_the_last():
    """Nobody waits, and nothing is drawn, after the last try."""
    server = Server(three(), {None: [Busy()] * 3})
    error = server.stopped()
    check((error.rows, error.cursor), ([], None))
    check((server.pauses, len(server.draws)), ([2, 4], 2))


def test_hidden_one_try():
    """With one try the first refusal ends the reading."""
    server = Server(three(), {"p2": [Busy(1)]})
    check(server.stopped(tries=1).rows, ["a", "b"])
    check((server.pauses, server.draws), ([], []))


def test_hidden_cause():
    """The last refusal is the cause of Incomplete."""
    last = Busy()
    server = Server(three(), {"p2": [Busy(), Busy(), last]})
    check(server.stopped().__cause__ is last, True)
    late = Busy(5000)
    server = Server(three(), {"p2": [Busy(), late]})
    check(server.stopped().__cause__ is late, True)


def test_hidden_falsy_cursors():
    """0 and the empty text are cursors; only None ends the reading."""
    server = Server({None: (["a"], 0), 0: (["b"], ""), "": (["c"], None)})
    check(server.read(), ["a", "b", "c"])
    server = Server({None: (["a"], 0), 0: (["b"], None)})
    check(server.read(0), ["b"])
    check(server.asked, [0])


def test_hidden_empty_page():
    """A page without rows in the middle does not end the reading."""
    server = Server({None: (["a"], 2), 2: ([], 3), 3: (["b"], None)})
    check(server.read(), ["a", "b"])
    check(Server({None: ([], None)}).read(), [])


def test_hidden_half_is_fixed():
    """Half the ceiling is waited in any case, the other half is drawn."""
    server = Server(three(), {None: [Busy(), Busy()]}, share=0.5)
    server.read()
    check(server.pauses, [3, 6])


def test_hidden_server_names_less():
    """Fewer seconds than the own pause do not shorten it; 0 is no exception."""
    server = Server(three(), {None: [Busy(1), Busy(0)]}, share=1.0)
    server.read()
    check(server.pauses, [4, 8])


def test_hidden_cap():
    """The cap binds the ceiling from the first pause on, and not the server."""
    server = Server(three(), {None: [Busy(), Busy(50), Busy()]}, share=1.0)
    server.read(tries=4, base=6.0, cap=5.0)
    check(server.pauses, [5, 50, 5])


def test_hidden_patience_for_all_pages():
    """The pauses of all pages together use up the patience."""
    server = Server(three(), {None: [Busy()], "p2": [Busy()], "p3": [Busy()]})
    error = server.stopped(patience=5.0)
    check((error.rows, error.cursor), (["a", "b", "c"], "p3"))
    check(server.pauses, [2, 2])


def test_hidden_patience_exactly():
    """A pause that uses up the patience exactly is still made."""
    server = Server(three(), {None: [Busy()], "p2": [Busy()], "p3": [Busy()]})
    check(server.read(patience=6.0), ["a", "b", "c", "d"])


def test_hidden_pause_beyond_patience():
    """A pause beyond the patience is not begun."""
    server = Server(three(), {"p2": [Busy(60)]})
    error = server.stopped(patience=59.0)
    check((error.rows, error.cursor, server.pauses), (["a", "b"], "p2", []))


def test_hidden_resume_is_whole():
    """Stopped and resumed, every row comes once."""
    server = Server(three(), {"p2": [Busy()] * 4})
    error = server.stopped()
    check(error.rows + server.read(error.cursor), ["a", "b", "c", "d"])


def test_hidden_other_errors():
    """Another error passes through as it is, at once."""
    fault = PermissionError("key revoked")
    server = Server(three(), {"p2": [Busy(), fault]})
    try:
        server.read()
    except PermissionError as error:
        check(error is fault, True)
    else:
        raise AssertionError("the PermissionError was swallowed")
    check(server.pauses, [2])


def test_hidden_pages_unchanged():
    """The lists that fetch handed out are not changed."""
    pages = three()
    check(Server(pages).read(), ["a", "b", "c", "d"])
    check(pages, three())


def test_hidden_many_pages():
    """20,000 pages: no recursion, which would run too deep."""
    last = 20_000
    pages = {n: ([n], n + 1 if n < last else None) for n in range(1, last + 1)}
    pages[None] = ([0], 1)
    check(Server(pages).read(), list(range(last + 1)))


def test_hidden_patience_counts_the_wait():
    """The patience shrinks by what was waited, the server's seconds included."""
    server = Server(three(), {None: [Busy(50)], "p2": [Busy(50)]})
    error = server.stopped(patience=99.0)
    check((error.rows, error.cursor, server.pauses), (["a", "b"], "p2", [50]))


def test_hidden_refused_at_the_given_cursor():
    """The first page asked for is refused: its cursor is handed back."""
    server = Server(three(), {"p2": [Busy()] * 3})
    error = server.stopped("p2")
    check((error.rows, error.cursor), ([], "p2"))


def test_hidden_server_does_not_stop_the_doubling():
    """After a pause named by the server the ceiling doubles like after any other."""
    server = Server(three(), {None: [Busy(), Busy(50), Busy(), Busy()]})
    server.read(tries=5)
    check(server.pauses, [2, 50, 8, 16])


def test_hidden_equal_rows():
    """Equal rows, within a page and across pages, are all kept."""
    server = Server({None: ([1, 1], 2), 2: ([1, 0], None)})
    check(server.read(), [1, 1, 1, 0])


def test_hidden_subclass():
    """A subclass of Busy is a refusal like any other."""

    class TooMany(Busy):
        pass

    server = Server(three(), {"p2": [TooMany(9)]})
    check(server.read(), ["a", "b", "c", "d"])
    check(server.pauses, [9])
