"""The home of the mock interview: presets, the form, the plan, what is short."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from studyapp.bank import Level, Role, TopicId
from studyapp.bank.index import compile_index
from studyapp.study.mock import Pressure
from studyapp.study.review import Evidence, Grade
from tests.packs import write_file
from tests.ui.mock.interviews import write_interviews


@pytest.fixture
def home(mock_room):
    return mock_room.home


def offered(home):
    return [row.button.text() for row in home.presets.rows if not row.isHidden()]


def rows(home):
    return home.plan.rounds.texts()


def pick(combo, data):
    combo.setCurrentIndex(combo.findData(data))


def relaxing(home):
    return home.plan.relaxing.findChildren(QPushButton)


def test_it_begins_with_the_learners_job_and_something_to_begin(home):
    assert home.job == (Role.PYTHON_DEVELOPER, Level.MID)
    assert home.plan.begin.isEnabled()
    assert home.plan.begin.hasFocus()


def test_presets_come_gentlest_first(home):
    assert offered(home) == [
        "Rapid concepts, first try",
        "Rapid concepts",
        "Python coding",
        "Case",
        "Full loop",
    ]


def test_a_preset_says_its_rounds_and_its_time(home):
    said = [row.about.text() for row in home.presets.rows]

    assert said[0] == "4 minutes, untimed"
    assert said[-1] == "3 rounds, 44 minutes, timed: Rapid concepts, Python coding, Case"


def test_a_preset_fills_the_form_and_the_plan(home):
    home.presets.rows[4].button.click()

    assert home.form.format.currentData() == "loop"
    assert rows(home) == [
        ("Rapid concepts", "2", "2 min", "4 min"),
        ("Break", "", "", "5 min"),
        ("Python coding", "1", "10 min", "10 min"),
        ("Break", "", "", "5 min"),
        ("Case", "1", "20 min", "20 min"),
    ]
    assert home.plan.total.text() == "3 rounds, 4 questions, 44 minutes"


def test_presets_are_chosen_with_the_arrow_keys(home):
    home.presets.rows[1].button.setFocus()

    QTest.keyClick(home.presets.rows[1].button, Qt.Key.Key_Down)

    assert home.form.format.currentData() == "code"


def test_what_is_no_preset_leaves_none_chosen(home):
    home.form.minutes.setValue(6)

    assert not any(row.button.isChecked() for row in home.presets.rows)


def test_each_rung_says_what_it_means(home):
    said = [row.about.text() for row in home.form.pressure.rows]

    assert said == [each.about for each in Pressure]


def test_another_length_asks_more_questions(mock_room, home):
    home.form.minutes.setValue(6)

    assert rows(home) == [("Rapid concepts", "3", "2 min", "6 min")]


def test_too_few_minutes_are_told_and_nothing_can_begin(mock_room, home):
    mock_room.choose("loop")

    home.form.minutes.setValue(2)

    assert home.plan.short.text() == (
        "Full loop has 3 rounds and needs at least 12 minutes, not 2: "
        "a question of Python coding takes 10 minutes as a rule."
    )
    assert not home.plan.begin.isEnabled()


def test_too_few_questions_are_told_with_what_would_help(mock_room, home):
    mock_room.choose("rapid", topics=frozenset({TopicId("pandas/grouping")}))

    (button,) = relaxing(home)

    assert "leaves 0" in home.plan.short.text()
    assert button.text() == "From every topic: 2 of 2 questions."
    assert not home.plan.begin.isEnabled()


def test_a_relaxed_filter_shows_in_the_form_and_nothing_else_changes(mock_room, home):
    mock_room.choose(
        "rapid", Pressure.NO_RUN, topics=frozenset({TopicId("pandas/grouping")}), minutes=4
    )

    relaxing(home)[0].click()

    assert home.form.topics.topics() == frozenset()
    assert home.form.minutes.value() == 4
    assert home.form.chosen_pressure is Pressure.NO_RUN
    assert home.plan.begin.isEnabled()
    assert home.plan.short.isHidden()


def test_a_round_without_questions_is_said_to_be_left_out(mock_room, home):
    mock_room.choose("loop", topics=frozenset({TopicId("python")}))

    assert rows(home)[-1] == ("Case", "0 of 1", "", "left out")
    assert home.plan.total.text() == "2 rounds, 3 questions, 19 minutes"


def test_no_break_is_planned_before_the_first_round_that_is_held(mock_room, home):
    mock_room.choose("loop", topics=frozenset({TopicId("pandas")}))

    assert rows(home) == [
        ("Rapid concepts", "0 of 2", "", "left out"),
        ("Python coding", "0 of 1", "", "left out"),
        ("Case", "1", "20 min", "20 min"),
    ]


def test_where_no_topic_is_weak_yet_that_is_said(mock_room, home):
    mock_room.choose("rapid", weak_only=True)

    assert home.plan.short.text().startswith("No topic is weak yet")
    assert relaxing(home)[0].text() == "Not only from weak topics: 2 of 2 questions."


def test_a_preset_promises_no_more_than_the_bank_has(mock_rooms, tmp_path):
    pack = write_interviews(tmp_path / "poor", without="alpha")
    (pack / "cards/python/types/beta.md").unlink()
    compile_index([pack], tmp_path / "poor.sqlite")
    home = mock_rooms(pack, tmp_path / "poor.sqlite").home

    said = [row.about.text() for row in home.presets.rows]

    assert said[1] == "2 minutes, timed. Of 2 questions the bank has 1 so far."
    assert said[-1].startswith("3 rounds, 42 minutes, timed: Rapid concepts, Python coding, Case.")


def test_a_preset_that_the_bank_has_nothing_for_cannot_be_chosen(mock_rooms, tmp_path):
    pack = write_interviews(tmp_path / "poor", without="slow-query")
    compile_index([pack], tmp_path / "poor.sqlite")
    home = mock_rooms(pack, tmp_path / "poor.sqlite").home

    case = home.presets.rows[3]

    assert not case.button.isEnabled()
    assert case.about.text() == "Not yet: the bank has no question for it."
    assert home.presets.rows[-1].about.text() == (
        "2 rounds, 19 minutes, timed: Rapid concepts, Python coding. "
        "Of 4 questions the bank has 3 so far."
    )


def test_only_weak_topics_are_those_of_the_log(mock_room, home):
    mock_room.choose("rapid", weak_only=True)
    before = rows(home)

    progress = mock_room.desk.progress
    for grade in (Grade.EFFORTLESS, Grade.MISSED):
        mock_room.pass_time(3600)
        progress.record("alpha", grade, mock_room.now, mock_room.now - mock_room.now, Evidence())
    mock_room.look_around()

    assert before[0][1] == "0 of 2"
    assert rows(home)[0][1] == "2"


def test_topics_are_ticked_in_a_tree(mock_room, home):
    home.form.pick_topics.click()
    tree = home.form.topics.tree
    python = tree.topLevelItem(0)

    python.child(1).setCheckState(0, Qt.CheckState.Checked)

    assert home.form.topics.topics() == {TopicId("python/functions")}
    assert home.form.pick_topics.text() == " Topics: 1 topic"


def test_a_whole_branch_counts_as_one_topic(home):
    python = home.form.topics.tree.topLevelItem(0)

    python.setCheckState(0, Qt.CheckState.Checked)

    assert home.form.topics.topics() == {TopicId("python")}


def test_every_topic_is_as_none(home):
    tree = home.form.topics.tree

    for place in range(tree.topLevelItemCount()):
        tree.topLevelItem(place).setCheckState(0, Qt.CheckState.Checked)

    assert home.form.topics.topics() == frozenset()


def test_the_same_seed_asks_the_same(mock_room, home):
    asked = []
    for _ in range(2):
        QTest.keyClicks(home.form.seed, "12")
        mock_room.choose("rapid")
        home.plan.begin.click()
        asked.append([each.card for each in mock_room.sitting.blueprint.questions])
        mock_room.throw_away()
        home.form.seed.clear()

    assert asked[0] == asked[1]


def test_another_job_offers_its_own(mock_room, home):
    pick(home.role, Role.MLOPS)
    pick(home.level, Level.SENIOR)

    mock_room.choose("rapid")
    pick(home.role, Role.DATA_SCIENTIST)

    assert home.job == (Role.DATA_SCIENTIST, Level.SENIOR)
    assert rows(home)[0][1] == "2"


def test_while_one_is_under_way_no_other_begins(mock_room, home):
    mock_room.hold("rapid")
    mock_room.screen.interview.put_away()

    mock_room.screen._go_home()

    assert not home.plan.begin.isEnabled()
    assert home.plan.short.text().startswith("An interview is under way")
    assert home.waiting.buttons[0].hasFocus()


def test_a_broken_file_of_a_pack_is_told_and_nothing_can_begin(mock_rooms, tmp_path):
    pack = write_interviews(tmp_path / "little")
    write_file(pack / "rubrics.toml", "[[rubric]]\nid = 3\n")
    compile_index([pack], tmp_path / "bank.sqlite")

    room = mock_rooms(pack, tmp_path / "bank.sqlite")

    assert room.said[0].startswith("little/rubrics.toml:1:1: rubric[0].dimension: required")
    assert not room.home.plan.begin.isEnabled()
    assert room.home.plan.short.text()


def test_a_bank_that_is_compiled_anew_brings_its_formats(mock_rooms, tmp_path):
    pack = write_interviews(tmp_path / "little")
    compile_index([pack], tmp_path / "bank.sqlite")
    room = mock_rooms(pack, tmp_path / "bank.sqlite")
    said = (pack / "formats.toml").read_text("utf-8").replace("Rapid concepts", "Quick ones")

    room.change_pack(lambda: write_file(pack / "formats.toml", said))

    room.until(lambda: "Quick ones" in offered(room.home))


def test_a_preset_stays_chosen_with_what_it_means_at_another_level(mock_room):
    home = mock_room.home
    loop = next(row for row in home.presets.rows if row.button.text() == "Full loop")
    loop.button.click()
    before = mock_room.home.form.chosen_pressure

    home.level.setCurrentIndex(home.level.findData(Level.SENIOR))

    loop = next(row for row in home.presets.rows if row.button.text() == "Full loop")
    assert before is Pressure.TIMED
    assert loop.button.isChecked()
    assert home.form.chosen_pressure is Pressure.NO_RUN
    assert "without running code" in loop.about.text()
    assert "Without running code" in home.plan.pressure.text()


def test_what_was_made_ones_own_stays_at_another_level(mock_room):
    home = mock_room.home
    mock_room.choose("loop", Pressure.EXAM)

    home.level.setCurrentIndex(home.level.findData(Level.SENIOR))

    assert home.form.chosen_pressure is Pressure.EXAM
    assert not any(row.button.isChecked() for row in home.presets.rows)
