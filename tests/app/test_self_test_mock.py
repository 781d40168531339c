import shutil
from contextlib import closing

import pytest

from studyapp import paths
from studyapp.app.self_test_mock import hold
from studyapp.bank import Bank
from studyapp.bank.index import compile_index
from studyapp.home import make_desk
from studyapp.study import Days
from tests.packs import card, little_cards, write_pack

CLARIFY = """\
clarify:
  - {ask: How many rows are there?, answer: Ten million.}
  - {ask: May a key be missing?, answer: Never.}
twists:
  - {ask: What if it streams?, answer: Keep a window.}
"""
CASE = card(
    "case",
    kind="scenario",
    full="### Ask\n\nAsk.\n\n### Plan\n\nPlan.",
    more=f"brief: Two tables do not agree.\n{CLARIFY}",
)


@pytest.fixture
def data(tmp_path, monkeypatch):
    """A small pack whose interviews are those of the core."""
    pack = write_pack(tmp_path / "data" / "little", little_cards() | {"python/types/case.md": CASE})
    for name in ("rubrics.toml", "formats.toml"):
        shutil.copy(paths.DATA / "core" / name, pack)
    monkeypatch.setattr(paths, "DATA", pack.parent)
    compile_index([pack], tmp_path / "bank.sqlite")
    return tmp_path


@pytest.fixture
def desk(data, noon):
    desk = make_desk(data / "progress.sqlite", lambda: noon, Days(), lambda _: 3.0, lambda: None)
    yield desk
    desk.close()


@pytest.fixture
def bank(data):
    with closing(Bank(data / "bank.sqlite")) as bank:
        yield bank


def test_the_self_test_holds_an_interview_from_the_first_question_to_the_report(bank, desk, noon):
    report = hold(bank, desk, noon)

    assert {question.card for question in report.questions} >= {"case"}
    assert len(desk.log.since(noon)) == 2
    assert desk.mocks.debriefing() == []


def test_it_fails_where_answers_are_lost(bank, desk, noon, monkeypatch):
    monkeypatch.setattr(desk.log, "add", lambda *_: None)

    with pytest.raises(AssertionError, match="not in the log"):
        hold(bank, desk, noon)
