import gc
import weakref

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QSize, Qt, QUrl
from PySide6.QtGui import QAccessible, QColor, QGuiApplication, QImage, QTextDocument, QWheelEvent
from PySide6.QtWidgets import QApplication

from studyapp.bank.markup import compile_markdown
from studyapp.ui.theme import load_theme
from studyapp.ui.widgets.answer_pane import AnswerPane

RED_SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="%d" height="60">%s</svg>'
RED_BOX = b'<rect width="4000" height="60" fill="#ff0000"/>'
LONG = "\n\n".join(f"Paragraph {number} about recall." for number in range(60))


def tokens(theme: str, px: int = 15) -> dict[str, str]:
    fonts = {"text_font": "Inter", "code_font": "JetBrains Mono"}
    return {**load_theme(theme).colors, **fonts, "font_px": str(px)}


@pytest.fixture
def pane(qtbot):
    pane = AnswerPane()
    qtbot.addWidget(pane)
    pane.resize(700, 500)
    pane.set_tokens(tokens("light"))
    with qtbot.waitExposed(pane):
        pane.show()
    return pane


def show(pane: AnswerPane, markdown: str) -> None:
    fragment = compile_markdown(markdown)
    pane.show_html(fragment.html, fragment.code, fragment.formulas)


def click(qtbot, pane: AnswerPane, words: str) -> None:
    at = pane.cursorRect(pane.document().find(words)).topLeft() + QPoint(-4, 6)
    qtbot.mouseClick(pane.viewport(), Qt.MouseButton.LeftButton, pos=at)


def colours(pane: AnswerPane) -> set[str]:
    image = pane.viewport().grab().toImage()
    across, down = range(0, image.width(), 2), range(0, image.height(), 2)
    return {image.pixelColor(x, y).name() for x in across for y in down}


def red_file(folder) -> str:
    image = QImage(60, 60, QImage.Format.Format_RGB32)
    image.fill(QColor("#ff0000"))
    image.save(str(folder / "red.png"))
    return str(folder / "red.png")


# Showing


def test_a_page_is_shown(pane):
    show(pane, "# Why?\n\nBecause.")

    assert pane.page_text() == "Why?\nBecause."


def test_nothing_is_shown_before_there_are_tokens(qtbot):
    pane = AnswerPane()
    qtbot.addWidget(pane)

    show(pane, "Because.")

    assert pane.page_text() == ""


def test_what_came_before_the_tokens_is_shown_with_them(qtbot):
    pane = AnswerPane()
    qtbot.addWidget(pane)
    show(pane, "Because.")

    pane.set_tokens(tokens("light"))

    assert pane.page_text() == "Because."


def test_the_next_page_begins_at_its_top(pane):
    show(pane, LONG)
    pane.verticalScrollBar().setValue(300)

    show(pane, f"{LONG}\n\nmore")

    assert pane.verticalScrollBar().value() == 0


def test_an_unfolded_page_stays_in_its_place(pane):
    show(pane, LONG)
    pane.verticalScrollBar().setValue(300)

    pane.update_html(compile_markdown(f"{LONG}\n\nmore").html, [], [])

    assert pane.verticalScrollBar().value() == 300


def test_another_theme_changes_colours_at_once(pane):
    show(pane, "text")

    pane.set_tokens(tokens("dark"))

    assert tokens("dark")["page"] in colours(pane)
    assert tokens("light")["page"] not in colours(pane)


def test_another_theme_keeps_the_place(pane):
    show(pane, LONG)
    pane.verticalScrollBar().setValue(300)

    pane.set_tokens(tokens("dark"))

    assert pane.verticalScrollBar().value() == 300


def test_a_larger_size_makes_the_page_longer(pane):
    show(pane, LONG)
    before = pane.document().size().height()

    pane.set_tokens(tokens("light", px=30))

    assert pane.document().size().height() > 1.5 * before


def test_a_callout_is_a_painted_card_with_a_bar(pane):
    show(pane, "!!! tip\n    text")

    assert {tokens("light")["tip"], tokens("light")["tip_page"]} <= colours(pane)


def test_code_lies_on_its_own_page(pane):
    show(pane, "```\nx\n```")

    assert tokens("light")["code_page"] in colours(pane)


def test_a_callout_in_a_callout_is_painted_too(pane):
    show(pane, "!!! tip\n    !!! pitfall\n        text")

    assert {tokens("light")["tip_page"], tokens("light")["pitfall_page"]} <= colours(pane)


def test_a_very_wide_pane_keeps_its_column_in_the_middle(pane):
    show(pane, LONG)

    pane.resize(2000, 500)

    left = pane.cursorRect(pane.document().find("Paragraph")).left()
    assert left > 500


