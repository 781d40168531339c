"""One session as the learner lives through it."""

from dataclasses import dataclass, field
from datetime import datetime

from studyapp.bank import CardId
from studyapp.study.session import RecallSession
from studyapp.ui.recall.deeds import Deeds
from studyapp.ui.recall.marking import Attempt
from studyapp.ui.recall.tally import Tally


@dataclass(slots=True)
class Sitting:
    """What is asked, how it went so far, and what can be taken back; at first nothing."""

    session: RecallSession | None = None
    title: str = ""
    unsaved: str = ""  # why nothing can be saved
    tally: Tally = field(default_factory=Tally)
    deeds: Deeds = field(default_factory=Deeds)
    # of earlier sittings, too: their answers can be undone as well
    attempts: dict[tuple[CardId, datetime], Attempt] = field(default_factory=dict)

    def followed_by(self, session: RecallSession | None, title: str, unsaved: str) -> "Sitting":
        """Another one in its place."""
        return Sitting(session, title, unsaved, attempts=self.attempts)
