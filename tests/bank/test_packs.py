from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from studyapp.bank import Heading, Kind, Level, Role, Topic
from studyapp.bank.packs import PackError, card_files, read_card, read_pack
from studyapp.paths import DATA
from tests.packs import PACK, TOPICS, card, write_file, write_pack

NO_FRONT = "1:1: front matter: must start with a line '---' and end with a line '---'"
HERE = "cards/python/types/x.md"


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "little"


def read(folder, content, name=HERE):
    """The card of one file, and its problems without the file's name."""
    found, problems = read_card(folder, write_file(folder / name, content))
    return found, [str(problem).removeprefix(f"little/{name}:") for problem in problems]


def changed(old, new):
    text = card("x")
    assert old in text
    return text.replace(old, new, 1)


# The pack's own files


def test_a_pack_says_who_it_is(folder):
    pack, problems = read_pack(write_pack(folder))

    assert (pack.id, pack.title, pack.version, pack.licence, pack.language) == (
        *("little", "A little pack", "1.0", "CC0-1.0", "en"),
    )
    assert problems == []


def test_topics_come_in_order_each_branch_before_its_leaves(folder):
    pack, _ = read_pack(write_pack(folder))

    assert pack.topics == (
        Topic("python", "Python"),
        Topic("python/types", "Types", "python"),
        Topic("python/functions", "Functions", "python"),
        Topic("pandas", "Pandas"),
        Topic("pandas/grouping", "Grouping", "pandas"),
    )


def test_paths_give_each_stage_its_leaves(folder):
    pack, _ = read_pack(write_pack(folder))

    assert pack.paths[Role.DATA_SCIENTIST] == {
        Level.JUNIOR: ("pandas/grouping",),
        Level.MID: ("python/types",),
        Level.SENIOR: ("python/functions",),
    }


def test_a_pack_may_do_without_paths_and_curriculum(folder):
    write_pack(folder)
    (folder / "paths.toml").unlink()
    (folder / "curriculum.txt").unlink()

    pack, problems = read_pack(folder)

    assert (pack.paths, pack.curriculum, problems) == ({}, frozenset(), [])


@pytest.mark.parametrize("name", ["pack.toml", "topics.toml"])
def test_a_pack_without_its_first_files_cannot_be_read(folder, name):
    write_pack(folder)
    (folder / name).unlink()

    with pytest.raises(PackError, match=f"^little/{name}:1:1: file: no such file$"):
        read_pack(folder)


def test_a_pack_of_a_later_format_is_refused_with_a_reason(folder):
    write_pack(folder, pack="format = 2\nname = 'of a later time'\n")

    with pytest.raises(PackError, match="1:1: format: format 2 needs a newer StudyApp"):
        read_pack(folder)


def test_broken_toml_is_told_with_its_place(folder):
    write_pack(folder, pack='format = 1\nid = "little\n')

    with pytest.raises(PackError, match=r"^little/pack\.toml:2:13: TOML: "):
        read_pack(folder)


def test_toml_that_ends_too_early_is_told_at_its_end(folder):
    write_pack(folder, topics='[[topic]]\nslug = """a')

    with pytest.raises(PackError, match=r"^little/topics\.toml:2:12: TOML: "):
        read_pack(folder)


def test_all_that_is_wrong_with_a_file_is_told_at_once(folder):
    write_pack(folder, pack=PACK.replace("licence", "license").replace('"1.0"', "1.0"))

    with pytest.raises(PackError) as error:
        read_pack(folder)

    assert str(error.value).splitlines() == [
        "little/pack.toml:1:1: licence: required, but missing",
        'little/pack.toml:4:1: version: must be text; put it in quotes: "1.0"',
        "little/pack.toml:5:1: license: unknown key; did you mean 'licence'?",
    ]


def test_an_unknown_key_alone_does_no_harm(folder):
    pack, problems = read_pack(write_pack(folder, pack=PACK + "author = 'me'\n"))

    assert pack.id == "little"
    assert list(map(str, problems)) == ["little/pack.toml:7:1: author: unknown key"]


def test_a_wrong_leaf_is_told_at_its_line(folder):
    write_pack(folder, topics=TOPICS.replace('"functions"', '"Functions"'))

    with pytest.raises(PackError, match=r"topics\.toml:10:1: topic\[0\]\.leaf\[1\]\.slug: must be"):
        read_pack(folder)


def test_a_topic_given_twice_is_told_and_taken_once(folder):
    again = '\n[[topic]]\nslug = "pandas"\ntitle = "Again"\n'

    pack, problems = read_pack(write_pack(folder, topics=TOPICS + again))

    assert [topic.title for topic in pack.topics if topic.id == "pandas"] == ["Pandas"]
    assert list(map(str, problems)) == [
        "little/topics.toml:22:1: topic[2].slug: pandas is given twice"
    ]