def test_pages_do_not_pile_up(pane):
    show(pane, "$x$ one")
    first = weakref.ref(pane.document())

    show(pane, "two")

    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert first() is None


# Prepared pages


def prepared(pane: AnswerPane, markdown: str):
    fragment = compile_markdown(markdown)
    return pane.prepare(fragment.html, fragment.code, fragment.formulas)


def test_a_prepared_page_is_shown_as_it_was_prepared(pane):
    page = prepared(pane, "Later $x$.")

    pane.show_prepared(page)

    assert pane.document() is page.document
    assert pane.page_text() == "Later $x$."


def test_preparing_shows_nothing(pane):
    show(pane, "Now.")

    prepared(pane, "Later.")

    assert pane.page_text() == "Now."


@pytest.mark.parametrize(
    "change", [lambda pane: pane.set_tokens(tokens("dark")), lambda pane: pane.resize(500, 400)]
)
def test_a_prepared_page_that_no_longer_fits_is_made_again(pane, change):
    page = prepared(pane, "Later.")

    change(pane)
    pane.show_prepared(page)

    assert pane.document() is not page.document
    assert pane.page_text() == "Later."


def test_a_prepared_page_has_its_code(qtbot, pane):
    pane.show_prepared(prepared(pane, "```\nx = 1\n```"))

    click(qtbot, pane, "Copy")

    assert QGuiApplication.clipboard().text() == "x = 1"


RICH = f"# Why?\n\n$x^2$ and `code`\n\n!!! tip\n    text\n\n```python\nx = 1\n```\n\n{LONG}"


def seen(pane: AnswerPane) -> QImage:
    return pane.viewport().grab().toImage()


@pytest.mark.parametrize("scrolled", [0, 120])
def test_the_first_look_at_a_prepared_page_is_as_every_other(pane, scrolled):
    pane.show_prepared(prepared(pane, RICH))
    pane.verticalScrollBar().setValue(scrolled)

    first = seen(pane)

    assert first == seen(pane)


def test_a_prepared_page_is_painted_ahead_once(pane):
    page = prepared(pane, RICH)
    page.beginning.fill(QColor("#ff0000"))
    pane.show_prepared(page)

    first, second = seen(pane), seen(pane)

    assert first.pixelColor(5, 5) == QColor("#ff0000")
    assert second.pixelColor(5, 5) != QColor("#ff0000")


@pytest.mark.parametrize(
    "change",
    [
        lambda pane: pane.set_tokens(tokens("dark")),
        lambda pane: pane.resize(500, 400),
        lambda pane: pane.resize(700, 1400),
        lambda pane: pane.verticalScrollBar().setValue(900),
        lambda pane: pane.find_all("Why"),
        lambda pane: pane.selectAll(),
        lambda pane: show(pane, "Another."),
    ],
)
def test_what_was_painted_ahead_is_not_shown_where_it_is_no_longer_true(pane, change):
    page = prepared(pane, RICH)
    page.beginning.fill(QColor("#ff0000"))
    pane.show_prepared(page)

    change(pane)

    assert "#ff0000" not in colours(pane)


def test_a_prepared_page_has_the_hits_marked(pane):
    pane.find_all("Why")

    pane.show_prepared(prepared(pane, RICH))

    assert tokens("light")["accent"] in colours(pane)


# Bringing up


ANCHORED = '<p>The question.</p><p><a name="answer"></a>The answer.</p>'


def test_what_is_brought_up_begins_at_the_top_even_where_little_follows(pane):
    pane.show_html(ANCHORED, [], [])

    pane.bring_up("answer")

    assert pane.cursorRect(pane.document().find("answer.")).top() in range(-2, 3)


def test_bringing_up_what_is_not_there_scrolls_nothing(pane):
    show(pane, LONG)
    pane.verticalScrollBar().setValue(300)

    pane.bring_up("answer")

    assert pane.verticalScrollBar().value() == 300


def test_another_height_breaks_no_line_anew(pane):
    show(pane, LONG)
    laid_out = []
    pane.document().documentLayout().documentSizeChanged.connect(laid_out.append)

    pane.resize(pane.width(), 300)

    assert not laid_out


# Links


def test_copy_puts_the_source_on_the_clipboard(qtbot, pane):
    show(pane, "```python\nif a:\n    b = '<c>'\n```")

    with qtbot.waitSignal(pane.copied):
        click(qtbot, pane, "Copy")

    assert QGuiApplication.clipboard().text() == "if a:\n    b = '<c>'"


def test_a_link_to_a_card_names_it(qtbot, pane):
    show(pane, "see [that one](card:bias-variance)")

    with qtbot.waitSignal(pane.card_picked) as picked:
        click(qtbot, pane, "that one")

    assert picked.args == ["bias-variance"]


