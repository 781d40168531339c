import ast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.practice.skeleton import with_skeleton

START = '''\
import numpy as np


def one(values):
    """The first."""
    raise NotImplementedError


def two(values):
    raise NotImplementedError
'''
SKELETON = "def two(values):\n    return np.sum(...)  # of what?"


def test_a_function_takes_the_place_of_its_namesake():
    put = with_skeleton(START, SKELETON, START)

    assert put == START.replace(
        "def two(values):\n    raise NotImplementedError\n", f"{SKELETON}\n"
    )


def test_what_was_written_elsewhere_stays():
    written = START.replace("raise NotImplementedError", "return values[0]", 1)

    assert "return values[0]" in with_skeleton(written, SKELETON, START)


def test_a_function_that_is_new_comes_last():
    skeleton = "def _half(values):\n    ..."

    assert with_skeleton(START, skeleton, START) == f"{START}\n\n{skeleton}\n"


def test_decorators_go_with_their_function():
    code = "@cache\ndef two(values):\n    return 1\n"

    assert with_skeleton(code, SKELETON, START) == f"{SKELETON}\n"


def test_a_named_value_is_put_in_as_well():
    put = with_skeleton("NAMES = []\nKEPT = 1\n", "NAMES = [...]", START)

    assert put == "NAMES = [...]\nKEPT = 1\n"


@pytest.mark.parametrize("code", ["def two(:\n", "", "print(1)\n"])
def test_code_with_nothing_of_it_makes_room_for_the_start(code):
    put = with_skeleton(code, SKELETON, START)

    assert put == with_skeleton(START, SKELETON, START)


@pytest.mark.parametrize("skeleton", ["SELECT ...\nFROM orders;", "print(...)"])
def test_what_defines_nothing_stands_alone(skeleton):
    assert with_skeleton(START, skeleton, START) == skeleton


@given(st.permutations(["one", "two", "three"]), st.sets(st.sampled_from(["one", "two", "four"])))
def test_each_name_is_defined_once(there, new):
    code = "\n\n".join(f"def {name}():\n    return 1" for name in there)
    skeleton = "\n\n".join(f"def {name}():\n    return 2" for name in sorted(new))

    put = with_skeleton(code, skeleton or "x = 1", code)

    names = [node.name for node in ast.parse(put).body if isinstance(node, ast.FunctionDef)]
    assert sorted(names) == sorted({*there, *new})
