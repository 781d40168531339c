from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from studyapp.bank import CardId, Exercise, TopicId
from studyapp.practice import Attempt, AttemptId
from studyapp.study import Grade
from studyapp.ui.exercise.catalogue import (
    Chip,
    Records,
    chips_of,
    chosen,
    entries_of,
    groups_of,
    names_of,
    next_for,
    to_continue,
)
from studyapp.ui.exercise.catalogue_presenter import CataloguePresenter
from studyapp.ui.exercise.catalogue_view import CatalogueView
from tests.ui.study_room import DEFAULTS, LIST_OR_TUPLE, TOTAL, UNHASHABLE, StudyRoom

EXERCISES = {
    LIST_OR_TUPLE: Exercise("python", "write"),
    UNHASHABLE: Exercise("python", "find-bug"),
    DEFAULTS: Exercise("sql", "write"),
    TOTAL: Exercise("python", "write", ("numpy", "pandas")),
}
NOTHING = Records({}, {}, {})


@pytest.fixture
def study(index, tmp_path, noon):
    made = StudyRoom(index, tmp_path / "progress.sqlite", noon)
    yield made
    made.leave()


@pytest.fixture
def overview(study):
    return overview_of(study)


def overview_of(study):
    """Every card of the little pack is an exercise; the last one is of another branch."""
    seen = study.overview()
    titles = {title.id: title._replace(exercise=True) for title in seen.titles}
    titles[TOTAL] = titles.pop(TOTAL)._replace(topic=TopicId("pandas/grouping"))
    return replace(seen, titles=list(titles.values()))


def attempt(card, at, *, passed=2, **more):
    took = timedelta(seconds=250)
    return Attempt(AttemptId("1"), card, at, "", took, passed, 2, "passed", **more)


def entries(overview, records=NOTHING, missing=()):
    found = entries_of(overview, EXERCISES, records, missing)
    return {entry.title.id: entry for entry in found}


# Where the learner stands


def test_what_was_never_tried_is_new(overview):
    assert entries(overview)[TOTAL].state == "New"


def test_what_is_being_written_is_under_way(overview, noon):
    records = Records({TOTAL: attempt(TOTAL, noon, passed=1)}, {}, {TOTAL: noon})

    assert entries(overview, records)[TOTAL].state == "Under way"


def test_what_passed_is_told_with_its_best_time(overview, noon):
    best = {TOTAL: timedelta(minutes=4, seconds=10)}
    records = Records({TOTAL: attempt(TOTAL, noon)}, best, {TOTAL: noon - timedelta(hours=1)})

    assert entries(overview, records)[TOTAL].state == "Passed, best 4:10"


@pytest.mark.parametrize("how", [{"passed": 1}, {"gave_up": True}])
def test_what_failed_or_was_given_up_was_missed(overview, noon, how):
    records = Records({TOTAL: attempt(TOTAL, noon, **how)}, {}, {})

    assert entries(overview, records)[TOTAL].state == "Missed last time"


def test_what_is_due_says_so_first(study, noon):
    study.answer(TOTAL, Grade.SOLID)
    study.pass_days(60)
    records = Records({TOTAL: attempt(TOTAL, noon)}, {}, {})

    assert entries(overview_of(study), records)[TOTAL].state == "Due · passed"


def test_a_row_says_what_the_exercise_is_and_needs(overview):
    entry = entries(overview, missing={"pandas"})[TOTAL]

    kind, language, needs = entry.about.split(" · ")[2:]
    assert (kind, language) == ("Write", "Python")
    assert needs == "needs numpy and pandas (not installed)"


# Filters


def ids(found):
    return [entry.title.id for entry in found]


def test_words_find_titles_topics_and_libraries(overview):
    every, names = list(entries(overview).values()), names_of(overview)

    assert ids(chosen(every, "PANDAS", (), names)) == [TOTAL]
    assert ids(chosen(every, "grouping", (), names)) == [TOTAL]
    assert ids(chosen(every, "python numpy", (), names)) == [TOTAL]
    assert ids(chosen(every, "sql numpy", (), names)) == []


def test_chips_of_a_group_widen_those_of_others_narrow(overview):
    every, names = list(entries(overview).values()), names_of(overview)
    write, bug = Chip("kind", "Write"), Chip("kind", "Find the bug")
    python = Chip("language", "Python")

    assert ids(chosen(every, "", {write, bug}, names)) == ids(every)
    assert ids(chosen(every, "", {write, python}, names)) == [LIST_OR_TUPLE, TOTAL]


def test_chips_stand_for_what_tells_exercises_apart(overview):
    only = [entries(overview)[LIST_OR_TUPLE], entries(overview)[TOTAL]]

    labels = [chip.label for chip in chips_of(only)]

    assert labels == ["Due", "New", "Under way", "Passed", "Missed last time", "numpy", "pandas"]


def test_exercises_are_grouped_by_branch(overview):
    groups = groups_of(entries(overview).values(), overview)

    assert [(group.title, len(group.entries)) for group in groups] == [("Python", 3), ("Pandas", 1)]


# What next