def test_a_link_to_the_web_is_handed_on(qtbot, pane):
    show(pane, "see [there](https://example.org/a?b=c#d)")

    with qtbot.waitSignal(pane.link_opened) as opened:
        click(qtbot, pane, "there")

    assert opened.args == ["https://example.org/a?b=c#d"]


def test_a_fold_names_itself(qtbot, pane):
    pane.show_html('<p><a href="fold:follow-2">Why?</a></p>', [], [])

    with qtbot.waitSignal(pane.toggled) as toggled:
        click(qtbot, pane, "Why?")

    assert toggled.args == ["follow-2"]


def test_tab_walks_the_links_and_enter_follows(qtbot, pane):
    show(pane, "[a](card:first) and [b](card:second)")
    pane.setFocus()

    qtbot.keyClick(pane, Qt.Key.Key_Tab)
    qtbot.keyClick(pane, Qt.Key.Key_Tab)
    with qtbot.waitSignal(pane.card_picked) as picked:
        qtbot.keyClick(pane, Qt.Key.Key_Return)

    assert picked.args == ["second"]


# Formulas


def test_a_copied_selection_has_formulas_as_latex(pane):
    show(pane, r"so $\frac{1}{n}$ and 😀 $x^2$ hold")

    pane.selectAll()
    pane.copy()

    assert QGuiApplication.clipboard().text() == r"so $\frac{1}{n}$ and 😀 $x^2$ hold"


def test_what_is_copied_is_plain_text_only(pane):
    show(pane, "**bold** and `code`.")
    pane.selectAll()

    copied = pane.createMimeDataFromSelection()

    assert copied.formats() == ["text/plain"]
    assert copied.text() == "bold and code."


def test_a_formula_stands_on_the_baseline_of_the_text(pane):
    pane.set_tokens(tokens("light", px=60))
    show(pane, r"H $\mathrm{T}$")

    feet = ink_feet(pane)

    assert len(feet) == 2
    assert abs(feet[0] - feet[1]) <= 1


def test_a_deep_formula_stands_on_the_baseline_too(pane):
    pane.set_tokens(tokens("light", px=60))
    show(pane, r"H $\mathrm{T}\quad\frac{a}{b}$")

    feet = ink_feet(pane)

    assert abs(feet[0] - feet[1]) <= 1
    assert feet[2] > feet[0] + 10


def ink_feet(pane: AnswerPane) -> list[int]:
    """The lowest dark pixel of each glyph, from left to right."""
    image = pane.viewport().grab().toImage()
    feet, last = [], -10
    for x in range(image.width()):
        dark = [y for y in range(image.height()) if image.pixelColor(x, y).lightness() < 128]
        if dark and x > last + 4:
            feet.append(0)
        if dark:
            last = x
            feet[-1] = max(feet[-1], *dark)
    return feet


def test_a_formula_has_the_colour_of_the_text_around_it(pane):
    pane.set_tokens(tokens("light", px=60))

    pane.show_html('<p><font color="#00aa00"><img src="math:0"></font></p>', [], formulas("T"))

    assert "#00aa00" in colours(pane)


def formulas(tex: str):
    return compile_markdown(f"${tex}$").formulas


def test_a_formula_that_the_page_lacks_draws_nothing(pane):
    pane.show_html('<p>a <img src="math:7"> b</p>', [], [])

    assert pane.page_text() == "a  b"


def test_a_screen_reader_gets_the_latex(pane):
    QAccessible.setActive(True)

    show(pane, r"so $a<b$")

    QAccessible.setActive(False)
    assert pane.toPlainText() == "so $a<b$"


# Pictures


def test_a_picture_of_the_pack_is_drawn(pane, tmp_path):
    data = (tmp_path / red_file(tmp_path)).read_bytes()
    pane.images = {"roc.png": data}.get

    show(pane, "![A curve](roc.png)")

    assert "#ff0000" in colours(pane)


def test_a_drawing_of_the_pack_is_drawn(pane):
    pane.images = {"roc.svg": RED_SVG % (60, RED_BOX)}.get

    show(pane, "![A curve](roc.svg)")

    assert "#ff0000" in colours(pane)


def test_a_drawing_is_no_wider_than_the_pane(pane):
    pane.images = {"roc.svg": RED_SVG % (4000, RED_BOX)}.get

    show(pane, "![A curve](roc.svg)")

    assert pane.document().idealWidth() <= pane.viewport().width()


def test_the_dark_theme_takes_the_dark_sibling(pane):
    pane.images = {"roc.svg": b"", "roc.dark.svg": RED_SVG % (60, RED_BOX)}.get
    pane.set_tokens(tokens("dark"))

    show(pane, "![A curve](roc.svg)")

    assert "#ff0000" in colours(pane)


