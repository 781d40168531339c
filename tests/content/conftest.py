import os
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

import pytest

from studyapp.bank import Bank
from studyapp.bank.index import compile_index
from studyapp.paths import DATA


@pytest.fixture(scope="session")
def core() -> Path:
    """The pack that StudyApp comes with."""
    return DATA / "core"


@pytest.fixture(scope="session")
def planned() -> frozenset[str]:
    """Cards that may be linked to although nobody has written them yet."""
    names = Path(__file__).with_name("planned_cards.txt").read_text(encoding="utf-8")
    return frozenset(names.split())


@pytest.fixture(scope="session")
def open_bank(tmp_path_factory) -> Iterator[Callable[[Path], Bank]]:
    """Compiles a pack and opens the bank that it makes."""
    banks: list[Bank] = []

    def opened(pack: Path) -> Bank:
        index = tmp_path_factory.mktemp("bank") / "bank.sqlite"
        compile_index([pack], index)
        banks.append(Bank(index))
        return banks[-1]

    yield opened
    for bank in banks:
        bank.close()


@pytest.fixture(scope="session")
def _pool() -> Iterator[ThreadPoolExecutor]:
    pool = ThreadPoolExecutor(os.cpu_count())
    yield pool
    pool.shutdown(cancel_futures=True)


@pytest.fixture(scope="module")
def begin(request, _pool) -> Callable[[Callable, str], dict[object, Future]]:
    """Starts a deed for every value of a parameter that the module's selected tests have.

    The deeds use all cores while the tests look at their results one by one.
    """

    def begun(deed: Callable, parameter: str) -> dict[object, Future]:
        items = (item for item in request.session.items if item.path == request.path)
        calls = (item.callspec.params for item in items if hasattr(item, "callspec"))
        wanted = dict.fromkeys(params[parameter] for params in calls if parameter in params)
        return {each: _pool.submit(deed, each) for each in wanted}

    return begun
