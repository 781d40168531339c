import threading
import time

from solution import Account

ENOUGH = 2.0  # seconds in which all threads are through, unless they are stuck


class Slow(int):
    """An amount that lets other threads run when it is compared, added or taken."""

    def _pause(self):
        time.sleep(0.001)

    def __gt__(self, other):
        found = int(self) > int(other)
        self._pause()
        return found

    def __ge__(self, other):
        found = int(self) >= int(other)
        self._pause()
        return found

    def __lt__(self, other):
        found = int(self) < int(other)
        self._pause()
        return found

    def __le__(self, other):
        found = int(self) <= int(other)
        self._pause()
        return found

    def __add__(self, other):
        self._pause()
        return int(self) + int(other)

    __radd__ = __add__

    def __sub__(self, other):
        self._pause()
        return int(self) - int(other)

    def __rsub__(self, other):
        self._pause()
        return int(other) - int(self)

    def __neg__(self):
        return Slow(-int(self))


class Stuck(int):
    """An amount that tells when it is being added or taken, and then waits."""

    def __init__(self, value):
        self.reached, self.go_on = threading.Event(), threading.Event()

    def _wait(self):
        self.reached.set()
        self.go_on.wait(ENOUGH)

    def __add__(self, other):
        self._wait()
        return int(self) + int(other)

    __radd__ = __add__

    def __rsub__(self, other):
        self._wait()
        return int(other) - int(self)


def meanwhile(amount, slow, *jobs, patience=ENOUGH / 2):
    """What the jobs give while slow() is busy with the amount, and what afterwards."""
    threads = [threading.Thread(target=slow, daemon=True)]
    threads[0].start()
    amount.reached.wait(ENOUGH / 2)
    found = ["waits"] * len(jobs)

    def work(place, job):
        found[place] = job()

    for each in enumerate(jobs):
        threads.append(threading.Thread(target=work, args=each, daemon=True))
        threads[-1].start()
    for thread in threads[1:]:
        thread.join(patience)
    early = list(found)
    amount.go_on.set()
    for thread in threads:
        thread.join(ENOUGH)
    return early, found


def run(*jobs):
    """Start all jobs at the same moment; give what they returned, or "stuck"."""
    found = ["stuck"] * len(jobs)
    together = threading.Barrier(len(jobs))

    def work(place, job):
        together.wait()
        try:
            found[place] = job()
        except Exception as error:
            found[place] = repr(error)

    threads = [
        threading.Thread(target=work, args=each, daemon=True)
        for each in enumerate(jobs)
    ]
    for thread in threads:
        thread.start()
    end = time.monotonic() + ENOUGH
    for thread in threads:
        thread.join(max(0.0, end - time.monotonic()))
    return found


def kind_of_error(use, *arguments):
    try:
        use(*arguments)
    except Exception as error:
        return type(error).__name__
    return "no error"


def test_deposit_and_withdraw():
    """In one thread, money comes and goes."""
    account = Account(100)
    account.deposit(50)
    check(account.withdraw(120), True)
    check(account.balance, 30)


def test_refuses_what_is_not_covered():
    """What the balance does not cover stays; all of it may be taken."""
    account = Account(40)
    check(account.withdraw(41), False)
    check(account.balance, 40)
    check(account.withdraw(40), True)
    check(account.balance, 0)


def test_amount_must_be_above_0():
    """An amount of 0 or less is a ValueError."""
    for amount in (0, -5):
        check_raises(ValueError, Account(10).deposit, amount)
        check_raises(ValueError, Account(10).withdraw, amount)
        check_raises(ValueError, Account(10).transfer_to, Account(), amount)


def test_transfer():
    """A transfer moves the amount, or nothing."""
    one, two = Account(100), Account(5)
    check(one.transfer_to(two, 70), True)
    check(one.transfer_to(two, 31), False)
    check((one.balance, two.balance), (30, 75))


def test_no_deposit_is_lost():
    """Twenty deposits at once all arrive."""
    account = Account()
    check(run(*[lambda: account.deposit(Slow(5))] * 20), [None] * 20)
    check(account.balance, 100)


def test_hidden_never_below_0():
    """Of ten withdrawals at once, the balance covers three."""
    account = Account(35)
    got = run(*[lambda: account.withdraw(Slow(10))] * 10)
    check(sorted(got, key=str), [False] * 7 + [True] * 3)
    check(account.balance, 5)


def test_hidden_deposits_and_withdrawals():
    """Deposits and withdrawals at once lose nothing."""
    account = Account(1000)
    jobs = [lambda: account.deposit(Slow(7)), lambda: account.withdraw(Slow(5))] * 10
    run(*jobs)
    check(account.balance, 1020)


