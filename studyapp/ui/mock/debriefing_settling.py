"""One answer in review: what the learner settles about it, up to the grade."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from studyapp.practice.workbench import Judged
from studyapp.study import Clock, Days, Grade, StoreError
from studyapp.study.mock import Debriefing, Outcome, assess, outcomes, suggested_points
from studyapp.study.mock.homework import file_outcome
from studyapp.study.mock.review import evidence_of
from studyapp.study.words import when
from studyapp.ui.mock import review_words as words
from studyapp.ui.mock.debriefing_answers import Answers
from studyapp.ui.mock.debriefing_question import QuestionPage, Reviewed
from studyapp.ui.mock.debriefing_run import ReviewDesk, ReviewRun, Trial
from studyapp.ui.mock.review_asked import NONE_OF_THEM, AskedBack


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
        self._review, self._question = review, question
        sitting, page = review.sitting, self._page
        asked = sitting.blueprint.questions[question]
        self._answers.open(sitting, question)
        facts, long = words.facts(sitting, question), self._answers.is_long
        page.open(asked.title, facts, self._answers.own(), is_long=long)
        page.show_rubric(sitting.blueprint.rubric_of(question).title)
        self._show_model()
        self._offer_run()
        self._show_review()

    def try_all(self, review: Debriefing) -> None:
        """Every case on all code that was not tried so, as it was handed in."""
        self._review = review
        numbers = range(len(review.sitting.answers))
        self._run.start(filter(None, [self._trial(number) for number in numbers]))

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
            return Reviewed(points, (), None, {}, (), {}, told=words.UNANSWERED)
        assessed = assess(sitting, question)
        outcome = self._outcome()
        missing = sum(each.score is None for each in assessed)
        return Reviewed(
            points=points,
            made=answer.points,
            pencilled=answer.pencilled,
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
            asked=[
                AskedBack(number, each.words, answer.meant(number), answer.is_placed(number))
                for number, each in enumerate(answer.asked)
                if not each.picked
            ],
            foreseen=[each.ask for each in asked.clarify],
        )

    def _show_model(self) -> None:
        answers, page = self._answers, self._page
        page.show_model(answers.model(), whole=answers.whole, folds=not answers.is_gone)

    def _show_own(self) -> None:
        facts = words.facts(self._held().sitting, self._question)
        self._page.show_own(facts, self._answers.own(), is_long=self._answers.is_long)

    def _show_all_own(self, on: bool) -> None:  # noqa: FBT001 (Qt's signature)
        if on != self._answers.all_own and self._answers.is_long:
            self._answers.all_own = on
            self._show_own()

    def _toggle_whole(self) -> None:
        self._answers.toggle_whole()
        self._show_model()

    def _toggle(self, fold: str) -> None:
        self._answers.toggle(fold)
        self._show_model()

    # what the learner settles

    def _pencil(self, points: Sequence[int]) -> None:
        self._held().pencil(self._question, points, self._now())

    def _confirm(self, points: Sequence[int]) -> None:
        self._held().confirm(self._question, points, self._now())
        self._settle()

    def _place(self, asked: int, entry: int) -> None:
        meant = None if entry == NONE_OF_THEM else entry
        self._held().place(self._question, asked, meant, self._now())
        self._show_review()

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
            state = self._desk.log.state(self._desk.progress.main_of(asked.card))
        except StoreError:
            state = None
        if state is None:
            return "It was recorded, and taken back since."
        return f"Recorded. The card comes back {when(state.due, self._now(), self._days)}."

    def _returns(self) -> dict[Grade, str]:
        sitting = self._held().sitting
        asked = sitting.blueprint.questions[self._question]
        evidence = evidence_of(sitting, self._question)
        try:
            dues = self._desk.progress.previews(
                asked.card, self._now(), of_exercise=evidence.of_exercise
            )
        except StoreError:
            return {}
        return {grade: when(due, self._now(), self._days) for grade, due in dues.items()}

    # code

    def _trial(self, number: int) -> Trial | None:
        """What is to be tried unasked."""
        sitting = self._held().sitting
        answer, asked = sitting.answers[number], sitting.blueprint.questions[number]
        code = words.own_code(answer)
        if answer.tried and answer.tried.submitted:
            return None
        if not asked.is_coded or not code.strip() or answer.filed or not answer.is_answered:
            return None
        found = self._answers.find(asked.card)
        if found is None or not found.workout.runs or self._run.why_not(found):
            return None
        return Trial(number, found, code)

    def _offer_run(self) -> None:
        found, page = self._answers.found, self._page
        answer = self._held().sitting.answers[self._question]
        written = words.own_code(answer).strip()
        if found is None or not found.workout.runs or not written or answer.filed:
            page.offer_run(on=False)
            return
        why, told = self._run.why_not(found), self._run.told(self._question)
        runs = self._run.is_trying(self._question)
        page.offer_run(on=not why and not runs, said=why or told)

    def _start_run(self) -> None:
        found = self._answers.found
        if found is not None:
            answer = self._held().sitting.answers[self._question]
            self._run.start([Trial(self._question, found, words.own_code(answer))])

    def _take_verdict(self, question: int, result: Judged, failure: str) -> None:
        review = self._held()
        if review.sitting.answers[question].filed:
            return  # it was graded meanwhile
        review.tried(question, result.passed, result.cases, failure, self._now())
        if question == self._question:
            self._answers.update(review.sitting)
            self._show_own()
            self._show_review()

    def _tell_run(self, question: int, said: str) -> None:
        if question == self._question and self._answers.found is not None:
            self._offer_run()
            self.said.emit(said)

    # wiring

    def _held(self) -> Debriefing:
        assert self._review is not None  # a question is opened first
        return self._review

    def _connect(self) -> None:
        page = self._page
        page.points_ticked.connect(self._pencil)
        page.points_confirmed.connect(self._confirm)
        page.asked.placed.connect(self._place)
        page.rated.connect(self._rate)
        page.graded.connect(self._grade)
        page.whole_toggled.connect(self._toggle_whole)
        page.run_wanted.connect(self._start_run)
        page.all.toggled.connect(self._show_all_own)
        page.model.images = self._answers.image
        page.model.toggled.connect(self._toggle)
        self._run.said.connect(self._tell_run)
        self._run.judged.connect(self._take_verdict)
