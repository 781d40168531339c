"""A question as a page: undressed HTML, and nothing of its answer. No Qt in here."""

from studyapp.bank import Fragment, Heading, Kind, Page
from studyapp.bank.dress import line_html, paragraphs_html, size, token
from studyapp.bank.highlight import spans
from studyapp.bank.template import code_card
from studyapp.study.mock import Question


def question_html(
    question: Question, page: Page | None, *, note: str = "", program: str = "", language: str = ""
) -> Fragment:
    """The title and the case as they were when the interview began, and the task of an exercise.

    `program` is what the question is about, where it is not to be written by the learner.
    """
    parts = [f'<h1 style="margin-bottom:{size(0.6)}px;">{line_html(question.title)}</h1>']
    parts.append(paragraphs_html(question.brief))
    if note:
        style = f"font-size:{size(0.9)}px;color:{token('muted')};"
        parts.append(f'<p style="{style}">{line_html(note)}</p>')
    is_coding = question.kind is Kind.CODING
    task = page.sections.get(Heading.TASK) if page is not None and is_coding else None
    code, formulas = (task.code, task.formulas) if task is not None else ((), ())
    if task is not None:
        parts.append(task.html)
    if program:
        parts.append(code_card("code", language, spans(program, language), len(code)))
        code = (*code, program)
    return Fragment("\n".join(parts), code, formulas)
