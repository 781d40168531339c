import json

from studyapp.cli.output import say


def test_lines_are_for_people(capsys):
    say(["one", "two"], {"never": "printed"}, as_json=False)

    assert capsys.readouterr().out == "one\ntwo\n"


def test_json_needs_no_letters_beyond_ascii(capsys):
    say([], {"title": "naïve – ≥ 90 %"}, as_json=True)

    printed = capsys.readouterr().out
    assert printed.isascii()
    assert json.loads(printed) == {"title": "naïve – ≥ 90 %"}


def test_what_is_printed_cannot_command_the_terminal(capsys):
    say(["a\x1b[2Jb\x9bc\td – é"], None, as_json=False)

    assert capsys.readouterr().out == "a\\x1b[2Jb\\x9bc\td – é\n"
