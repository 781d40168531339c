import pytest

from studyapp import paths
from studyapp.bank import Bank
from studyapp.bank.index import compile_index
from tests.benchmarks.budget import Budgets

FOUND = pytest.StashKey[Budgets]()


def pytest_configure(config):
    config.stash[FOUND] = Budgets()  # now, for the load before we began


def pytest_terminal_summary(terminalreporter, config):
    """One table for all budgets of the run."""
    found = config.stash[FOUND]
    if found.rows:
        terminalreporter.section("budgets")
        terminalreporter.write_line(found.table())


@pytest.fixture(scope="session")
def budgets(request):
    """Takes what was measured; fails the test whose budget is missed."""
    return request.config.stash[FOUND]


@pytest.fixture(scope="session")
def core_index(tmp_path_factory):
    """The bank index of the pack that ships with the app."""
    file = tmp_path_factory.mktemp("core") / "bank.sqlite"
    compile_index([paths.DATA / "core"], file)
    return file


@pytest.fixture
def core(core_index):
    bank = Bank(core_index)
    yield bank
    bank.close()