def test_a_path_through_an_unknown_leaf_is_told_and_leaves_it_out(folder):
    paths = '[mlops]\njunior = [\n    "python/types",\n    "python/typs",\n]\n'

    pack, problems = read_pack(write_pack(folder, paths=paths))

    assert pack.paths[Role.MLOPS][Level.JUNIOR] == ("python/types",)
    [problem] = map(str, problems)
    assert problem.startswith("little/paths.toml:4:5: mlops.junior[1]: no such leaf: python/typs")
    assert problem.endswith("; did you mean 'python/types'?")


def test_an_unknown_role_in_the_paths_is_told(folder):
    _, problems = read_pack(
        write_pack(folder, paths='[data-sientist]\njunior = ["python/types"]\n')
    )

    assert list(map(str, problems)) == [
        "little/paths.toml:1:1: data-sientist: unknown key; did you mean 'data-scientist'?"
    ]


def test_wrong_paths_leave_the_pack_readable(folder):
    pack, problems = read_pack(write_pack(folder, paths="[mlops]\njunior = 3\n"))

    assert pack.paths == {}
    assert list(map(str, problems)) == [
        "little/paths.toml:2:1: mlops.junior: must be a list, not 3"
    ]


def test_the_core_pack_can_be_read():
    pack, problems = read_pack(DATA / "core")

    assert (pack.id, len(pack.topics), len(pack.curriculum)) == ("core", 14 + 72, 504)
    assert set(pack.paths) == set(Role)
    assert problems == []


# The card files


def test_cards_of_both_forms_are_found_in_order(folder):
    write_pack(folder)

    assert [file.relative_to(folder).as_posix() for file in card_files(folder)] == [
        "cards/python/functions/default-arguments.md",
        "cards/python/functions/total/card.md",
        "cards/python/types/list-or-tuple.md",
        "cards/python/types/unhashable.md",
    ]


def test_other_files_are_no_cards(folder):
    names = ["README.md", "a/b.md", "a/b/c.txt", "a/b/.c.md", "a/b/c/d.md", "a/b/c/d/card.md"]
    write_pack(folder, dict.fromkeys(names, ""))

    assert card_files(folder) == []


def test_a_folder_without_cards_has_none(tmp_path):
    assert card_files(tmp_path) == []


@pytest.mark.parametrize("link", ["cards/a", "cards/python/b", "cards/python/types/c.md"])
def test_links_that_leave_the_pack_are_refused(folder, tmp_path, link):
    write_pack(folder, {"python/types/x.md": card("x")})
    outside = tmp_path / "outside"
    write_pack(outside)
    target = {"a": "cards/python", "b": "cards/python/types"}.get(link[-1], HERE)
    write_file(outside / HERE, card("x"))
    (folder / link).symlink_to(outside / target)

    assert card_files(folder) == [folder / HERE]


def test_links_within_the_pack_are_followed(folder):
    write_pack(folder, {"python/types/x.md": card("x")})
    (folder / "cards/python/types/y.md").symlink_to(folder / HERE)

    assert len(card_files(folder)) == 2


# A card


def test_a_card_has_everything_that_its_file_says(folder):
    found, problems = read(folder, card("x", rest="## Tip\n\nListen."))

    assert (found.id, found.topic, found.title) == ("x", "python/types", "What is the difference?")
    assert (found.level, found.kind, found.minutes) == (Level.MID, Kind.CONCEPT, 3)
    assert found.roles == (Role.PYTHON_DEVELOPER, Role.DATA_SCIENTIST)
    assert found.key_points[1].words == ("immutable", "frozen")
    assert found.sources[0].title == "The Python tutorial"
    assert found.reviewed == date(2026, 11, 20)
    assert found.versions == {"python": "3.11–3.14"}
    assert [it.heading for it in found.sections] == [Heading.SHORT, Heading.FULL, Heading.TIP]
    assert problems == []


def test_an_exercise_is_read_with_its_card(folder):
    write_pack(folder)

    found, problems = read_card(folder, folder / "cards/python/functions/total/card.md")

    assert (found.id, found.topic) == ("total", "python/functions")
    assert (found.exercise.language, found.exercise.complexity) == ("python", "O(n)")
    assert (found.exercise.seconds, found.exercise.variant_of) == (2.0, None)
    assert found.clarify[0].ask == "May the list be empty?"
    assert found.clarify[0].words == ("empty list", "length zero")
    assert problems == []


def test_what_a_card_may_leave_out_is_empty(folder):
    found, _ = read(folder, card("x"))

    assert (found.clarify, found.twists, found.exercise) == ((), (), None)


def test_a_section_is_found_again_by_its_line(folder):
    text = card("x")
    found, _ = read(folder, text)

    assert text.splitlines()[found.sections[1].line - 1] == "## In full"


@pytest.mark.parametrize("ends", ["\r\n", "\r"])
def test_line_ends_of_other_systems_make_no_difference(folder, ends):
    plain, _ = read(folder, card("x"))

    assert read(folder, card("x").replace("\n", ends)) == (plain, [])


