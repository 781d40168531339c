"""From a card's id to its painted page, and the next card of a session, prepared ahead.

Every card of the core pack in turn, each followed by its floor: the same page as plain HTML.
"""

import time
from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QTextBrowser

from studyapp.bank import Bank, CardId
from studyapp.bank.dress import dress
from studyapp.bank.template import STYLE_SHEET
from studyapp.ui.theme import Choice, Look
from studyapp.ui.widgets.answer_pane import AnswerPane
from studyapp.ui.widgets.card_page import PageState, card_html

ROUNDS = 5
SIZE = (850, 700)
OPENED_MS, NEXT_MS = 12.0, 4.0

pytestmark = pytest.mark.benchmark


@pytest.fixture
def look(qapp):
    made = Look(qapp, Choice.LIGHT)
    made.load_reading_fonts()
    made.load_remaining_fonts()
    yield made
    made.deleteLater()
    qapp.setStyleSheet("")


@pytest.fixture
def pane(qtbot, look):
    return shown(qtbot, AnswerPane(), look)


@pytest.fixture
def browser(qtbot):
    made = QTextBrowser()
    qtbot.addWidget(made)
    made.resize(*SIZE)
    with qtbot.waitExposed(made):
        made.show()
    return made


def shown(qtbot, pane: AnswerPane, look: Look) -> AnswerPane:
    qtbot.addWidget(pane)
    pane.set_tokens(look.tokens())
    pane.resize(*SIZE)
    with qtbot.waitExposed(pane):
        pane.show()
    return pane


def page(bank: Bank, card: CardId):
    return card_html(bank.page(card), PageState())


def milliseconds(deed: Callable[[], object]) -> float:
    started = time.perf_counter()
    deed()
    return (time.perf_counter() - started) * 1e3


def rounds(bank: Bank, deed: Callable[[CardId], float]) -> list[float]:
    cards = [title.id for title in bank.titles()]
    for card in cards:  # the first time of all loads fonts and draws formulas
        deed(card)
    return [deed(card) for _ in range(ROUNDS) for card in cards]


def test_opening_a_card_keeps_to_its_budget(core, pane, browser, look, budgets):
    floor = []

    def opened(card: CardId) -> float:
        def deed() -> None:
            pane.show_html(*page(core, card))
            pane.viewport().repaint()

        took = milliseconds(deed)
        floor.append(plain(browser, page(core, card)[0], look))
        return took

    found = rounds(core, opened)

    budgets.keep("opening a card", found, OPENED_MS, floor=floor[-len(found) :], worst=True)


def test_the_next_card_of_a_session_keeps_to_its_budget(core, pane, browser, look, budgets):
    floor = []

    def next_one(card: CardId) -> float:
        prepared = pane.prepare(*page(core, card))

        def deed() -> None:
            pane.show_prepared(prepared)
            pane.viewport().repaint()

        took = milliseconds(deed)
        floor.append(plain(browser, page(core, card)[0], look))
        return took

    found = rounds(core, next_one)

    budgets.keep("the next card, prepared", found, NEXT_MS, floor=floor[-len(found) :], worst=True)


def plain(browser: QTextBrowser, html: str, look: Look) -> float:
    dressed = dress(f"<style>{STYLE_SHEET}</style><body>{html}</body>", look.tokens())

    def deed() -> None:
        browser.setHtml(dressed)
        browser.viewport().repaint()

    return milliseconds(deed)
