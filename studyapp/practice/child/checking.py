"""What `cases.py` calls: `check`, `check_raises`, `check_rows`."""

from collections.abc import Callable, Iterable

from studyapp.practice.child import differences
from studyapp.practice.child.comparing import first_difference
from studyapp.practice.child.rows import compare_rows
from studyapp.practice.child.showing import cut, short

_LONGEST = 2000
Texts = tuple[str, str, str, str]


class CheckError(AssertionError):
    """The learner's code did not do what the case wants; the text says in what it differs."""

    def __init__(self, message: str, difference: Texts) -> None:
        super().__init__(message)
        self.difference = difference  # got, want, where, note


def check(got: object, want: object, tol: float = 1e-9) -> None:
    """Raise CheckError unless both are equal; the tolerance is relative and absolute."""
    if found := first_difference(got, want, tol):
        message = cut(f"result{found.says}", _LONGEST)
        raise CheckError(message, differences.texts(got, want, found))


def check_raises(
    wanted: type[BaseException] | tuple[type[BaseException], ...],
    function: Callable[..., object],
    *args: object,
) -> None:
    """Raise CheckError unless the call raises the wanted exception."""
    try:
        got = function(*args)
    except wanted:
        return
    except MemoryError:  # says nothing of the answer
        raise
    except Exception as error:
        text = differences.raised(error)
        names = " or ".join(differences.names(wanted))
        message = f"{text}; wanted is {names}"
        raise CheckError(message, differences.of_exceptions(error, names)) from error
    names = " or ".join(differences.names(wanted))
    message = f"returned {short(got)}; wanted is {names}"
    raise CheckError(message, differences.of_return(got, names))


def check_rows(
    got: Iterable[Iterable[object]], want: Iterable[Iterable[object]], *, ordered: bool = False
) -> None:
    """Raise CheckError unless both have the same rows, as often; in any order unless `ordered`."""
    if found := compare_rows(got, want, ordered=ordered):
        message = f"rows{found.where}: {found.note}"
        raise CheckError(message, (found.got, found.want, found.where, found.note))