def test_a_byte_order_mark_makes_no_difference(folder):
    plain, _ = read(folder, card("x"))

    assert read(folder, "\ufeff" + card("x")) == (plain, [])


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", NO_FRONT),
        (
            b"---\nid: x\n",
            NO_FRONT,
        ),
        (b"---\nid: caf\xe9\n---\n", "2:8: file: is not UTF-8 text; save it as UTF-8"),
        (b"---\nid: x\n---\na\x00b", "4:2: file: holds the control character U+0000"),
        (b"-" * (64 * 1024 + 1), "1:1: file: is larger than 64 kB"),
    ],
)
def test_a_file_that_is_no_card_is_told_and_gives_none(folder, content, problem):
    assert read(folder, content) == (None, [problem])


def test_a_file_that_is_gone_is_told(folder):
    found, problems = read_card(folder, folder / HERE)

    assert found is None
    assert list(map(str, problems)) == [f"little/{HERE}:1:1: file: no such file"]


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        (
            "level: mid",
            "level: expert",
            "4:1: level: must be 'junior', 'mid' or 'senior', not 'expert'",
        ),
        ("level: mid", "level: no", "4:1: level: must be 'junior', 'mid' or 'senior', not 'no'"),
        ("kind: concept", "kind: koncept", "did you mean 'concept'?"),
        ("minutes: 3", "minutes: three", "7:1: minutes: must be a number, not 'three'"),
        ("minutes: 3", "minutes: 0", "7:1: minutes: must be greater than 0"),
        ("minutes: 3", "minutes: true", "7:1: minutes: must be a number, not True"),
        ("roles: [python-developer, data-scientist]", "roles: []", "5:1: roles: must not be empty"),
        ("roles: [python-developer", "roles: [chef", "5:9: roles[0]: must be 'data-analyst'"),
        ("related: []", "related: [No Slug]", "14:11: related[0]: must be lower-case words"),
        ("related: []", "related: cross-validation", "14:1: related: must be a list, not"),
        ("related: []", "related:", "related: must be a list, but nothing is given; leave the key"),
        ("title: What", "title: 2026 #", '3:1: title: must be text; put it in quotes: "2026"'),
        ("title: What is the difference?", 'title: " "', "3:1: title: must not be empty"),
        ("2026-11-20", "2026-11-31", "17:1: reviewed: is not in the calendar"),
        ("2026-11-20", "20261120", "17:1: reviewed: must be a day like 2026-11-20"),
        ("2026-11-20", "today", "17:1: reviewed: must be a day like 2026-11-20"),
        ('"3.11–3.14"', "3.11", 'versions.python: must be text; put it in quotes: "3.11"'),
        ("reviewed: 2026-11-20\n", "", "2:1: reviewed: required, but missing"),
        ("say: one can be changed", "words: [changed]", "words: key given twice"),
        ("id: x", "id: y", "2:1: id: must be 'x', as the file is named"),
    ],
)
def test_wrong_front_matter_is_told_at_its_place(folder, old, new, problem):
    _, problems = read(folder, changed(old, new))

    assert problem in "\n".join(problems)


@pytest.mark.parametrize("new", ["level: expert", "level: no", "id: y\nlevel: mid", "lvl: mid"])
def test_a_card_with_wrong_front_matter_is_none(folder, new):
    found, _ = read(folder, changed("level: mid", new).replace("id: x\n", "", "id: y" in new))

    assert found is None


def test_all_that_is_wrong_with_a_card_is_told_in_the_order_of_lines(folder):
    text = changed("level: mid", "levl: mid").replace("minutes: 3", "minutes: x") + "## Foo\na\n"

    _, problems = read(folder, text)

    assert [problem.split(": ")[1] for problem in problems] == ["level", "levl", "minutes", "Foo"]


def test_an_unknown_key_is_told_but_the_card_is_usable(folder):
    found, problems = read(folder, changed("covers: []", "cover: []"))

    assert found is not None
    assert problems == ["15:1: cover: unknown key; did you mean 'covers'?"]


def test_an_unknown_key_further_in_is_told_with_those_of_its_place(folder):
    _, problems = read(folder, changed("words: [mutable]", "word: [mutable]"))

    assert problems == ["10:5: key_points[0].word: unknown key; did you mean 'words'?"]


def test_a_folder_card_is_named_by_its_folder(folder):
    _, problems = read(folder, card("other"), "cards/python/types/x/card.md")

    assert problems == ["2:1: id: must be 'x', as the folder is named"]


def test_a_body_with_wrong_headings_still_makes_a_card(folder):
    found, problems = read(folder, card("x").replace("## In full", "## In ful"))

    assert [section.heading for section in found.sections] == [Heading.SHORT]
    assert problems[-1].endswith("In ful: unknown heading '## In ful'; did you mean 'In full'?")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=200) | st.text(max_size=200).map(lambda it: f"---\n{it}\n---\n".encode()))
def test_no_file_makes_reading_fail(folder, content):
    found, problems = read(folder, content)

    assert found is None
    assert problems


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_a_card_with_a_line_lost_is_read_or_told(folder, data):
    lines = card("x").splitlines(keepends=True)
    del lines[data.draw(st.integers(0, len(lines) - 1))]

    found, problems = read(folder, "".join(lines))

    assert found is not None or problems
