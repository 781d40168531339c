"""The child's life: get warm, wait for the job, put up the walls, do it, end.

It reads two lines of JSON. The first says what to import ahead, the second is the job; where no
second one comes, the app is gone.
"""

import faulthandler
import json
import os
import sys
import threading
from collections.abc import Sequence
from contextlib import suppress
from importlib import import_module
from typing import Any, BinaryIO

from studyapp.practice.child import walls
from studyapp.practice.child.blocks import run_blocks
from studyapp.practice.child.capture import Capture
from studyapp.practice.child.cases import run_cases
from studyapp.practice.child.channel import CUT_OFF, Channel
from studyapp.practice.child.readable import readable
from studyapp.practice.child.refusals import refuse_from_now_on
from studyapp.practice.child.surroundings import Surroundings

_STDIN, _STDERR = 0, 2
_WALL_MISSING = "A wall that this machine offers does not stand, so the code was not run."
_NO_JOB = "StudyApp starts this by itself to run an exercise; nothing came in to be run.\n"
_WRONG_USE = 2
_end = os._exit  # no thread and no exit handler of the learner's keeps the process


def main() -> None:
    """Never returns."""
    inbox = os.fdopen(os.dup(_STDIN), "rb")
    hello = _hello(inbox)
    walls.die_with(hello["parent"])
    channel = Channel(os.dup(_STDERR), hello["token"])
    capture = Capture(hello["token"])
    faulthandler.enable(channel.handle)  # where in the learner's code it crashed
    sys.path += [each for each in hello["libraries"] if each not in sys.path]
    _import_ahead(hello["needs"])
    channel.say("waiting")
    line = inbox.readline()
    if sys.platform == "darwin":  # it has no parent-death signal
        threading.Thread(target=_end_with, args=(inbox,), daemon=True).start()
    else:
        inbox.close()
    try:
        if line:
            _do(json.loads(line), channel, capture)
    except OSError:  # the learner's code has closed the way to the app
        _end(CUT_OFF)
    _end(0)


def _hello(inbox: BinaryIO) -> dict[str, Any]:
    """Somebody may have started it by hand."""
    try:
        hello: dict[str, Any] = json.loads(inbox.readline())
    except ValueError:
        sys.stderr.write(_NO_JOB)
        sys.stderr.flush()
        _end(_WRONG_USE)
    return hello


def _end_with(inbox: BinaryIO) -> None:
    """The app writes nothing more, so what is read is the end of the app."""
    inbox.read()
    _end(0)


def _import_ahead(needs: Sequence[str]) -> None:
    """What cannot be imported is told by the learner's own import of it."""
    for need in needs:
        with suppress(Exception):
            import_module(need)


def _do(job: dict[str, Any], channel: Channel, capture: Capture) -> None:
    os.chdir(job["folder"])
    open_to_all = readable(sys.path)
    stood = walls.put_up(job, open_to_all)
    channel.say("ready", walls=stood)
    if not set(job["must"]) <= {wall.partition(" ")[0].lower() for wall in stood}:
        return channel.say("trouble", outcome="forbidden", words=_WALL_MISSING)
    refuse_from_now_on(job["folder"], open_to_all)
    surroundings = Surroundings(capture)
    run = run_blocks if job["deed"] == "blocks" else run_cases
    run(job, channel, capture, surroundings)
    return channel.say("done")
