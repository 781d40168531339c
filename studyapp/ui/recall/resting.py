"""Fills the pages that stand in the place of a card."""

from collections.abc import Callable, Mapping
from datetime import datetime

from studyapp.bank import Bank, CardId
from studyapp.study.days import Days
from studyapp.study.overview import Overview
from studyapp.study.session import RecallSession
from studyapp.study.standing import Stood
from studyapp.study.words import count
from studyapp.ui.recall import wording
from studyapp.ui.recall.tally import Tally
from studyapp.ui.recall.view import RecallView


class Resting:
    """Says what there is to say; the buttons are connected by whoever leads."""

    def __init__(self, view: RecallView, days: Days) -> None:
        self._view, self._days = view, days
        self._lead: Callable[[datetime], str] = lambda _now: ""  # of the summary

    def show_idle(self, overview: Overview | None) -> None:
        """No session runs: what today's plan holds, or when the next card is due."""
        self._view.show_page(self._view.idle)
        if overview is None:
            self._view.idle.say("Recall", "", primary="Back to Today")
        elif overview.today.cards:
            self._view.idle.say(
                "Ready when you are",
                wording.plan(overview),
                primary="Start today's session",
                other="Back to Today",
            )
        else:
            cards = frozenset(title.id for title in overview.titles) - overview.suspended.keys()
            coming = wording.coming(overview.states, cards, overview.now, self._days)
            lead = f"All that was planned is done. {coming}".strip()
            self._view.idle.say("Nothing to recall right now", lead, primary="Back to Today")

    def show_waiting(self, until: datetime, now: datetime) -> None:
        """Only cards on a short step are left."""
        self._view.show_page(self._view.waiting)
        self._view.waiting.say(
            wording.waiting(until, now),
            "A short pause before a card comes back helps to remember it.",
            primary="Show it now",
            other="End here",
        )

    def show_summary(
        self,
        session: RecallSession,
        tally: Tally,
        states: Mapping[CardId, Stood],
        bank: Bank,
        now: datetime,
    ) -> None:
        """How the session went, and what comes tomorrow."""
        summary = self._view.summary
        ahead = wording.tomorrow if session.returns else wording.coming
        coming = ahead(states, bank.card_ids(), now, self._days)
        self._lead = lambda now: f"{wording.outcome(tally, session, now)}\n{coming}".strip()
        summary.say(
            "Session ended" if session.left else "Done",
            self._lead(now),
            primary="Back to Today",
            other=f"Go on with {count(session.left, 'card')}" if session.left else "",
        )
        summary.show_figures(wording.figures(tally))
        wrong = [card for card in tally.sure_but_wrong if card in bank]
        summary.show_wrong({card: bank.title(card).title for card in wrong})
        self._view.show_page(summary)

    def keep_summary_true(self, now: datetime) -> None:
        """Minutes have passed since it was shown."""
        if (said := self._lead(now)) != self._view.summary.lead.text():
            self._view.summary.lead.setText(said)
