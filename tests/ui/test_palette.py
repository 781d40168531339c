import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from studyapp.ui.palette import Entry, Palette, ranked, score

TEXTS = [
    "Go to Today",
    "Go to the Library",
    "Switch between light and dark",
    "What does groupby do?",
    "How do a list and a tuple differ?",
    "Gradient boosting or a random forest?",
]


def best(typed):
    return [entry.text for entry in ranked(typed, [Entry(text, "", list) for text in TEXTS])]


def test_nothing_typed_lists_every_command_in_order():
    entries = [Entry(str(number), "", list) for number in range(60)]

    assert ranked("  ", entries) == entries


def test_nothing_typed_leaves_a_large_bank_out():
    entries = [Entry(str(number), "", list) for number in range(5000)]

    assert ranked("", entries) == entries[:200]


def test_what_is_typed_leaves_a_dozen():
    entries = [Entry(f"number {number}", "", list) for number in range(60)]

    assert len(ranked("number", entries)) == 12


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("today", "Go to Today"),
        ("lib", "Go to the Library"),
        ("gtl", "Go to the Library"),
        ("dark", "Switch between light and dark"),
        ("groupby", "What does groupby do?"),
        ("list tuple", "How do a list and a tuple differ?"),
        ("RANDOM", "Gradient boosting or a random forest?"),
    ],
)
def test_the_best_fit_comes_first(typed, first):
    assert best(typed)[0] == first


def test_letters_that_a_text_lacks_leave_it_out():
    assert best("zzz") == []


def test_a_whole_word_fits_better_than_its_letters_here_and_there():
    whole = score("dark", "Switch between light and dark")

    assert whole > score("dark", "do a random kick")
    assert whole > score("dark", "a wild narwhal kept back")


@given(typed=st.text(max_size=12), text=st.text(max_size=40))
def test_scoring_takes_any_text(typed, text):
    found = score(typed, text)

    assert found is None or isinstance(found, float)


@given(text=st.text(st.characters(codec="ascii"), min_size=1, max_size=40))
def test_every_text_fits_itself(text):
    assert score(text, text) is not None


@pytest.fixture
def went():
    return []


@pytest.fixture
def palette(qtbot, went):
    window = QWidget()
    window.resize(800, 600)
    qtbot.addWidget(window)
    window.show()
    entries = [Entry(text, "note", lambda text=text: went.append(text)) for text in TEXTS]
    palette = Palette(entries, window)
    palette.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    palette.show()
    qtbot.waitUntil(palette.isVisible)
    yield palette
    window.close()


def rows(palette):
    return [palette.results.item(row).text() for row in range(palette.results.count())]


def test_typing_narrows_the_results(palette):
    QTest.keyClicks(palette.field, "group")

    assert rows(palette)[0] == "What does groupby do?"
    assert palette.results.currentRow() == 0


def test_enter_goes_to_the_first_and_closes(palette, went):
    QTest.keyClicks(palette.field, "group")

    QTest.keyClick(palette.field, Qt.Key.Key_Return)

    assert went == ["What does groupby do?"]
    assert not palette.isVisible()


def test_arrow_keys_move_while_the_field_keeps_the_focus(palette, went):
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Return):
        QTest.keyClick(palette.field, key)

    assert went == [TEXTS[1]]


def test_up_from_the_first_leads_to_the_last(palette, went):
    QTest.keyClick(palette.field, Qt.Key.Key_Up)
    QTest.keyClick(palette.field, Qt.Key.Key_Return)

    assert went == [TEXTS[-1]]


def test_a_long_list_scrolls_to_the_row_that_is_reached(qtbot):
    window = QWidget()
    window.resize(800, 300)
    qtbot.addWidget(window)
    window.show()
    palette = Palette([Entry(str(number), "", list) for number in range(60)], window)
    palette.show()
    qtbot.waitUntil(palette.isVisible)

    QTest.keyClick(palette.field, Qt.Key.Key_Up)

    last = palette.results.visualItemRect(palette.results.item(59))
    assert palette.results.count() == 60
    assert palette.results.viewport().rect().contains(last)
    palette.close()


def test_escape_leaves_and_goes_nowhere(palette, went):
    QTest.keyClick(palette.field, Qt.Key.Key_Escape)

    assert went == []
    assert not palette.isVisible()


def test_enter_on_no_result_does_nothing(palette, went):
    QTest.keyClicks(palette.field, "zzz")

    QTest.keyClick(palette.field, Qt.Key.Key_Return)

    assert went == []
    assert palette.isVisible()


def test_a_click_goes(palette, went):
    item = palette.results.item(1)
    place = palette.results.visualItemRect(item).center()

    QTest.mouseClick(palette.results.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert went == [TEXTS[1]]


def test_it_lies_within_its_window(palette):
    window = palette.parentWidget()

    assert window.geometry().contains(palette.geometry())
