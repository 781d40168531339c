"""Joins the mock interview to its window: full screen, and what may lead away from an exam."""

from __future__ import annotations

from random import Random
from time import monotonic
from typing import TYPE_CHECKING

from studyapp.bank import CardId, TopicId
from studyapp.folders import packs

if TYPE_CHECKING:  # the screen is loaded when it is made
    from studyapp.app.frame import Frame
    from studyapp.app.screens import Deeds
    from studyapp.study import Days
    from studyapp.ui.mock.presenter import MockPresenter


def make_mock(frame: Frame, deeds: Deeds, days: Days) -> MockPresenter:
    """Set up, held, reviewed, reported."""
    from studyapp.ui.mock import mock_screen  # noqa: PLC0415 (when first shown)

    bank, background, window = frame.ready_bank, frame.background, frame.window
    mock = mock_screen(
        bank,
        deeds.desk,
        frame.look,
        deeds.now,
        monotonic,
        days,
        background,
        packs,
        packs,
        Random(),
    )
    mock.changed.connect(deeds.changed)
    mock.card_wanted.connect(lambda card: frame.open_card(CardId(card)))
    mock.topic_wanted.connect(lambda topic: frame.open_topic(TopicId(topic)))
    mock.problem.connect(frame.say_problem)
    mock.full_screen_wanted.connect(window.fill_screen)
    mock.elsewhere_wanted.connect(window.show_screen)
    window.left_full_screen.connect(mock.note_left_full_screen)
    window.guard = mock.may_leave
    return mock
