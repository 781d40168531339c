import sys
import threading

import pytest

from studyapp.app.crash import watch, write


@pytest.fixture
def told(tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    told = []
    watch(tmp_path / "app.log", told.append)
    return told


def raise_into_the_hook(error):
    try:
        raise error
    except BaseException:
        sys.excepthook(*sys.exc_info())


def test_a_bug_is_written_with_its_place_and_told_in_a_line(tmp_path, told):
    raise_into_the_hook(ValueError("what now"))

    log = (tmp_path / "app.log").read_text()
    assert told == ["ValueError: what now"]
    assert "raise_into_the_hook" in log
    assert log.rstrip().endswith("ValueError: what now")


def test_a_bug_of_another_thread_is_written_too(tmp_path, told):
    thread = threading.Thread(target=lambda: 1 / 0)
    thread.start()
    thread.join()

    assert told == ["ZeroDivisionError: division by zero"]
    assert "ZeroDivisionError" in (tmp_path / "app.log").read_text()


def test_the_log_keeps_what_was_there(tmp_path):
    write(tmp_path / "app.log", "first")
    write(tmp_path / "app.log", "second")

    lines = (tmp_path / "app.log").read_text().splitlines()
    assert [line for line in lines if line in {"first", "second"}] == ["first", "second"]


def test_a_log_that_grew_large_loses_its_older_half(tmp_path):
    log = tmp_path / "app.log"
    log.write_bytes(b"old\n" * 200_000)

    write(log, "new")

    assert log.stat().st_size < 300_000
    assert log.read_text().rstrip().endswith("new")


def test_where_no_log_can_be_written_the_error_goes_to_standard_error(
    tmp_path, monkeypatch, capsys
):
    monkeypatch.setattr(sys, "__stderr__", sys.stderr)

    write(tmp_path / "no-folder" / "app.log", "what happened")

    assert "what happened" in capsys.readouterr().err
