"""Runs the blocks of a card's code, or a whole program, and tells what each printed."""

import sys
import traceback
from typing import Any

from studyapp.practice.child.capture import Capture
from studyapp.practice.child.cases import load, module
from studyapp.practice.child.channel import Channel
from studyapp.practice.child.surroundings import Surroundings


def run_blocks(
    job: dict[str, Any], channel: Channel, capture: Capture, surroundings: Surroundings
) -> None:
    """One after another in one namespace, until one fails."""
    channel.say("loaded")
    main = module("__main__")
    for number, (line, code) in enumerate(job["blocks"]):
        channel.say("begun", name=str(number))
        error = ""
        try:
            load(main, code, job["file"], line)
        except BaseException as raised:
            error = _traceback(raised, job["file"])
        surroundings.put_back()
        sys.modules["__main__"] = main
        capture.end_of_case()
        channel.say("ended", name=str(number), seconds=0.0, outcome="", words=error)
        if error:
            return


def _traceback(error: BaseException, file: str) -> str:
    """Without our own frames."""
    trace = error.__traceback__
    while trace and trace.tb_frame.f_code.co_filename != file:
        trace = trace.tb_next
    return "".join(traceback.format_exception(type(error), error, trace)).strip()
