"""One answer in review: what the learner settles about it, up to the grade."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from studyapp.practice.workbench import Judged
from studyapp.study import Clock, Days, Grade, StoreError
from studyapp.study.mock import Debriefing, Outcome, assess, outcomes, suggested_points
from studyapp.study.mock.homework import file_outcome
from studyapp.study.words import when
from studyapp.ui.mock import review_words as words
from studyapp.ui.mock.debriefing_answers import Answers
from studyapp.ui.mock.debriefing_question import QuestionPage, Reviewed
from studyapp.ui.mock.debriefing_run import ReviewDesk, ReviewRun


class Settling(QObject):
    """Records the answer through the one door, once."""

    graded = Signal(object)  # a Grade
    said = Signal(str)
    problem = Signal(str)

    def __init__(
        self,
        page: QuestionPage,
        desk: ReviewDesk,
        answers: Answers,
        run: ReviewRun,
        now: Clock,
        days: Days,
    ) -> None:
        super().__init__(page)
        self._page, self._desk, self._answers, self._run = page, desk, answers, run
        self._now, self._days = now, days
        self._review: Debriefing | None = None
        self._question = 0
        self._connect()

    def open(self, review: Debriefing, question: int) -> None:
        """Another question, from its top."""
        self._run.leave()
        self._review, self._question = review, question
        sitting, page = review.sitting, self._page
        asked = sitting.blueprint.questions[question]
        self._answers.open(sitting, question)
        page.open(asked.title, words.facts(sitting, question), self._answers.own())
        page.show_rubric(sitting.blueprint.rubric_of(question).title)
        self._show_model()
        self._offer_run()
        self._show_review()

    def leave(self) -> None:
        """What runs is of no interest any more."""
        self._run.leave()

    # what is shown

    def _show_review(self) -> None:
        self._page.show_review(self._reviewed())

    def _reviewed(self) -> Reviewed:
        sitting, question = self._held().sitting, self._question
        asked, answer = sitting.blueprint.questions[question], sitting.answers[question]
        points = [point.say for point in asked.key_points]
        if not answer.is_answered:
            return Reviewed(points, (), {}, (), {}, told=words.UNANSWERED)
        assessed = assess(sitting, question)
        outcome = self._outcome()
        missing = sum(each.score is None for each in assessed)
        return Reviewed(
            points=points,
            made=answer.points,
            suggested={each.point: each.quote for each in suggested_points(asked, answer)},
            assessed=assessed,
            expected={
                each.dimension.id: each.dimension.expect.get(sitting.blueprint.setup.level, "")
                for each in assessed
            },
            told=self._recorded() if answer.filed else "",
            grade=outcome.grade if outcome else None,
            why=words.grade_sentence(outcome, missing),
            returns=self._returns(),
        )

    def _show_model(self) -> None:
        answers, page = self._answers, self._page
        page.show_model(answers.model(), whole=answers.whole, folds=not answers.is_gone)

    def _toggle_whole(self) -> None:
        self._answers.toggle_whole()
        self._show_model()

    def _toggle(self, fold: str) -> None:
        self._answers.toggle(fold)
        self._show_model()

    # what the learner settles

    def _confirm(self, points: Sequence[int]) -> None:
        self._held().confirm(self._question, points, self._now())
        self._settle()

    def _rate(self, dimension: str, score: int) -> None:
        self._held().rate(self._question, dimension, score, self._now())
        self._settle()

    def _settle(self) -> None:
        self._show_review()
        self._page.marker.go_on()

    def _grade(self, grade: Grade) -> None:
        """Record it; nothing is filed that was not."""
        review, suggested = self._held(), self._outcome()
        if suggested is None or suggested.grade is not grade:
            review.grade(self._question, grade, self._now())
        outcome = self._outcome()
        assert outcome is not None  # there is a grade
        try:
            file_outcome(outcome, review, self._desk.progress, self._desk.log, self._now())
        except StoreError as error:
            self.problem.emit(str(error))
            self._show_review()
            return
        self._show_review()
        self.graded.emit(grade)

    def _outcome(self) -> Outcome | None:
        found = outcomes(self._held().sitting)
        return next((each for each in found if each.question == self._question), None)

    def _recorded(self) -> str:
        asked = self._held().sitting.blueprint.questions[self._question]
        try:
            state = self._desk.log.state(asked.card)
        except StoreError:
            state = None
        if state is None:
            return "It was recorded, and taken back since."
        return f"Recorded. The card comes back {when(state.due, self._now(), self._days)}."

    def _returns(self) -> dict[Grade, str]:
        asked = self._held().sitting.blueprint.questions[self._question]
        try:
            dues = self._desk.progress.previews(asked.card, self._now())
        except StoreError:
            return {}
        return {grade: when(due, self._now(), self._days) for grade, due in dues.items()}

    # code

    def _offer_run(self) -> None:
        found, page = self._answers.found, self._page
        answer = self._held().sitting.answers[self._question]
        written = words.own_code(answer).strip()
        if found is None or not found.workout.runs or not written or answer.filed:
            page.offer_run(on=False)
            return
        why = self._run.why_not(found)
        page.offer_run(on=not why, said=why)

    def _start_run(self) -> None:
        found = self._answers.found
        if found is not None:
            answer = self._held().sitting.answers[self._question]
            self._run.start(found, words.own_code(answer))

    def _take_verdict(self, result: Judged, failure: str) -> None:
        review = self._held()
        review.tried(self._question, result.passed, result.cases, failure, self._now())
        self._answers.update(review.sitting)
        facts = words.facts(review.sitting, self._question)
        self._page.show_own(facts, self._answers.own())
        self._show_review()

    def _tell_run(self, said: str) -> None:
        self._page.offer_run(on=True, said=said)
        self.said.emit(said)

    # wiring

    def _held(self) -> Debriefing:
        assert self._review is not None  # a question is opened first
        return self._review

    def _connect(self) -> None:
        page = self._page
        page.points_confirmed.connect(self._confirm)
        page.rated.connect(self._rate)
        page.graded.connect(self._grade)
        page.whole_toggled.connect(self._toggle_whole)
        page.run_wanted.connect(self._start_run)
        page.model.images = self._answers.image
        page.model.toggled.connect(self._toggle)
        self._run.said.connect(self._tell_run)
        self._run.judged.connect(self._take_verdict)
