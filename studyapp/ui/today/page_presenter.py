"""Fills Today's page from an overview."""

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from studyapp.bank import CardId
from studyapp.study import Days
from studyapp.study.overview import Overview
from studyapp.ui.theme import Look
from studyapp.ui.today import contents
from studyapp.ui.today.interviews import lines
from studyapp.ui.today.page import TodayPage
from studyapp.ui.today.sentences import sentences, tomorrow_of
from studyapp.ui.widgets.bookmark_rows import bookmark_rows

if TYPE_CHECKING:
    from studyapp.study.interviews import Interviews

_WEAK = 5
_MARKED = 6


class PagePresenter(QObject):
    """Makes the page; knows which cards ten more minutes would hold."""

    more_wanted = Signal(object)

    def __init__(self, look: Look, days: Days, *, drills: bool) -> None:
        self.page = TodayPage(look)
        self.page.offer_drill(on=drills)
        super().__init__(self.page)
        self._days = days
        self._more: tuple[CardId, ...] = ()
        self.page.more_picked.connect(lambda: self.more_wanted.emit(self._more))

    def show_interviews(self, found: "Interviews", now: datetime) -> None:
        """What waits, and how the last one went."""
        self.page.show_interviews(lines(found, now, self._days))

    def show(self, overview: Overview) -> None:
        """Say, list and draw it."""
        page, days = self.page, self._days
        self._more = () if overview.today.cards else contents.extra_cards(overview, days)
        more = f"{contents.EXTRA_MINUTES} more minutes" if self._more else ""
        page.show_sentences(sentences(overview, tomorrow_of(overview, days), days), more)
        weak = contents.weak_lines(overview)
        page.show_weak(weak[:_WEAK], len(weak))
        page.show_plan(contents.plan_rows(overview))
        page.show_exercises(contents.exercise_rows(overview))
        page.show_new(contents.new_rows(overview))
        marks = bookmark_rows(overview)
        page.show_marked(marks[:_MARKED], len(marks))
        page.show_ahead(contents.ahead(overview, days))