def test_the_newest_draft_is_continued(overview, noon):
    drafted = {TOTAL: noon, DEFAULTS: noon + timedelta(minutes=1)}
    every = entries(overview, Records({}, {}, drafted)).values()

    assert to_continue(every, drafted).card == DEFAULTS


def test_without_a_draft_there_is_nothing_to_continue(overview):
    assert to_continue(entries(overview).values(), {}) is None


def test_what_is_due_comes_first(study):
    study.answer(TOTAL, Grade.SOLID)
    study.pass_days(60)
    overview = overview_of(study)

    offer = next_for(list(entries(overview).values()), overview, None)

    assert (offer.card, offer.why) == (TOTAL, "due")


def test_then_comes_what_is_of_a_weak_topic(study, noon):
    for grade in (Grade.SHAKY, Grade.SHAKY):
        study.answer(DEFAULTS, grade)
    overview = overview_of(study)

    offer = next_for(list(entries(overview).values()), overview, None)

    assert (offer.card, offer.why) == (DEFAULTS, "in a weak topic")


def test_then_comes_what_is_not_solved_yet(overview, noon):
    records = Records({LIST_OR_TUPLE: attempt(LIST_OR_TUPLE, noon)}, {}, {})
    every = list(entries(overview, records).values())

    offer = next_for(every, overview, None)

    assert (offer.card, offer.why) == (UNHASHABLE, "not solved yet")


def test_what_cannot_run_here_or_is_offered_already_is_not_next(overview):
    every = list(entries(overview, missing={"pandas"}).values())
    only = [entry for entry in every if entry.title.id in (TOTAL, DEFAULTS)]

    assert next_for(only, overview, DEFAULTS) is None


# Variants


VARIANT = CardId("total-again")


@pytest.fixture
def varied(overview):
    """Where `total` has a variant."""
    total = next(title for title in overview.titles if title.id == TOTAL)
    twin = total._replace(id=VARIANT, title="Add up pairs", variant_of=TOTAL)
    return replace(overview, variants=[twin])


@pytest.fixture
def with_variant(monkeypatch):
    monkeypatch.setitem(EXERCISES, VARIANT, EXERCISES[TOTAL])


def test_a_variant_stands_below_its_exercise_and_says_so(varied, with_variant):
    every = entries(varied)

    assert list(every)[-2:] == [TOTAL, VARIANT]
    assert every[VARIANT].about.startswith("Other inputs · ")
    assert "Other inputs" not in every[TOTAL].about


def test_variants_are_not_counted(varied, with_variant, presenter, view):
    presenter.refresh(varied, {}, {}, {}, ())

    assert view.counts.text() == "4 exercises"
    assert [group.size for group in groups_of(entries(varied).values(), varied)] == [3, 1]


def test_what_is_due_is_offered_as_the_next_of_its_variants(study, noon, with_variant):
    study.answer(TOTAL, Grade.SOLID)
    study.pass_days(60)
    seen = overview_of(study)
    total = next(title for title in seen.titles if title.id == TOTAL)
    varied = replace(seen, variants=[total._replace(id=VARIANT, variant_of=TOTAL)])

    offer = next_for(list(entries(varied).values()), varied, None, lambda _: VARIANT)

    assert (offer.card, offer.why) == (VARIANT, "due")


def test_a_variant_is_not_offered_for_itself(varied, with_variant, noon):
    solved = {card: attempt(card, noon) for card in EXERCISES if card != VARIANT}
    every = list(entries(varied, Records(solved, {}, {})).values())

    assert next_for(every, varied, None) is None


# The screen


@pytest.fixture
def view(qtbot, look):
    made = CatalogueView(look)
    qtbot.addWidget(made)
    made.resize(900, 700)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def presenter(view):
    return CataloguePresenter(view, EXERCISES.get, drills=lambda: True)


@pytest.fixture
def filled(presenter, overview, noon):
    newest = {UNHASHABLE: attempt(UNHASHABLE, noon)}
    presenter.refresh(overview, newest, {}, {DEFAULTS: noon}, {"pandas"})
    presenter.view.setFocus()
    return presenter


def type_keys(qtbot, words):
    for sign in words:
        qtbot.keyClicks(QApplication.focusWidget(), sign)


def test_all_exercises_are_listed_and_counted(filled, view):
    assert view.tree.cards() == [LIST_OR_TUPLE, UNHASHABLE, DEFAULTS, TOTAL]
    assert view.counts.text() == "4 exercises · 1 passed · 1 under way"


def test_enter_opens_the_current_exercise(filled, view, qtbot):
    qtbot.keyClick(view.tree, Qt.Key.Key_Down)

    with qtbot.waitSignal(filled.exercise_wanted) as wanted:
        qtbot.keyClick(view.tree, Qt.Key.Key_Return)

    assert wanted.args == [UNHASHABLE]


def test_a_click_opens_an_exercise(filled, view, qtbot):
    branch = view.tree.model().index(0, 0)
    row = view.tree.visualRect(view.tree.model().index(2, 0, branch))

    with qtbot.waitSignal(filled.exercise_wanted) as wanted:
        qtbot.mouseClick(view.tree.viewport(), Qt.MouseButton.LeftButton, pos=row.center())

    assert wanted.args == [DEFAULTS]


