import threading


class Account:
    """A second lock, shared by all accounts, lets one transfer through at a time."""

    _transfers = threading.Lock()

    def __init__(self, balance: int = 0) -> None:
        self._balance = balance
        self._lock = threading.Lock()

    @property
    def balance(self) -> int:
        """What the account holds now."""
        with self._lock:
            return self._balance

    def deposit(self, amount: int) -> None:
        """Add the amount; ValueError unless it is above 0."""
        if amount <= 0:
            raise ValueError("amount must be above 0")
        with self._lock:
            self._balance += amount

    def withdraw(self, amount: int) -> bool:
        """Take the amount if the balance covers it, and tell whether it did."""
        if amount <= 0:
            raise ValueError("amount must be above 0")
        with self._lock:
            if amount > self._balance:
                return False
            self._balance -= amount
            return True

    def transfer_to(self, other: "Account", amount: int) -> bool:
        """Move the amount to the other account if covered, and tell whether it was."""
        with self._transfers:
            if not self.withdraw(amount):
                return False
            other.deposit(amount)
            return True
