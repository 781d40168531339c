"""Writes drills for tests."""

START = "def rmse(got, want):\n    raise NotImplementedError\n"
SOLUTION = "def rmse(got, want):\n    return 0.0\n"
CASES = '''\
from solution import rmse


def test_equal():
    """Equal numbers have no error."""
    check(rmse([1], [1]), 0.0)


def test_one():
    """One number is its own error."""
    check(rmse([1], [3]), 2.0)


def test_sign():
    """The sign does not count."""
    check(rmse([3], [1]), 2.0)
'''


def drill(id_="rmse", *, more="", start=START, solution=SOLUTION, cases=CASES):
    """The text of a drill; by default a valid one."""
    return f"""\
[[drill]]
id = "{id_}"
title = "Root mean squared error"
ask = "How far off are the predictions, on the scale of what is predicted?"
{more}start = '''
{start}'''
solution = '''
{solution}'''
cases = '''
{cases}'''
"""