def test_the_light_theme_does_not_ask_for_the_dark_sibling(pane):
    asked = []
    pane.images = asked.append

    show(pane, "![A curve](roc.svg)")
    colours(pane)

    assert asked == ["roc.svg"]


@pytest.mark.parametrize("source", ["{path}", "file://{path}", "pack:{path}"])
def test_no_page_can_show_a_file_of_the_computer(pane, tmp_path, source):
    path = red_file(tmp_path)

    pane.show_html(f'<p>x <img src="{source.format(path=path)}"></p>', [], [])

    assert "#ff0000" not in colours(pane)


@pytest.mark.parametrize("url", ["{path}", "file://{path}"])
def test_the_pane_and_its_page_load_nothing(pane, tmp_path, url):
    wanted = QUrl(url.format(path=red_file(tmp_path)))
    show(pane, "x")

    kind = QTextDocument.ResourceType.ImageResource.value

    assert pane.loadResource(kind, wanted).size() == QSize(1, 1)
    assert pane.document().loadResource(kind, wanted).size() == QSize(1, 1)


def test_a_drawing_that_names_a_file_is_not_drawn(pane, tmp_path):
    path = red_file(tmp_path)
    image = b'<image width="60" height="60" href="file://%s"/>' % path.encode()
    pane.images = {"roc.svg": RED_SVG % (60, image)}.get

    show(pane, "![A curve](roc.svg)")

    assert "#ff0000" not in colours(pane)


@pytest.mark.parametrize("data", [None, b"", b"no picture"])
@pytest.mark.parametrize("name", ["roc.png", "roc.svg"])
def test_a_picture_that_cannot_be_drawn_leaves_a_box(pane, name, data):
    pane.images = {name: data}.get

    show(pane, f"![A curve]({name})")

    assert "#808080" in colours(pane)


# Size


def wheel(pane: AnswerPane, steps: int, keys: Qt.KeyboardModifier) -> None:
    at = QPointF(10, 10)
    buttons, phase = Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
    turned = QPoint(0, 120 * steps)
    event = QWheelEvent(at, at, QPoint(), turned, buttons, keys, phase, False)  # noqa: FBT003
    QApplication.sendEvent(pane.viewport(), event)


@pytest.mark.parametrize("steps", [1, -1])
def test_ctrl_and_the_wheel_ask_for_another_size(qtbot, pane, steps):
    with qtbot.waitSignal(pane.zoom_wanted) as wanted:
        wheel(pane, steps, Qt.KeyboardModifier.ControlModifier)

    assert wanted.args == [steps]


def test_the_wheel_alone_scrolls(qtbot, pane):
    show(pane, LONG)

    with qtbot.assertNotEmitted(pane.zoom_wanted):
        wheel(pane, -1, Qt.KeyboardModifier.NoModifier)

    assert pane.verticalScrollBar().value() > 0


# Finding


def test_every_hit_is_counted(pane):
    show(pane, "Recall, precision, recall.\n\n`recall`")

    assert pane.find_all("recall") == 3


def test_hits_are_marked_and_the_current_one_differs(pane):
    show(pane, "recall recall")

    pane.find_all("recall")

    marks = [each.format.background().color().name() for each in pane.extraSelections()]
    assert marks == [tokens("light")["accent"], tokens("light")["found"]]


def test_the_next_hit_after_the_last_is_the_first(pane):
    show(pane, "recall recall")
    pane.find_all("recall")
    told = []
    pane.hits_changed.connect(lambda current, total: told.append((current, total)))

    pane.find_next()
    pane.find_next()

    assert told == [(2, 2), (1, 2)]


def test_the_hit_before_the_first_is_the_last(qtbot, pane):
    show(pane, "recall recall recall")
    pane.find_all("recall")

    with qtbot.waitSignal(pane.hits_changed) as changed:
        pane.find_previous()

    assert changed.args == [3, 3]


def test_a_hit_below_is_scrolled_to(pane):
    show(pane, LONG)

    pane.find_all("Paragraph 59")

    assert pane.verticalScrollBar().value() > 0


def test_a_search_for_nothing_takes_the_marks_away(pane):
    show(pane, "recall")
    pane.find_all("recall")

    assert pane.find_all("") == 0
    assert pane.extraSelections() == []


def test_another_theme_keeps_the_hits(qtbot, pane):
    show(pane, "recall recall")
    pane.find_all("recall")
    pane.find_next()

    with qtbot.waitSignal(pane.hits_changed) as changed:
        pane.set_tokens(tokens("dark"))

    assert changed.args == [2, 2]


def test_finding_before_any_page_finds_nothing(qtbot):
    pane = AnswerPane()
    qtbot.addWidget(pane)

    assert pane.find_all("recall") == 0
