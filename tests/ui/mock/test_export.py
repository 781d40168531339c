import pytest
from PySide6.QtGui import QTextTable

from studyapp.ui.mock.export import ExportError, pdf_of, printed, save

TEXT = """\
# Mock interview

| Question | Score |
|---|---:|
| What is a view? | 3.0 |
| A much longer question, which needs more room | 2.0 |
"""


@pytest.fixture
def table(qapp):
    """The only one of the text; it lives as long as its document."""
    document = printed(TEXT)
    (found,) = [it for it in document.rootFrame().childFrames() if isinstance(it, QTextTable)]
    yield found
    document.clear()


def test_a_pdf_carries_its_title(qapp):
    made = pdf_of(TEXT, "Mock interview: Rapid concepts")

    assert made.startswith(b"%PDF")
    assert b"/Title" in made


def test_a_long_report_has_several_pages(qapp):
    short, long = pdf_of(TEXT, ""), pdf_of(TEXT + "\n\nA paragraph." * 200, "")

    assert b"/Count 1" in short
    assert b"/Count 1\n" not in long


def test_on_paper_it_is_dark_on_light_whatever_the_theme(qapp):
    document = printed(TEXT)

    shown = document.begin().begin().fragment().charFormat().foreground().color()

    assert shown.lightness() < 60


def test_heads_of_tables_stand_over_their_columns_and_come_again_on_every_page(table):
    head, below = (
        table.cellAt(row, 1).firstCursorPosition().blockFormat().alignment() for row in (0, 1)
    )

    assert head == below
    assert table.format().toTableFormat().headerRowCount() == 1


def test_longer_texts_have_wider_columns(table):
    question, score = table.format().toTableFormat().columnWidthConstraints()

    assert question.rawValue() > score.rawValue()


def test_what_was_there_is_replaced(tmp_path):
    file = tmp_path / "report.md"
    file.write_text("old")

    save(file, b"new")

    assert [each.read_text() for each in tmp_path.iterdir()] == ["new"]


def test_a_missing_folder_is_told_in_a_sentence(tmp_path):
    file = tmp_path / "away" / "report.md"

    with pytest.raises(ExportError, match=r"could not be saved as .* Choose another folder"):
        save(file, b"new")


def test_where_it_cannot_be_written_what_was_there_stays(tmp_path):
    folder = tmp_path / "report.md"
    folder.mkdir()

    with pytest.raises(ExportError):
        save(folder, b"new")

    assert list(tmp_path.iterdir()) == [folder]
