from collections.abc import Callable, Iterator
from concurrent.futures import Future
from functools import partial
from pathlib import Path

import pytest

from studyapp.bank import Bank
from studyapp.bank.index import compile_index
from studyapp.cli.proofs import Proof
from studyapp.cli.proving import Proved, Provers
from studyapp.paths import DATA
from studyapp.practice import Runner


@pytest.fixture(scope="session")
def core() -> Path:
    """The pack that StudyApp comes with."""
    return DATA / "core"


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
def _provers() -> Iterator[Provers]:
    provers = Provers(partial(Runner, ahead=False))
    yield provers
    provers.stop()
    provers.close()


@pytest.fixture(scope="module")
def proved(request, _provers) -> dict[Proof, Future[Proved]]:
    """How the proofs that the module's selected tests ask for end.

    They use all cores while the tests look at their results one by one.
    """
    items = (item for item in request.session.items if item.path == request.path)
    calls = (item.callspec.params for item in items if hasattr(item, "callspec"))
    wanted = [params["proof"] for params in calls if "proof" in params]
    return {proof: _provers.begin(proof) for proof in wanted}
