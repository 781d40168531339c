"""Cards compiled by several processes."""

import multiprocessing
import os
import pickle
import socket
import subprocess
import sys
from contextlib import closing

import pytest

from studyapp.bank import Bank
from studyapp.bank.compiler import FEWEST, as_many_as_pay
from studyapp.bank.index import Compiled, CompilingStopped, compile_index
from studyapp.bank.packs import read_card
from studyapp.bank.rows import compiled
from tests.packs import card, little_cards, write_file, write_pack

CARDS = 24
BROKEN = "---\nid: broken\n"


@pytest.fixture
def pack(tmp_path):
    full = "$x^2$, *so* `it` is.\n\n```python\nprint(1)\n```\n"
    more = {f"python/types/more-{n}.md": card(f"more-{n}", full=full) for n in range(CARDS - 4)}
    return write_pack(tmp_path / "packs" / "little", {**little_cards(), **more})


@pytest.fixture
def index(tmp_path):
    return tmp_path / "bank.sqlite"


def whole(index):
    with closing(Bank(index)) as bank:
        return bank.topics(), [bank.page(title.id) for title in bank.titles()], bank.problems()


def test_pages_compiled_by_workers_are_those_compiled_alone(pack, index, tmp_path):
    write_file(pack / "cards/python/types/broken.md", BROKEN)
    compile_index([pack], tmp_path / "alone.sqlite", workers=0)

    compiled = compile_index([pack], index, workers=2)

    assert (compiled.changed, compiled.total, compiled.remarks) == (CARDS + 1, CARDS, ())
    assert whole(index) == whole(tmp_path / "alone.sqlite")


def test_progress_is_told_card_by_card_by_workers_too(pack, index):
    told = []

    compile_index([pack], index, progress=lambda *at: told.append(at), workers=1)

    assert told == [(done, CARDS) for done in range(CARDS + 1)]


def test_no_process_is_left_when_all_is_done(pack, index):
    compile_index([pack], index, workers=1)

    assert multiprocessing.active_children() == []


def test_a_worker_that_dies_is_told_and_its_cards_are_compiled(pack, index):
    def killing(done, _total):
        if done == 1:
            for child in multiprocessing.active_children():
                child.kill()
                child.join()

    compiled = compile_index([pack], index, progress=killing, workers=1)

    (remark,) = compiled.remarks
    assert remark.startswith("a process that should help ended with status ")
    assert compiled == Compiled(CARDS, 0, CARDS, (), compiled.remarks)


def test_stopping_ends_the_workers(pack, index):
    seen = []

    def stop():
        seen.append(len(multiprocessing.active_children()))
        return len(seen) > 2

    with pytest.raises(CompilingStopped):
        compile_index([pack], index, stop=stop, workers=1)

    assert seen[-1] == 1
    assert multiprocessing.active_children() == []


@pytest.mark.skipif(sys.platform == "win32", reason="makes pipes of Linux as small as its own")
def test_nobody_waits_for_the_other_where_a_pipe_holds_little(pack, index, monkeypatch):
    """As under Windows: a worker that sends pages must not meet us sending cards."""
    for n in range(CARDS - 4):
        long = f"cards/python/types/more-{n}.md"
        write_file(pack / long, card(f"more-{n}", full="Many words stand here. " * 2000))
    spawn = multiprocessing.get_context("spawn")
    pipe = spawn.Pipe

    def small_pipe():
        ends = pipe()
        for end in ends:
            with socket.socket(fileno=os.dup(end.fileno())) as line:
                line.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 4096)
        return ends

    monkeypatch.setattr(spawn, "Pipe", small_pipe)

    assert compile_index([pack], index, workers=1).total == CARDS


def test_few_cards_are_compiled_alone():
    assert as_many_as_pay(FEWEST - 1) == 0


def test_what_is_sent_to_a_worker_and_by_it_arrives_as_it_was(pack):
    path = "little/cards/python/types/unhashable.md"
    job = (path, *read_card(pack, pack.parent / path))

    made = compiled(*pickle.loads(pickle.dumps(job)))

    assert pickle.loads(pickle.dumps(made)) == compiled(*job)


@pytest.mark.parametrize(
    ("module", "late"),
    [
        ("studyapp.bank.worker", ["markdown", "pydantic", "ziamath"]),
        ("studyapp.bank.rows", ["pydantic", "yaml"]),
        ("studyapp.bank.index", ["multiprocessing"]),
    ],
)
def test_what_is_slow_to_import_comes_late(module, late):
    asked = f"import sys, {module}; print([each for each in {late} if each in sys.modules])"

    said = subprocess.run([sys.executable, "-c", asked], check=True, capture_output=True, text=True)

    assert said.stdout == "[]\n"