def test_hidden_covered_once():
    """Of five transfers of the whole balance one takes place."""
    source, targets = Account(50), [Account() for _ in range(5)]
    jobs = [lambda to=to: source.transfer_to(to, Slow(50)) for to in targets]
    check(run(*jobs).count(True), 1)
    check([source.balance, sum(to.balance for to in targets)], [0, 50])


def test_hidden_spent_once():
    """A balance sent five times and spent on arrival is spent once."""
    source, targets = Account(50), [Account() for _ in range(5)]

    def spend(account):
        return sum([account.withdraw(Slow(50)) for _ in range(20)])

    jobs = [lambda to=to: source.transfer_to(to, Slow(50)) for to in targets]
    jobs += [lambda to=to: spend(to) for to in targets]
    spent = 50 * sum(run(*jobs)[5:])
    check(spent + source.balance + sum(to.balance for to in targets), 50)


def test_hidden_receiver_loses_nothing():
    """Transfers and deposits that reach one account at once all arrive."""
    sources, target = [Account(10) for _ in range(10)], Account()
    jobs = [lambda by=by: by.transfer_to(target, Slow(10)) for by in sources]
    jobs += [lambda: target.deposit(Slow(1))] * 10
    run(*jobs)
    check(target.balance, 110)


def test_hidden_opposite_transfers():
    """Transfers in opposite directions come to an end."""
    one, two = Account(1000), Account(1000)

    def there():
        return all([one.transfer_to(two, Slow(3)) for _ in range(10)])

    def back():
        return all([two.transfer_to(one, Slow(2)) for _ in range(10)])

    check(run(there, back, there, back), [True] * 4)
    check((one.balance, two.balance), (980, 1020))


def test_hidden_circle_of_three():
    """Transfers in a circle of three accounts come to an end."""
    ring = [Account(1000) for _ in range(3)]

    def pay(place):
        to = ring[(place + 1) % 3]
        return all([ring[place].transfer_to(to, Slow(4)) for _ in range(10)])

    check(run(lambda: pay(0), lambda: pay(1), lambda: pay(2)), [True] * 3)
    check([each.balance for each in ring], [1000] * 3)


def test_hidden_transfer_to_itself():
    """A transfer to the same account leaves it as it was, and comes to an end."""
    account = Account(30)
    check(run(lambda: account.transfer_to(account, 30)), [True])
    check(run(lambda: account.transfer_to(account, 31)), [False])
    check_raises(ValueError, account.transfer_to, account, 0)
    check(account.balance, 30)


def test_hidden_usable_after_an_error():
    """After an error, also one of a wrong type, the account works on."""
    account, other = Account(10), Account()

    def kinds_of_errors():
        found = []
        for bad in (0, -1, "5"):
            for use in (account.deposit, account.withdraw):
                found.append(kind_of_error(use, bad))
            found.append(kind_of_error(account.transfer_to, other, bad))
        return found

    check(run(kinds_of_errors), [["ValueError"] * 6 + ["TypeError"] * 3])
    check(run(lambda: account.deposit(1), lambda: other.deposit(1)), [None, None])
    check((account.balance, other.balance), (11, 1))


def test_hidden_accounts_do_not_wait_for_one_another():
    """While one account is busy, another one works on."""
    busy, free, amount = Account(), Account(5), Stuck(1)
    early, _ = meanwhile(
        amount, lambda: busy.deposit(amount), lambda: free.withdraw(3)
    )
    check(early, [True])
    check((busy.balance, free.balance), (1, 2))


def test_hidden_transfers_do_not_wait_for_one_another():
    """While a transfer is busy, one between two other accounts goes through."""
    busy, free, target, amount = Account(5), Account(5), Account(), Stuck(1)
    early, _ = meanwhile(
        amount,
        lambda: busy.transfer_to(Account(), amount),
        lambda: free.transfer_to(target, 3),
    )
    check(early, [True])
    check((busy.balance, free.balance, target.balance), (4, 2, 3))


def test_hidden_waits_for_its_turn():
    """What the balance covers takes place, also after waiting for a busy account."""
    busy, target, amount = Account(10), Account(), Stuck(1)
    _, found = meanwhile(
        amount,
        lambda: busy.deposit(amount),
        lambda: busy.withdraw(2),
        lambda: busy.transfer_to(target, 3),
        patience=0.05,
    )
    check(found, [True, True])
    check((busy.balance, target.balance), (6, 3))