def test_typing_filters_and_enter_opens_what_is_left(filled, view, qtbot):
    type_keys(qtbot, "pandas")

    with qtbot.waitSignal(filled.exercise_wanted) as wanted:
        qtbot.keyClick(view.field, Qt.Key.Key_Return)

    assert view.tree.cards() == [TOTAL]
    assert wanted.args == [TOTAL]


def test_escape_takes_the_words_away(filled, view, qtbot):
    type_keys(qtbot, "pandas")

    qtbot.keyClick(view.field, Qt.Key.Key_Escape)

    assert len(view.tree.cards()) == 4
    assert view.tree.hasFocus()


def test_a_chip_filters(filled, view, qtbot):
    qtbot.mouseClick(view.chips[Chip("state", "Passed")], Qt.MouseButton.LeftButton)

    assert view.tree.cards() == [UNHASHABLE]


def test_where_nothing_matches_it_says_so(filled, view, qtbot):
    type_keys(qtbot, "xyz")

    assert view.nothing.isVisible()
    assert view.nothing.text() == "No exercise matches. Take a filter away or type another word."


def test_what_to_go_on_with_is_offered(filled, view, qtbot, overview):
    titles = {title.id: title.title for title in overview.titles}

    with qtbot.waitSignal(filled.exercise_wanted) as wanted:
        qtbot.mouseClick(view.onward, Qt.MouseButton.LeftButton)

    assert wanted.args == [DEFAULTS]
    assert view.next.accessibleName() == f"Next for you: {titles[LIST_OR_TUPLE]} (not solved yet)"


def test_without_a_draft_the_next_one_is_the_large_offer(presenter, view, overview):
    presenter.refresh(overview, {}, {}, {}, ())

    assert not view.onward.isVisible()
    assert view.next.property("primary")


def test_the_drill_is_offered_where_there_are_drills(filled, view, qtbot):
    with qtbot.waitSignal(filled.drill_wanted):
        qtbot.mouseClick(view.drill, Qt.MouseButton.LeftButton)


def test_without_drills_none_is_offered(view, overview):
    presenter = CataloguePresenter(view, EXERCISES.get, drills=lambda: False)

    presenter.refresh(overview, {}, {}, {}, ())

    assert not view.drill.isVisible()


def test_filters_and_place_survive_a_change(filled, view, overview, qtbot):
    qtbot.mouseClick(view.chips[Chip("language", "Python")], Qt.MouseButton.LeftButton)
    view.tree.setFocus()
    qtbot.keyClick(view.tree, Qt.Key.Key_Down)
    before = view.tree.current()

    filled.refresh(overview, {}, {}, {}, ())

    assert view.tree.cards() == [LIST_OR_TUPLE, UNHASHABLE, TOTAL]
    assert view.tree.current() == before == UNHASHABLE


def test_a_folded_branch_stays_folded_until_something_is_sought(filled, view, overview, qtbot):
    branch = view.tree.model().index(0, 0)
    view.tree.setCurrentIndex(branch)
    qtbot.keyClick(view.tree, Qt.Key.Key_Return)

    filled.refresh(overview, {}, {}, {}, ())
    folded = not view.tree.isExpanded(view.tree.model().index(0, 0))
    type_keys(qtbot, "default")

    assert folded
    assert view.tree.isExpanded(view.tree.model().index(0, 0))


def test_an_exercise_is_listed_as_what_is_to_be_done_with_its_own_minutes(
    presenter, view, overview
):
    asked = [title._replace(task=f"Solve {title.id}", solving=12) for title in overview.titles]

    presenter.refresh(replace(overview, titles=asked), {}, {}, {}, ())

    row = view.tree.model().index(0, 0, view.tree.model().index(1, 0))
    assert row.data() == f"Solve {TOTAL}"
    assert ", 12 min, " in row.data(Qt.ItemDataRole.AccessibleTextRole)
    assert view.next.text().count("Solve ")


def test_an_exercise_is_found_by_its_task_and_by_its_question(overview):
    asked = [title._replace(task=f"Solve {title.id}") for title in overview.titles]
    found = list(entries(replace(overview, titles=asked)).values())
    topics = names_of(overview)

    assert ids(chosen(found, "solve total", (), topics)) == [TOTAL]
    assert ids(chosen(found, "add up a list", (), topics)) == [TOTAL]


def test_screen_readers_hear_a_row_as_a_sentence(filled, view):
    row = view.tree.model().index(0, 0, view.tree.model().index(1, 0))

    heard = row.data(Qt.ItemDataRole.AccessibleTextRole)

    assert ", New, " in heard
    assert heard.endswith("Write, Python, needs numpy and pandas (not installed)")


@pytest.mark.parametrize(("width", "steps"), [(420, 0), (1280, 7), (900, -2)])
def test_it_can_be_painted_at_every_size(filled, view, look, width, steps):
    view.resize(width, 700)

    look.zoom_by(steps)

    assert not view.grab().isNull()
